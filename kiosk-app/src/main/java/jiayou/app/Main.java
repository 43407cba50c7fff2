package jiayou.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The terminal's command line: `run`, `check`, `journal`, `dayclose`, `pass`, `ticket`.
@Command(
    name = "kiosk",
    description = "Jiayou: the self-service terminal of a petrol station.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TerminalCommands.Run.class,
      TerminalCommands.Check.class,
      JournalCommand.class,
      DayCloseCommand.class,
      PassCommand.class,
      TicketCommand.class
    })
public final class Main implements Runnable {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Main() {}

  /// The commands of the terminal, for whoever adds more.
  public static CommandLine commands() {
    return new CommandLine(new Main());
  }

  public static void main(String[] args) {
    System.exit(commands().execute(args));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
