package jiayou.demo;

import picocli.CommandLine;

/// The command line of a developer's checkout: the terminal's own commands, the demo and the
/// simulators.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    CommandLine commands =
        jiayou.app.Main.commands()
            .addSubcommand(new DemoCommand())
            .addSubcommand(new SimulatorsCommand());
    System.exit(commands.execute(args));
  }
}
