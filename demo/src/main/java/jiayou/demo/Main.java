package jiayou.demo;

import jiayou.bench.BenchCommand;
import jiayou.simulation.SimulateCommand;
import picocli.CommandLine;

/// The command line of a developer's checkout: the terminal's own commands, the demo, the
/// simulators, the simulation and the benchmarks.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    CommandLine commands =
        jiayou.app.Main.commands()
            .addSubcommand(new DemoCommand())
            .addSubcommand(new SimulatorsCommand())
            .addSubcommand(new SimulateCommand())
            .addSubcommand(new BenchCommand());
    System.exit(commands.execute(args));
  }
}
