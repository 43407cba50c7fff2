package jiayou.printing.escpos;

import java.nio.charset.Charset;

/// Which Chinese characters a printer's memory holds.
public enum Repertoire {
  /// All, the rare ones in four bytes too.
  GB18030,
  /// Those of two bytes; others are printed as `？`, which is as wide.
  TWO_BYTES;

  private static final Charset CHARSET = Charset.forName("GB18030");

  public byte[] bytes(String text) {
    return switch (this) {
      case GB18030 -> text.getBytes(CHARSET);
      case TWO_BYTES -> {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(codePoint -> known.appendCodePoint(known(codePoint)));
        yield known.toString().getBytes(CHARSET);
      }
    };
  }

  private static int known(int codePoint) {
    return Character.toString(codePoint).getBytes(CHARSET).length > 2 ? '？' : codePoint;
  }
}
