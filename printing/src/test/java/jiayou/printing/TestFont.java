package jiayou.printing;

import java.io.InputStream;
import java.util.Objects;

/// The few letters of Noto Sans SC that these tests draw.
public final class TestFont {

  private TestFont() {}

  public static InputStream open() {
    return Objects.requireNonNull(TestFont.class.getResourceAsStream("/font/test-letters.ttf"));
  }
}
