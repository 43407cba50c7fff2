package jiayou.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jiayou.config.Settings;
import jiayou.core.fuelling.FuellingState;
import jiayou.core.press.Press;
import jiayou.core.sale.Sale;
import jiayou.core.station.Books;

/// The real terminal with its windows off, in a process of its own, to be killed hundreds of times.
/// It obeys one line at a time, and answers each with one line.
public final class BlindTerminal {

  private static final Duration PATIENCE = Duration.ofSeconds(50);

  private final BlindScreens screens;

  private BlindTerminal(BlindScreens screens) {
    this.screens = screens;
  }

  /// @param args the settings folder
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (Settings.read(Path.of(args[0])) instanceof Settings.Reading.Valid(Settings settings)) {
      BlindScreens screens = new BlindScreens(SettledRules.of(settings));
      Kiosk terminal = Kiosk.start(settings, screens);
      BlindTerminal blind = new BlindTerminal(screens);
      out.println("up");
      BufferedReader orders =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        out.println(blind.obeyed(order));
      }
      terminal.close();
    }
    System.exit(0);
  }

  private String obeyed(String order) throws IOException {
    String[] words = order.split(" ", 3);
    return switch (words[0]) {
      case "glance" -> glance(Long.parseLong(words[1]), Long.parseLong(words[2]));
      case "press" -> press(words[1], words[2]);
      case "scan" -> {
        screens.scan(words[1], words[2]);
        yield "scanned";
      }
      case "stand" -> {
        screens.standStillAt(Pattern.compile(words[2], Pattern.DOTALL));
        yield "standing";
      }
      case "stands" -> Boolean.toString(screens.standsStill());
      case "rests" -> Boolean.toString(screens.await(BlindTerminal::isAtRest, PATIENCE));
      case "threads" -> {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpThreads(words[2], HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        yield "dumped";
      }
      case "restless" -> oneLine(restless(screens.books()));
      default -> "what is " + order;
    };
  }

  private String glance(long version, long ms) {
    BlindScreens.Glance seen = screens.after(version, Duration.ofMillis(ms));
    return seen.version() + "\t" + oneLine(seen.kiosk()) + "\t" + oneLine(seen.dispenser());
  }

  /// Presses, by the names that the buttons have on the windows.
  private String press(String screen, String button) {
    String[] parts = button.split("-");
    screens.press(
        screen,
        switch (parts[0]) {
          case "start" -> new Press.Start();
          case "pick" -> pick(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
          case "goods" -> new Press.BuyGoods();
          case "tile" -> new Press.AddProduct(parts[1]);
          case "more" -> new Press.ChangeQuantity(parts[1], 1);
          case "ways" -> new Press.OtherWays();
          case "counter" -> new Press.PayAtCounter();
          case "code" -> new Press.BackToCode();
          case "cancel" -> new Press.CancelPayment();
          case "again" -> new Press.TryAgain();
          case "copy" -> new Press.PrintCopy();
          case "check" -> new Press.CheckNow();
          case "rate" -> new Press.Rate(Integer.parseInt(parts[1]));
          case "back" -> new Press.Back();
          case "clear" -> new Press.ClearNow();
          case "finish" -> new Press.Finish();
          default -> throw new IllegalArgumentException("no button " + button);
        });
    return "pressed";
  }

  private Press pick(int pump, int transaction) {
    return screens.books().fuellings().keySet().stream()
        .filter(key -> key.pump() == pump && key.transaction() == transaction)
        .<Press>map(Press.PickFuelling::new)
        .findFirst()
        .orElse(new Press.StillHere());
  }

  /// Whether nothing is under way but what the customer has still to decide.
  private static boolean isAtRest(Books books) {
    return books.sales().values().stream().allMatch(Sale::isAtRest)
        && books.authorising().isEmpty()
        && books.fuellings().values().stream()
            .allMatch(f ->
                f.state() instanceof FuellingState.Payable
                    || f.state() instanceof FuellingState.Cleared);
  }

  /// What is still under way.
  private static String restless(Books books) {
    List<Object> all = new ArrayList<>(books.authorising());
    books.sales().values().stream().filter(sale -> !sale.isAtRest()).forEach(all::add);
    books.fuellings().values().stream()
        .filter(f -> !(f.state() instanceof FuellingState.Cleared))
        .forEach(all::add);
    return all.toString();
  }

  private static String oneLine(String shown) {
    return shown.replace('\n', ' ').replace('\t', ' ');
  }
}
