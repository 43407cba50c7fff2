package jiayou.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jiayou.sim.box.BoxSettings;
import jiayou.sim.box.StationBox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./kiosk demo`: the real terminal against a station in a box.
@Command(
    name = "demo",
    description = "Shows the terminal against simulators; plays a station's day without a display.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final Duration QUEUE_PATIENCE = Duration.ofSeconds(60);
  private static final long GLANCE_NANOS = 50_000_000L;
  private static final Pattern EMPTY_QUEUE = Pattern.compile("\"queueDepth\"\\s*:\\s*0\\D");

  /// What the demo leaves in its folder.
  private static final List<String> OURS =
      List.of(
          "settings",
          "data",
          "screens",
          "tickets",
          "ledgers",
          "dayclose",
          "terminal.log",
          "harness-port");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where pictures, tickets and ledgers go.")
  private Path out = Path.of("out", "demo");

  @Option(names = "--headless", description = "Play the script even if there is a display.")
  private boolean headless;

  @Option(names = "--sales", paramLabel = "N", description = "How many visits at least.")
  private int sales = 52;

  @Option(names = "--seed", paramLabel = "N", description = "The same seed is the same day.")
  private long seed = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter console = spec.commandLine().getOut();
    clear(out);
    try (StationBox box = box()) {
      Path settings = out.resolve("settings");
      Files.createDirectories(settings);
      BoxSettings.of(box).write(settings, out.resolve("data"));
      boolean scripted = headless || System.getenv("DISPLAY") == null;
      return scripted ? plays(box, settings, console) : isShown(box, settings, console);
    }
  }

  private int plays(StationBox box, Path settings, PrintWriter console)
      throws IOException, InterruptedException {
    LocalDate begun = DayClosing.today();
    Hands kiosk = new Hands("K", out.resolve("screens"));
    Hands dispenser = new Hands("D", out.resolve("screens"));
    Customers customers = new Customers(box, kiosk, dispenser, seed);
    Payers payers = new Payers(customers);
    try (TerminalProcess terminal = new TerminalProcess(settings, out, true)) {
      int port = terminal.harnessPort();
      kiosk.reachedAt(port);
      dispenser.reachedAt(port);
      new Tour(customers).happens();
      new StationDay(customers, new BadDays(customers, terminal), payers, console).happens(sales);
      awaitEmptyQueue(box);
    }
    new Ledgers(box, out).write(settings);
    Reconciliation reconciliation = new Reconciliation(out, console);
    reconciliation.complains("back office", box.office().complaints());
    reconciliation.mustHave(payers.paid());
    boolean exact = reconciliation.isExact();
    boolean agrees =
        new DayClosing(box, Files.createDirectories(out.resolve("dayclose")), console)
            .agrees(settings, begun);
    return exact && agrees ? 0 : 1;
  }

  private int isShown(StationBox box, Path settings, PrintWriter console)
      throws IOException, InterruptedException {
    try (TerminalProcess terminal = new TerminalProcess(settings, out, false);
        LivelyStation lively = new LivelyStation(box, terminal.harnessPort(), seed)) {
      console.println(
          "Touch the windows. Cars come and go; a phone pays what stands on a screen for");
      console.println("eight seconds. Press Ctrl-C to end.");
      console.flush();
      lively.start();
      terminal.await();
      return 0;
    }
  }

  /// Waits until the terminal itself has told the back office that nothing waits any more.
  private static void awaitEmptyQueue(StationBox box) {
    int heard = box.office().heartbeats().size();
    long end = System.nanoTime() + QUEUE_PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      List<String> since = box.office().heartbeats();
      boolean empty =
          since.subList(Math.min(heard, since.size()), since.size()).stream()
              .anyMatch(beat -> EMPTY_QUEUE.matcher(beat).find());
      if (empty) {
        return;
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    throw new IllegalStateException("the terminal's queue never became empty");
  }

  private StationBox box() throws IOException {
    return box(seed);
  }

  /// The station that every command of the demo uses.
  static StationBox box(long seed) throws IOException {
    try (InputStream contract = resource("/jiayou/office/openapi.yaml");
        InputStream font = resource("/jiayou/ui/look/fonts/NotoSansSC-Regular.otf")) {
      return StationBox.start(
          new String(contract.readAllBytes(), StandardCharsets.UTF_8), font, seed);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(DemoCommand.class.getResourceAsStream(name), name);
  }

  /// Removes what an earlier run left, and nothing else.
  private static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String ours : OURS) {
      Path old = folder.resolve(ours);
      if (Files.exists(old)) {
        try (Stream<Path> files = Files.walk(old)) {
          files.sorted(Comparator.reverseOrder()).forEach(DemoCommand::delete);
        }
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
