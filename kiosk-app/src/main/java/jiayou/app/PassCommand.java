package jiayou.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import jiayou.config.Fault;
import jiayou.config.TerminalSettings;
import jiayou.config.TerminalSettings.ExitPass;
import jiayou.printing.exitpass.ExitPassVerifier;
import jiayou.printing.exitpass.MarkedFolder;
import jiayou.printing.exitpass.UsedPassesInFolder;
import jiayou.printing.exitpass.UsedPassesInTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./kiosk pass`.
@Command(
    name = "pass",
    description =
        "Judges exit passes and washes, as a gate or an attendant asks. Reads terminal.yaml alone.",
    mixinStandardHelpOptions = true,
    subcommands = {PassCommand.Verify.class, PassCommand.Prepare.class})
public final class PassCommand implements Runnable {

  /// How long a car waits for the list of used passes.
  private static final Duration LIST_ANSWERS = Duration.ofSeconds(3);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// What both commands need: a gate has a key and a list, and nothing that takes money.
  abstract static class AtGate extends TerminalCommands.InFolder {
    @Override
    public Integer call() throws IOException {
      switch (TerminalSettings.alone(config())) {
        case TerminalSettings.Reading.Valid(TerminalSettings settings) -> {
          Optional<ExitPass> passes = settings.exitPass();
          if (passes.isPresent()) {
            return with(settings, passes.get());
          }
          err()
              .println(
                  new Fault(
                      "terminal.yaml",
                      0,
                      "'exitPass' is missing",
                      "name the folder of used passes there, as the example does"));
        }
        case TerminalSettings.Reading.Faulty(var faults) -> faults.forEach(err()::println);
      }
      err().flush();
      return TerminalCommands.WRONG_SETTINGS;
    }

    abstract int with(TerminalSettings settings, ExitPass passes) throws IOException;
  }

  /// `./kiosk pass verify`.
  @Command(
      name = "verify",
      description = {
        "Judges a pass and uses it up, or a car wash with --wash.",
        "Exit 0: it is good; 1: it is not (forged, expired, used); 3: nobody can say, look at the"
            + " ticket and the car; 4: it is good for one wash, and no pass."
      },
      mixinStandardHelpOptions = true)
  public static final class Verify extends AtGate {
    @Parameters(
        paramLabel = "CODE",
        description = {
          "What the QR code says.",
          "With - one code is read from each line, and answered by one line, until the input ends;"
              + " exit 0 then."
        })
    private String code = "";

    @Option(names = "--look", description = "Judge, and do not use the pass up.")
    private boolean look;

    @Option(
        names = "--wash",
        description = "The machine that washes asks: a wash is used up, and a pass only looked at.")
    private boolean wash;

    @Option(names = "--json", description = "Answer in one line of JSON, for a gate.")
    private boolean json;

    @Option(
        names = "--at",
        paramLabel = "WHERE",
        description = "The name of this gate, one word. Default: the terminal's id.")
    private Optional<String> where = Optional.empty();

    @Override
    int with(TerminalSettings settings, ExitPass passes) throws IOException {
      Gate gate =
          new Gate(
              verifier(settings, passes), use(), said(settings), InstantSource.system(), out());
      return code.equals("-")
          ? gate.judgeAll(new InputStreamReader(System.in, StandardCharsets.UTF_8))
          : gate.judge(code);
    }

    private ExitPassVerifier verifier(TerminalSettings settings, ExitPass passes) {
      String here = where.orElse(settings.id());
      if (!here.matches("\\S{1,40}")) {
        throw new ParameterException(line(), "--at is one word of at most 40 letters");
      }
      String station = settings.station().id();
      return new ExitPassVerifier(
          settings.exitPassKey().text().getBytes(StandardCharsets.UTF_8),
          station,
          passes.validFor(),
          new UsedPassesInTime(
              new UsedPassesInFolder(passes.usedPasses(), station, here), LIST_ANSWERS));
    }

    private Gate.Use use() {
      if (look) {
        return Gate.Use.NOTHING;
      }
      return wash ? Gate.Use.WASHES : Gate.Use.PASSES;
    }

    private Gate.Words said(TerminalSettings settings) {
      if (json) {
        return (verdict, uses) -> new VerdictJson(uses).line(verdict);
      }
      String station = settings.station().id();
      return switch (settings.language()) {
        case ZH_CN -> (verdict, uses) -> new VerdictZh(station, uses).sentence(verdict);
        case EN -> (verdict, uses) -> new VerdictEn(station, uses).sentence(verdict);
      };
    }
  }

  /// `./kiosk pass prepare`.
  @Command(
      name = "prepare",
      description = {
        "Makes the folder of used passes ready, once for a station.",
        "No gate uses a folder that was not made ready: it may be a share that is not mounted."
      },
      mixinStandardHelpOptions = true)
  public static final class Prepare extends AtGate {
    @Override
    int with(TerminalSettings settings, ExitPass passes) {
      Path folder = passes.usedPasses();
      String station = settings.station().id();
      try {
        if (new MarkedFolder(folder).prepare(station)) {
          out().println(folder + " holds the used passes of station " + station + ".");
          return 0;
        }
        err().println(folder + " is another station's: name a folder of this station's own.");
      } catch (IOException e) {
        err().println(folder + " cannot be made ready: " + e);
      }
      return TerminalCommands.REFUSED;
    }
  }
}
