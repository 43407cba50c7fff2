package jiayou.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jiayou.config.Fault;
import jiayou.config.JvmHost;
import jiayou.config.Settings;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.printing.template.BuiltInTemplates;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The commands of the terminal itself.
public final class TerminalCommands {

  static final int REFUSED = 1;
  static final int WRONG_SETTINGS = 2;

  private TerminalCommands() {}

  /// A command about one settings folder.
  abstract static class InFolder implements Callable<Integer> {
    @Option(
        names = "--config",
        required = true,
        paramLabel = "DIR",
        description = "The folder with the settings.")
    private Path config = Path.of(".");

    @Spec private CommandSpec spec = CommandSpec.create();

    final Path config() {
      return config;
    }

    final CommandLine line() {
      return spec.commandLine();
    }

    final PrintWriter out() {
      return line().getOut();
    }

    final PrintWriter err() {
      return line().getErr();
    }
  }

  /// What every command of the terminal needs.
  abstract static class WithSettings extends InFolder {
    @Override
    public Integer call() throws IOException, InterruptedException {
      Optional<Settings> settings = CheckedSettings.read(config(), err());
      return settings.isPresent() ? with(settings.get()) : WRONG_SETTINGS;
    }

    abstract int with(Settings settings) throws IOException, InterruptedException;
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
    private boolean isSound = true;

    /// A broken template is told of, whatever else is wrong. It does not keep a terminal from
    /// starting: the last good one is printed.
    @Override
    public Integer call() throws IOException, InterruptedException {
      List<Fault> faults = TicketTemplates.faultsIn(config().resolve(TicketTemplates.FOLDER));
      faults.forEach(err()::println);
      isSound = faults.isEmpty();
      return super.call();
    }

    @Override
    int with(Settings settings) {
      if (!isSound) {
        return WRONG_SETTINGS;
      }
      out().println("The settings of " + settings.terminal().id() + " are right.");
      new Printers(settings, new BuiltInTemplates())
          .complaints()
          .forEach(why -> out().println("The print queue does not print yet: " + why));
      return 0;
    }
  }
}
