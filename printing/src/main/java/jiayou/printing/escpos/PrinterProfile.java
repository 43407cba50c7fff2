package jiayou.printing.escpos;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one model of printer can do. Clones differ in every one of these, so each is a setting.
///
/// @param columns characters on a line
/// @param dotsPerLine dots on a line, eight a millimetre
/// @param questions the real-time status questions that it answers; none when it is mute
public record PrinterProfile(
    String name,
    int columns,
    int dotsPerLine,
    Repertoire repertoire,
    HanziMode hanziMode,
    QrMode qrMode,
    CutMode cutMode,
    Set<StatusQuestion> questions,
    Completion completion,
    Recovery recovery) {

  /// A Chinese 80 mm printer of the usual kind.
  public static final PrinterProfile GENERIC_80 =
      new PrinterProfile(
          "generic-80",
          48,
          576,
          Repertoire.GB18030,
          HanziMode.ON_COMMAND,
          QrMode.NATIVE,
          CutMode.PARTIAL,
          Set.of(StatusQuestion.values()),
          Completion.PAPER_SENSOR,
          Recovery.CLEAR_BUFFERS);

  /// A Chinese 58 mm printer of the usual kind: no cutter, older characters, no QR of its own.
  public static final PrinterProfile GENERIC_58 =
      new PrinterProfile(
          "generic-58",
          32,
          384,
          Repertoire.TWO_BYTES,
          HanziMode.ON_COMMAND,
          QrMode.RASTER,
          CutMode.TEAR_BAR,
          Set.of(StatusQuestion.PRINTER, StatusQuestion.OFFLINE_CAUSE, StatusQuestion.PAPER),
          Completion.PAPER_SENSOR,
          Recovery.NONE);

  /// An Epson or a faithful copy of one: it names the job that it has finished.
  public static final PrinterProfile EPSON_80 =
      new PrinterProfile(
          "epson-80",
          48,
          576,
          Repertoire.GB18030,
          HanziMode.ON_COMMAND,
          QrMode.NATIVE,
          CutMode.PARTIAL,
          Set.of(StatusQuestion.values()),
          Completion.PROCESS_ID,
          Recovery.CLEAR_BUFFERS);

  /// A printer that only listens, as behind many print servers: all it takes is spooled.
  public static final PrinterProfile MUTE_80 =
      new PrinterProfile(
          "mute-80",
          48,
          576,
          Repertoire.TWO_BYTES,
          HanziMode.ON_COMMAND,
          QrMode.RASTER,
          CutMode.PARTIAL,
          Set.of(),
          Completion.NONE,
          Recovery.NONE);

  public PrinterProfile {
    questions = Set.copyOf(questions);
  }

  /// The same printer behind a cable over which it cannot be heard.
  public PrinterProfile unheard() {
    return new PrinterProfile(
        name,
        columns,
        dotsPerLine,
        repertoire,
        hanziMode,
        qrMode,
        cutMode,
        Set.of(),
        Completion.NONE,
        recovery);
  }

  /// The profile that a settings file means.
  public static Optional<PrinterProfile> named(String name) {
    return all().stream().filter(profile -> profile.name.equals(name)).findFirst();
  }

  public static List<PrinterProfile> all() {
    return List.of(GENERIC_80, GENERIC_58, EPSON_80, MUTE_80);
  }

  /// How it comes to read two bytes as one Chinese character.
  public enum HanziMode {
    /// By `FS &`.
    ON_COMMAND,
    /// From the start; it may not know the command.
    ALWAYS
  }

  /// Who draws QR codes and bar codes.
  public enum QrMode {
    /// The printer, by `GS ( k`.
    NATIVE,
    /// We, dot by dot.
    RASTER
  }

  /// How a piece of paper ends.
  public enum CutMode {
    /// `GS V 66`: feeds to the knife, leaves a bridge.
    PARTIAL,
    /// `GS V 65`: feeds to the knife, cuts through.
    FULL,
    /// No knife: feeds to the edge where a hand tears.
    TEAR_BAR
  }

  /// A real-time status question, `DLE EOT n`.
  public enum StatusQuestion {
    PRINTER(1),
    OFFLINE_CAUSE(2),
    ERROR_CAUSE(3),
    PAPER(4);

    private final int number;

    StatusQuestion(int number) {
      this.number = number;
    }

    public byte[] command() {
      return new byte[] {0x10, 0x04, (byte) number};
    }
  }

  /// How it says that all before has been printed.
  public enum Completion {
    /// `GS ( H` with the number of the job, which it repeats.
    PROCESS_ID,
    /// `GS r 1`, which it answers in its turn.
    PAPER_SENSOR,
    /// It cannot say.
    NONE
  }

  /// How to make it forget the rest of a ticket that it could not finish.
  public enum Recovery {
    /// `DLE DC4 8`.
    CLEAR_BUFFERS,
    NONE
  }
}
