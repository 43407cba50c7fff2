package jiayou.simulation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import jiayou.simulation.world.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./kiosk simulate`.
@Command(
    name = "simulate",
    description =
        "Plays made-up station days in virtual time, with everything that can go wrong, and checks"
            + " that nobody is charged twice and nothing is lost.",
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

  private static final int VIOLATION = 1;
  private static final int NO_SUCH_TURN = 2;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "The first seed; each seed is one day. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--sales",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Stop when so many sales were played. Default: ${DEFAULT-VALUE}.")
  private long sales;

  @Option(
      names = "--disk-sales",
      paramLabel = "N",
      description =
          "How many of them run on the real journal, on a simulated disk. Default: one in ten.")
  private Optional<Long> diskSales = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many days are played side by side. Default: one a core.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--wrong",
      paramLabel = "NAME",
      description =
          "Lets the terminal take a wrong turn and shows how it is caught; 'all' for all.")
  private Optional<String> wrong = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    return wrong.isPresent() ? hunt(wrong.get()) : play();
  }

  private int play() throws InterruptedException {
    long onDisk = Math.min(sales, diskSales.orElse(sales / 10));
    int cores = threads.orElse(Runtime.getRuntime().availableProcessors());
    try {
      long next = seed;
      Figures sum = Figures.NONE;
      if (onDisk < sales) {
        Campaign.Outcome model =
            stage("model journal", ModelMemory::new, cores, next, sales - onDisk);
        next = model.lastSeed() + 1;
        sum = sum.plus(model.figures());
      }
      if (onDisk > 0) {
        Campaign.Outcome disk =
            stage("H2 on a simulated disk", DiskMemory.onSimulatedDisks(), cores, next, onDisk);
        sum = sum.plus(disk.figures());
      }
      tell(sum);
      return 0;
    } catch (AssertionError violation) {
      out().println(violation.getMessage());
      out().println("Something broke. Play it again with its seed: ./kiosk simulate --seed N");
      return VIOLATION;
    }
  }

  private Campaign.Outcome stage(
      String name, Function<Hazards, Memory> memories, int cores, long first, long wanted)
      throws InterruptedException {
    AtomicLong nextTenth = new AtomicLong(wanted / 10);
    Campaign campaign =
        new Campaign(
            memories,
            cores,
            sum -> {
              long tenth = nextTenth.get();
              if (sum.sales() >= tenth && nextTenth.compareAndSet(tenth, tenth + wanted / 10)) {
                out().printf("  %s: %,d of %,d sales%n", name, sum.sales(), wanted);
                out().flush();
              }
            });
    Campaign.Outcome outcome = campaign.play(first, wanted);
    out()
        .printf(
            "%s: seeds %d to %d, %,d sales in %.0f s on %d threads: %.0f a second, %,d an hour%n",
            name,
            outcome.firstSeed(),
            outcome.lastSeed(),
            outcome.figures().sales(),
            outcome.seconds(),
            cores,
            outcome.figures().sales() / outcome.seconds(),
            outcome.salesAnHour());
    out().flush();
    return outcome;
  }

  private void tell(Figures sum) {
    out()
        .printf(
            "%,d sales, %,d paid, %,d charges, %,d refunds, %,d fuellings, %,d reports, %,d"
                + " restarts%n",
            sum.sales(),
            sum.paid(),
            sum.charges(),
            sum.refunds(),
            sum.fuellings(),
            sum.reports(),
            sum.crashes());
    out().println("What went wrong on the way:");
    Map<Fault, Long> met = new TreeMap<>(sum.faults());
    met.forEach((fault, count) -> out().printf("%,12d %s%n", count, fault.words()));
    out().println("No customer was charged twice, and nothing was lost.");
    out().flush();
  }

  private int hunt(String name) {
    List<Mutation> turns =
        Mutations.all().stream().filter(m -> name.equals("all") || m.name().equals(name)).toList();
    if (turns.isEmpty()) {
      out().println("There is no wrong turn " + name + ". There are:");
      Mutations.all().forEach(m -> out().printf("  %-28s %s%n", m.name(), m.says()));
      return NO_SUCH_TURN;
    }
    boolean all = true;
    for (Mutation turn : turns) {
      Optional<Mutation.Caught> caught = turn.hunt();
      all &= caught.isPresent();
      out()
          .printf(
              "%-28s %s%n  %s%n",
              turn.name(),
              turn.says(),
              caught
                  .map(c -> turns.size() == 1 ? c.story() : c.verdict())
                  .orElse("NOT CAUGHT within %d seeds".formatted(turn.within())));
      out().flush();
    }
    return all ? 0 : VIOLATION;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
