package jiayou.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jiayou.printing.exitpass.ExitPassSigner;
import jiayou.printing.exitpass.ExitPassVerifier;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import jiayou.printing.exitpass.Pass;
import jiayou.printing.exitpass.Wash;

/// Judges what a gate's scanner or an attendant reads, and says so in a line each.
final class Gate {

  /// Neither yes nor no.
  static final int UNKNOWN = 3;

  /// A good wash, and no right to leave: a gate that knows 0 alone stays shut.
  static final int WASH = 4;

  /// More than any pass is long; what follows on the line is dropped.
  private static final int LONGEST_CODE = 300;

  private final ExitPassVerifier verifier;
  private final Use use;
  private final Words words;
  private final InstantSource clock;
  private final PrintWriter out;

  Gate(ExitPassVerifier verifier, Use use, Words words, InstantSource clock, PrintWriter out) {
    this.verifier = verifier;
    this.use = use;
    this.words = words;
    this.clock = clock;
    this.out = out;
  }

  /// @return 0 for yes, 1 for no, 3 for neither, 4 for a wash
  int judge(String code) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String token = code.strip();
    boolean uses = use == (ExitPassSigner.isWash(token) ? Use.WASHES : Use.PASSES);
    Verdict verdict = uses ? verifier.verify(token, now) : verifier.look(token, now);
    out.println(words.of(verdict, uses));
    out.flush();
    return switch (verdict) {
      case Verdict.Valid(Pass _) -> 0;
      case Verdict.Valid(Wash _) -> WASH;
      case Verdict.Expired _, Verdict.Forged _, Verdict.Replayed _ -> TerminalCommands.REFUSED;
      case Verdict.Unknown _ -> UNKNOWN;
    };
  }

  /// Answers every line with one, an empty one too, so that a gate never waits for nothing.
  ///
  /// @return 0 when the input has ended
  int judgeAll(Reader input) throws IOException {
    BufferedReader lines = new BufferedReader(input);
    Optional<String> code = line(lines);
    while (code.isPresent()) {
      judge(code.get());
      code = line(lines);
    }
    return 0;
  }

  private static Optional<String> line(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = lines.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (line.length() < LONGEST_CODE) {
        line.append((char) next);
      }
      next = lines.read();
    }
    return Optional.of(line.toString());
  }

  /// What is used up by being judged: a gate that scans a wash must not take it away.
  enum Use {
    PASSES,
    WASHES,
    NOTHING
  }

  /// A verdict in words.
  interface Words {
    /// @param uses false when it was only looked at
    String of(Verdict verdict, boolean uses);
  }
}
