package jiayou.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jiayou.config.JvmHost;
import jiayou.config.Settings;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.Promise;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.station.Books;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The commands of the terminal itself.
public final class TerminalCommands {

  private static final int WRONG_SETTINGS = 2;
  private static final int REFUSED = 1;

  private TerminalCommands() {}

  /// What every command of the terminal needs.
  private abstract static class WithSettings implements Callable<Integer> {
    @Option(
        names = "--config",
        required = true,
        paramLabel = "DIR",
        description = "The folder with the settings.")
    private Path config = Path.of(".");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
      Optional<Settings> settings = CheckedSettings.read(config, err());
      return settings.isPresent() ? with(settings.get()) : WRONG_SETTINGS;
    }

    abstract int with(Settings settings) throws IOException, InterruptedException;

    final PrintWriter out() {
      return spec.commandLine().getOut();
    }

    final PrintWriter err() {
      return spec.commandLine().getErr();
    }
  }

  /// `./kiosk run`.
  @Command(
      name = "run",
      description = "Runs the terminal on real devices.",
      mixinStandardHelpOptions = true)
  public static final class Run extends WithSettings {
    @Override
    int with(Settings settings) throws IOException, InterruptedException {
      try (Kiosk kiosk = Kiosk.start(settings, WindowPlaces.inService(settings))) {
        new JvmHost().onShutdown(kiosk::close);
        kiosk.await();
        return 0;
      } catch (JournalFailure failure) {
        err().println(failure.getMessage());
        return REFUSED;
      }
    }
  }

  /// `./kiosk check`.
  @Command(
      name = "check",
      description = "Lists everything that is wrong in the settings; exit 2 if anything is.",
      mixinStandardHelpOptions = true)
  public static final class Check extends WithSettings {
    @Override
    int with(Settings settings) {
      out().println("The settings of " + settings.terminal().id() + " are right.");
      return 0;
    }
  }

  /// `./kiosk journal`.
  @Command(
      name = "journal",
      description = "Reads the journal of a stopped terminal: open sales, payments, the queue.",
      mixinStandardHelpOptions = true)
  public static final class ReadJournal extends WithSettings {
    @Option(names = "--ledger", description = "Print every sale as one JSON document.")
    private boolean ledger;

    @Option(names = "--entries", description = "Print every entry as one JSON line.")
    private boolean entries;

    @Override
    int with(Settings settings) {
      Rules rules = SettledRules.of(settings);
      JournalCodec<Event> events = new JournalCodec<>(Event.class);
      try (H2Journal<Event, Effect> journal =
          new H2Journal<>(
              settings.terminal().dataFolder(), events, new JournalCodec<>(Effect.class))) {
        if (ledger) {
          out().println(Ledger.of(journal, rules).json());
        } else if (entries) {
          journal.history(entry ->
              out().println(entry.number() + " " + entry.at() + " " + events.write(entry.event())));
        } else {
          overview(journal, rules);
        }
        out().flush();
        return 0;
      } catch (JournalFailure failure) {
        err().println(failure.getMessage());
        return REFUSED;
      }
    }

    private void overview(H2Journal<Event, Effect> journal, Rules rules) {
      Books books = Replay.of(journal, rules);
      List<String> lines = new ArrayList<>();
      for (Sale sale : books.sales().values()) {
        if (!sale.isAtRest()) {
          lines.add(sale.trace() + " " + words(sale));
        }
      }
      List<Promise<Effect>> open = journal.openPromises();
      long reports = open.stream().filter(p -> p.effect() instanceof SendReport).count();
      lines.forEach(out()::println);
      out().println(lines.size() + " sales are not at rest");
      out().println(reports + " reports wait for the back office");
      out().println((open.size() - reports) + " other effects are owed");
      books.rejected().forEach(line -> out().println("refused by the back office: " + line));
    }

    private static String words(Sale sale) {
      String payment =
          sale.lastAttempt()
              .map(a -> a.trade() + " " + a.state().getClass().getSimpleName())
              .orElse("no payment");
      return switch (sale.state()) {
        case SaleState.Open _ -> "open, " + payment;
        case SaleState.Tendering _ -> "tendering, " + payment;
        case SaleState.Fulfilling _ -> "paid, being fulfilled";
        case SaleState.Settled _ -> "settled, " + payment;
        case SaleState.Cancelled _ -> "cancelled, " + payment;
        case SaleState.WithStaff(String why) -> "with staff: " + why;
      };
    }
  }
}
