package jiayou.app;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.input.KeyCode;
import jiayou.config.ScannerSettings;
import jiayou.config.ScannerSettings.Driver;
import jiayou.config.Settings;
import jiayou.config.TerminalSettings;
import jiayou.printing.javapos.JposScanner;
import jiayou.printing.scanner.ScanSource;
import jiayou.printing.scanner.ScanText;
import jiayou.printing.scanner.SerialCodes.SerialLine;
import jiayou.printing.scanner.SerialScanner;
import jiayou.ui.window.WedgeSettings;
import jiayou.ui.window.WedgeSettings.Prefix;

/// The scanner that is no keyboard, when the settings ask for one; what it reads goes the same way
/// as what is typed.
final class Scanners implements AutoCloseable {

  private final Optional<ScanSource> source;
  private final String screen;
  private final BiConsumer<String, String> scanned;

  /// @param scanned takes the name of a screen and what was read there, from any thread
  /// @throws IllegalArgumentException when the settings ask for what is not there, with the mend
  Scanners(Settings settings, BiConsumer<String, String> scanned) {
    this.source = source(settings.scanner());
    this.screen = screen(settings);
    this.scanned = scanned;
  }

  /// Returns at once, whether the device is there or not.
  void start() {
    source.ifPresent(scanner -> scanner.start(scan -> scanned.accept(screen, scan.text())));
  }

  @Override
  public void close() {
    source.ifPresent(ScanSource::close);
  }

  /// For the windows, which hear the scanner that types.
  static WedgeSettings wedge(ScannerSettings.Wedge wedge) {
    Prefix prefix =
        switch (wedge.prefix()) {
          case "none" -> new Prefix.None();
          case "aim" -> new Prefix.Aim();
          case "stx" -> new Prefix.Stx();
          case String key -> new Prefix.Key(KeyCode.valueOf(key));
        };
    return new WedgeSettings(prefix, wedge.longestGap(), wedge.shortestCode());
  }

  private static Optional<ScanSource> source(ScannerSettings scanner) {
    ScanText text =
        new ScanText(ScanText.Encoding.valueOf(scanner.text().name()), scanner.takeOffAim());
    return switch (scanner.driver()) {
      case Driver.Keyboard() -> Optional.empty();
      case Driver.Serial(String device, int baud) ->
          Optional.of(
              new SerialScanner(new SerialLine(device, baud), text, scanner.sameCodeWithin()));
      case Driver.Javapos javapos ->
          Optional.of(
              new JposScanner(
                  javapos.logicalName(), javapos.config(), text, scanner.sameCodeWithin()));
    };
  }

  private static String screen(Settings settings) {
    TerminalSettings terminal = settings.terminal();
    boolean kiosk = terminal.kioskScreen().isPresent();
    boolean dispenser = terminal.dispenser().isPresent();
    ScannerSettings.Screen wanted =
        settings
            .scanner()
            .screen()
            .orElse(kiosk ? ScannerSettings.Screen.KIOSK : ScannerSettings.Screen.DISPENSER);
    boolean there =
        switch (wanted) {
          case KIOSK -> kiosk;
          case DISPENSER -> dispenser;
        };
    if (!there) {
      throw new IllegalArgumentException(
          "'screen' is " + wanted + ", which this terminal does not have; leave it out");
    }
    return switch (wanted) {
      case KIOSK -> SettledRules.KIOSK;
      case DISPENSER -> SettledRules.DISPENSER;
    };
  }
}
