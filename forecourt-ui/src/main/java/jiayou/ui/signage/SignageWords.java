package jiayou.ui.signage;

import jiayou.core.session.Language;
import jiayou.ui.text.Bundle;

/// The words the signage itself brings, in the language of the screen.
///
/// @param mark 广告: stands on everything the player shows; empty where the screen marks it itself
/// @param headline of the built-in page; may hold line breaks
/// @param line one sentence under it
public record SignageWords(String mark, String headline, String line) {

  /// Our own words.
  public static SignageWords in(Language language) {
    Bundle texts = Bundle.read(SignageWords.class, "signage", language);
    return new SignageWords(texts.get("mark"), texts.get("headline"), texts.get("line"));
  }

  public SignageWords withoutMark() {
    return new SignageWords("", headline, line);
  }
}
