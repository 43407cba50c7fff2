package jiayou.ui.signage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import jiayou.core.session.Language;
import jiayou.ui.text.Texts;

/// The words the signage itself brings, in the language of the screen.
///
/// @param mark 广告: stands on everything the player shows; empty where the screen marks it itself
/// @param headline of the built-in page; may hold line breaks
/// @param line one sentence under it
public record SignageWords(String mark, String headline, String line) {

  /// Our own words.
  public static SignageWords in(Language language) {
    ResourceBundle texts = read("signage_" + Texts.code(language) + ".properties");
    return new SignageWords(
        texts.getString("mark"), texts.getString("headline"), texts.getString("line"));
  }

  public SignageWords withoutMark() {
    return new SignageWords("", headline, line);
  }

  private static ResourceBundle read(String file) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(SignageWords.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the texts " + file + " cannot be read", e);
    }
  }
}
