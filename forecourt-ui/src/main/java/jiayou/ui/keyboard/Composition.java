package jiayou.ui.keyboard;

import java.util.List;

/// Letters that are not text yet. Lives in the keyboard as long as its page is on the glass.
///
/// @param letters `a` to `z`, as typed
/// @param candidates what they may mean, the likeliest first; none while the lexicon is being read
public record Composition(String letters, List<Candidate> candidates) {

  public static final Composition NOTHING = new Composition("", List.of());

  private static final int LONGEST = 36;

  public Composition {
    letters = letters.substring(0, Math.min(letters.length(), LONGEST));
    candidates = List.copyOf(candidates);
  }

  /// More than anybody composes in one go is not taken.
  public static Composition of(String letters, Candidates known) {
    Composition kept = waiting(letters);
    return new Composition(kept.letters(), known.of(kept.letters()));
  }

  /// Nobody can say yet what the letters mean.
  public static Composition waiting(String letters) {
    return new Composition(letters, List.of());
  }

  public boolean isEmpty() {
    return letters.isEmpty();
  }

  /// What the letters become when she goes on without choosing: the likeliest, piece by piece.
  /// Those that mean nothing stay letters.
  public String settled(Candidates known) {
    StringBuilder text = new StringBuilder();
    Composition left = this;
    while (!left.candidates().isEmpty()) {
      Candidate first = left.candidates().getFirst();
      text.append(first.text());
      left = of(left.letters().substring(first.letters()), known);
    }
    return text.append(left.letters()).toString();
  }

  @Override
  public String toString() {
    return "Composition[" + letters.length() + "]";
  }
}
