package jiayou.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The scanner (`scanner.yaml`). Without the file it types like a keyboard, as most do out of their
/// box; one that does is heard beside any other too.
///
/// @param screen whose scanner it is; the kiosk's where there is one when empty
/// @param text which bytes mean which letters; a scanner that types has no say in that
/// @param takeOffAim whether the scanner sends AIM identifiers such as `]Q1`, to be taken off
/// @param sameCodeWithin the same code again within this time is the same scan
public record ScannerSettings(
    Driver driver,
    Wedge wedge,
    Optional<Screen> screen,
    TextCode text,
    boolean takeOffAim,
    Duration sameCodeWithin) {

  private static final Wedge USUAL_WEDGE = new Wedge("none", Duration.ofMillis(100), 4);

  /// What holds without the file.
  static final ScannerSettings USUAL =
      new ScannerSettings(
          new Driver.Keyboard(),
          USUAL_WEDGE,
          Optional.empty(),
          TextCode.UTF8_OR_GB18030,
          true,
          Duration.ofMillis(1500));

  /// The way to the scanner.
  public sealed interface Driver {

    /// It types; only the wedge counts.
    record Keyboard() implements Driver {}

    /// On a serial line, or on USB as if it were one.
    ///
    /// @param device such as `/dev/ttyACM0` or `COM3`
    /// @param baud bits a second
    record Serial(String device, int baud) implements Driver {}

    /// By its vendor's JavaPOS driver.
    ///
    /// @param logicalName its entry in one of the files
    /// @param config the `jpos.xml` files, at least one
    record Javapos(String logicalName, List<Path> config) implements Driver {}
  }

  /// How a scanner that types is told from a finger.
  ///
  /// @param prefix what it types first: `none`, `aim`, `stx`, or `F1` to `F24`
  /// @param longestGap between two of its keys
  /// @param shortestCode fewer quick keys are typing
  public record Wedge(String prefix, Duration longestGap, int shortestCode) {}

  /// Whose scanner it is.
  public enum Screen {
    KIOSK,
    DISPENSER
  }

  /// Which bytes mean which letters.
  public enum TextCode {
    UTF8_OR_GB18030,
    UTF8,
    GB18030
  }

  private enum Way {
    KEYBOARD,
    SERIAL,
    JAVAPOS
  }

  private static final Kind<Way> WAY =
      Kind.oneOf(
          "one of keyboard, serial, javapos",
          Way.KEYBOARD,
          Set.of("keyboard", "serial", "javapos"),
          name -> Way.valueOf(name.toUpperCase(Locale.ROOT)));
  private static final Kind<String> PREFIX =
      Kind.matching("none, aim, stx, or a key from F1 to F24", "none|aim|stx|F([1-9]|1\\d|2[0-4])");

  static ScannerSettings read(Keys keys) {
    return new ScannerSettings(
        driver(keys),
        keys.maybeGroup("wedge", ScannerSettings::wedge).orElse(USUAL_WEDGE),
        keys.maybe("screen", Kind.choice(Screen.class)),
        keys.get("text", Kind.choice(TextCode.class), USUAL.text),
        keys.get("takeOffAim", Kind.FLAG, USUAL.takeOffAim),
        keys.get("sameCodeWithin", Kind.duration("0ms", "10s"), USUAL.sameCodeWithin));
  }

  private static Driver driver(Keys keys) {
    return switch (keys.get("driver", WAY, Way.KEYBOARD)) {
      case KEYBOARD -> new Driver.Keyboard();
      case SERIAL ->
          new Driver.Serial(
              keys.need("device", Kind.TEXT), keys.get("baud", Kind.whole(1200, 921600), 9600));
      case JAVAPOS ->
          new Driver.Javapos(keys.need("logicalName", Kind.TEXT), Pointers.files(keys, "config"));
    };
  }

  private static Wedge wedge(Keys keys) {
    return new Wedge(
        keys.get("prefix", PREFIX, USUAL_WEDGE.prefix),
        keys.get("longestGap", Kind.duration("10ms", "500ms"), USUAL_WEDGE.longestGap),
        keys.get("shortestCode", Kind.whole(2, 20), USUAL_WEDGE.shortestCode));
  }
}
