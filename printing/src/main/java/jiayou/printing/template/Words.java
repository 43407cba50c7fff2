package jiayou.printing.template;

import java.util.List;

/// A text with places to fill in. What is filled in is never read as markup, whatever it is.
record Words(List<Piece> pieces) {

  Words {
    pieces = List.copyOf(pieces);
  }

  /// A stretch of it.
  sealed interface Piece {
    record Said(String text) implements Piece {}

    record Asked(String word) implements Piece {}
  }

  String filled(Facts facts) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Said(String said) -> text.append(said);
        case Piece.Asked(String word) ->
            text.append(facts.word(word).replaceAll("\\R", " ").strip());
      }
    }
    return text.toString();
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  boolean holdsAmount() {
    return pieces.stream()
        .anyMatch(p -> p instanceof Piece.Asked(String word) && Vocabulary.AMOUNTS.contains(word));
  }
}
