package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import jiayou.config.ScannerSettings.Wedge;
import jiayou.ui.window.WedgeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScannersTest {

  @TempDir private Path folder;

  @Test
  void aDriverThatIsNowhereIsFoundByTheCheck() throws IOException {
    StationFolder settings = StationFolder.nowhere(folder);
    settings.put("jpos.xml", "<JposEntries/>");
    settings.put("scanner.yaml", "driver: javapos\nlogicalName: Front\nconfig: [jpos.xml]\n");
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class, () -> new Scanners(settings.settings(), (_, _) -> {}));
    assertEquals(
        "no entry 'Front' in %s; there is no entry at all: copy the vendor's JposEntry into it"
            .formatted(folder.resolve("jpos.xml")),
        fault.getMessage());
  }

  @Test
  void everyPrefixOfTheSettingsIsKnownToTheWindows() {
    for (int key = 1; key <= 24; key++) {
      assertEquals(
          new WedgeSettings.Prefix.Key(KeyCode.valueOf("F" + key)),
          Scanners.wedge(new Wedge("F" + key, Duration.ofMillis(50), 6)).prefix());
    }
    assertEquals(WedgeSettings.USUAL, Scanners.wedge(new Wedge("none", Duration.ofMillis(100), 4)));
    assertEquals(
        new WedgeSettings(new WedgeSettings.Prefix.Aim(), Duration.ofMillis(50), 6),
        Scanners.wedge(new Wedge("aim", Duration.ofMillis(50), 6)));
    assertEquals(
        new WedgeSettings(new WedgeSettings.Prefix.Stx(), Duration.ofMillis(50), 6),
        Scanners.wedge(new Wedge("stx", Duration.ofMillis(50), 6)));
  }
}
