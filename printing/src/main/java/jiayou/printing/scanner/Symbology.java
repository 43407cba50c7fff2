package jiayou.printing.scanner;

import java.util.Arrays;
import java.util.Optional;

/// The kind of a code, by the AIM identifier that a scanner can be set to send before it (ISO/IEC
/// 15424) and by its number in JavaPOS. Without either it is not guessed.
public enum Symbology {
  EAN13("]E0", 104),
  EAN8("]E4", 103),
  GS1_128("]C1", 120),
  CODE128("]C", 110),
  GS1_DATABAR("]e", 131),
  CODE39("]A", 108),
  CODE93("]G", 109),
  ITF("]I", 106),
  CODABAR("]F", 107),
  PDF417("]L", 201),
  GS1_DATAMATRIX("]d2", 208),
  DATAMATRIX("]d", 203),
  GS1_QR("]Q3", 209),
  QR("]Q", 204),
  AZTEC("]z", 206),
  HAN_XIN("]h", 215),
  UNKNOWN("", 0);

  private final String aim;
  private final int javaPos;

  Symbology(String aim, int javaPos) {
    this.aim = aim;
    this.javaPos = javaPos;
  }

  /// `SCAN_SDT_` of the standard.
  public int javaPos() {
    return javaPos;
  }

  public static Symbology ofJavaPos(int number) {
    return first(each -> each.javaPos == number).orElse(UNKNOWN);
  }

  /// By the three characters of an AIM identifier; the more special ones stand first above.
  static Symbology ofAim(String identifier) {
    return first(each -> each != UNKNOWN && identifier.startsWith(each.aim)).orElse(UNKNOWN);
  }

  private static Optional<Symbology> first(java.util.function.Predicate<Symbology> test) {
    return Arrays.stream(values()).filter(test).findFirst();
  }
}
