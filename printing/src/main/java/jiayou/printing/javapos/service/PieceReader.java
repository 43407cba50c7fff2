package jiayou.printing.javapos.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.printing.layout.Block.Align;

/// Takes the text of a JavaPOS program apart (UnifiedPOS, POS Printer, "Escape Sequences"). Pure.
final class PieceReader {

  private static final Pattern SEQUENCE =
      Pattern.compile("\u001b\\|([!*]?)([0-9]{0,5})([a-z]{0,2}[A-Z])");
  private static final int LARGEST = 8;

  private PieceReader() {}

  /// Carriage returns are dropped: the standard ends lines by line feeds, with them or without.
  static List<Piece> read(String data) {
    List<Piece> pieces = new ArrayList<>();
    Matcher sequences = SEQUENCE.matcher(data);
    int from = 0;
    while (sequences.find()) {
      letters(data.substring(from, sequences.start()), pieces);
      pieces.add(sequence(sequences));
      from = sequences.end();
    }
    letters(data.substring(from), pieces);
    return List.copyOf(pieces);
  }

  private static void letters(String text, List<Piece> pieces) {
    StringBuilder run = new StringBuilder();
    text.codePoints()
        .forEach(letter -> {
          if (letter == '\n') {
            flush(run, pieces);
            pieces.add(new Piece.LineEnd());
          } else if (letter == 0x1B) {
            flush(run, pieces);
            pieces.add(new Piece.Strange("ESC"));
          } else if (letter >= 0x20 && letter != 0x7F) {
            run.appendCodePoint(letter);
          }
        });
    flush(run, pieces);
  }

  private static void flush(StringBuilder run, List<Piece> pieces) {
    if (!run.isEmpty()) {
      pieces.add(new Piece.Letters(run.toString()));
      run.setLength(0);
    }
  }

  private static Piece sequence(Matcher at) {
    boolean not = at.group(1).equals("!");
    int number = at.group(2).isEmpty() ? 1 : Integer.parseInt(at.group(2));
    return switch (at.group(1).equals("*") ? "*" : at.group(3)) {
      case "N" -> new Piece.Plain();
      case "lA" -> new Piece.Aligned(Align.LEFT);
      case "cA" -> new Piece.Aligned(Align.CENTRE);
      case "rA" -> new Piece.Aligned(Align.RIGHT);
      case "bC" -> new Piece.Bold(!not);
      case "uC" -> new Piece.Underlined(!not && number > 0);
      case "C" ->
          number >= 1 && number <= 4
              ? new Piece.Scaled(1 + (number - 1) % 2, 1 + (number - 1) / 2)
              : strange(at);
      case "hC" -> number >= 1 && number <= LARGEST ? new Piece.Scaled(number, 0) : strange(at);
      case "vC" -> number >= 1 && number <= LARGEST ? new Piece.Scaled(0, number) : strange(at);
      case "lF" -> new Piece.Lines(number);
      case "uF" -> new Piece.Units(number);
      case "P", "fP" -> new Piece.Cut();
      default -> strange(at);
    };
  }

  private static Piece strange(Matcher at) {
    return new Piece.Strange("ESC" + at.group().substring(1));
  }
}
