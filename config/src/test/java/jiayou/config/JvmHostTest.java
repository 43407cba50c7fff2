package jiayou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JvmHostTest {

  @TempDir private Path home;

  @Test
  void dataIsKeptWhereTheSystemSays() {
    Path shared = home.resolve("shared");
    Path data = new JvmHost(Map.of("XDG_DATA_HOME", shared.toString()), home).dataFolder();
    assertEquals(shared.resolve("jiayou"), data);
    assertTrue(Files.isDirectory(data));
  }

  @Test
  void dataIsKeptAtHomeWhenTheSystemSaysNothing() {
    Path data = new JvmHost(Map.of(), home).dataFolder();
    assertEquals(home.resolve(".local/share/jiayou"), data);
    assertTrue(Files.isDirectory(data));
  }

  @Test
  void aScreenHasASizeAndNoScreenIsAnAnswerToo() {
    assertTrue(
        new JvmHost(Map.of(), home)
            .screen()
            .map(size -> size.width() > 0 && size.height() > 0)
            .orElse(true));
  }
}
