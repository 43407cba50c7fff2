package jiayou.demo;

import jiayou.simulation.SimulateCommand;
import picocli.CommandLine;

/// The command line of a developer's checkout: the terminal's own commands, the demo, the
/// simulators and the simulation.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    CommandLine commands =
        jiayou.app.Main.commands()
            .addSubcommand(new DemoCommand())
            .addSubcommand(new SimulatorsCommand())
            .addSubcommand(new SimulateCommand());
    System.exit(commands.execute(args));
  }
}
