package jiayou.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./kiosk bench`.
@Command(
    name = "bench",
    description = "Measures, each figure beside its limit and a peer of the same rounds.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

  private enum Name {
    JOURNAL,
    DELIVERY,
    REPLAY,
    BASKET
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "What to measure: journal, delivery, replay, basket; all when none is named.")
  private List<String> names = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there as well.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each rate is measured, over all rounds (default: 10).")
  private int seconds = 10;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often the contenders take turns (default: 5).")
  private int rounds = 5;

  @Option(
      names = "--backlog",
      paramLabel = "N",
      description = "How many events wait for the back office (default: 100000).")
  private int backlog = 100_000;

  @Option(
      names = "--sales",
      paramLabel = "N",
      description = "How many sales the longest history has (default: 10000).")
  private int sales = 10_000;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "On the disk to measure (default: out); what is made there is removed.")
  private Path folder = Path.of("out");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SQLException {
    if (seconds < 1 || rounds < 1 || backlog < 1 || sales < 1) {
      throw new ParameterException(spec.commandLine(), "figures must be 1 or more");
    }
    Effort effort = new Effort(Duration.ofSeconds(seconds), rounds, backlog, sales);
    List<Result> results = new ArrayList<>();
    for (Name name : wanted()) {
      try (Scratch scratch = new Scratch(folder)) {
        for (Result result : measured(name, scratch, effort)) {
          results.add(result);
          out().println(ResultTable.of(result));
          out().flush();
        }
      }
    }
    if (json.isPresent()) {
      Files.writeString(json.get(), ResultJson.of(results));
    }
    return 0;
  }

  private static List<Result> measured(Name name, Scratch scratch, Effort effort)
      throws IOException, SQLException {
    return switch (name) {
      case JOURNAL -> new JournalBench(scratch, effort).run();
      case DELIVERY -> new DeliveryBench(scratch, effort).run();
      case REPLAY -> new ReplayBench(scratch, effort).run();
      case BASKET -> new BasketBench(scratch, effort).run();
    };
  }

  private List<Name> wanted() {
    List<Name> wanted = new ArrayList<>();
    for (String name : names) {
      try {
        wanted.add(Name.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException unknown) {
        throw new ParameterException(
            spec.commandLine(), "no benchmark '" + name + "': journal, delivery, replay or basket");
      }
    }
    return wanted.isEmpty() ? List.of(Name.values()) : wanted;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
