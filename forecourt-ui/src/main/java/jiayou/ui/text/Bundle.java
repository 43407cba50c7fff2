package jiayou.ui.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import jiayou.core.session.Language;

/// The texts of one file in one language: `texts_zh.properties`. `{0}` in a text takes an argument.
public final class Bundle {

  private final ResourceBundle texts;

  private Bundle(ResourceBundle texts) {
    this.texts = texts;
  }

  /// @param beside a class in the folder of the file
  /// @param name of the file before the language
  public static Bundle read(Class<?> beside, String name, Language language) {
    String file = name + "_" + Texts.code(language) + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(beside.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      return new Bundle(new PropertyResourceBundle(reader));
    } catch (IOException e) {
      throw new UncheckedIOException("the texts " + file + " cannot be read", e);
    }
  }

  /// @throws java.util.MissingResourceException when nobody wrote this text
  public String get(String key, Object... arguments) {
    String text = texts.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i].toString());
    }
    return text;
  }
}
