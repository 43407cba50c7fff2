package jiayou.config;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where this terminal stands, what it is and what it shows (`terminal.yaml`).
///
/// @param id short and unique within the station, part of every payment's number: `K02`
/// @param pixelPitchMm from one pixel to the next, in millimetres: all sizes follow from it
/// @param kioskScreen there when it sells as a kiosk
/// @param dispenser there when it serves pumps
/// @param exitPassKey signs exit passes; every terminal of the station and the gate have the same
/// @param exitPass there where passes are judged
/// @param dataFolder holds the journal; a local disk, never a network drive
public record TerminalSettings(
    Station station,
    String id,
    TerminalKind kind,
    Language language,
    Theme theme,
    Motion motion,
    BigDecimal pixelPitchMm,
    Optional<ScreenSize> kioskScreen,
    Optional<Dispenser> dispenser,
    Secret exitPassKey,
    Optional<ExitPass> exitPass,
    Path dataFolder) {

  private static final int KEY_BYTES = 16;

  /// The petrol station, as tickets name it.
  public record Station(String id, String name, String address, String phone) {}

  /// Which screens this process shows.
  public enum TerminalKind {
    KIOSK,
    DISPENSER,
    /// Both side by side.
    BOTH
  }

  /// What a screen speaks before anybody chooses.
  public enum Language {
    ZH_CN,
    EN
  }

  /// The ground of the screens.
  public enum Theme {
    LIGHT,
    DARK
  }

  /// Whether screens move when they change.
  public enum Motion {
    FULL,
    NONE
  }

  /// In pixels of the panel, as it hangs on the wall.
  public record ScreenSize(int widthPx, int heightPx) {}

  /// A screen between two pumps.
  ///
  /// @param pumps the pumps it shows, in their order on the screen
  public record Dispenser(ScreenSize screen, List<Integer> pumps, PhonePay phonePay) {}

  /// Where a driver may use her phone to pay: never between pumps without a gas alarm.
  public enum PhonePay {
    FORECOURT_WITH_GAS_ALARM,
    SHOP_ONLY
  }

  /// What a gate goes by.
  ///
  /// @param usedPasses the folder that remembers them, the same for all terminals and gates of the
  ///   station; need not be there while the settings are read
  /// @param validFor how long after payment a pass opens the gate
  public record ExitPass(Path usedPasses, Duration validFor) {}

  /// What came of reading `terminal.yaml` alone.
  public sealed interface Reading {
    record Valid(TerminalSettings settings) implements Reading {}

    /// @param faults every one of them, by line
    record Faulty(List<Fault> faults) implements Reading {}
  }

  /// Reads `terminal.yaml` and no other file, for a gate: nothing that takes money need be there.
  public static Reading alone(Path folder) {
    return new SettingsFolder(folder.toAbsolutePath().normalize(), System.getenv()).terminal();
  }

  /// @param known the pumps of the forecourt; empty when those settings are faulty themselves
  static TerminalSettings read(Keys keys, Set<Integer> known) {
    Keyed keyed = keys.group("terminal", Keyed::read);
    boolean kiosk = keyed.kind() != TerminalKind.DISPENSER;
    boolean dispenser = keyed.kind() != TerminalKind.KIOSK;
    return new TerminalSettings(
        keys.group("station", TerminalSettings::station),
        keyed.id(),
        keyed.kind(),
        keyed.language(),
        keyed.theme(),
        keyed.motion(),
        keys.need("pixelPitchMm", Kind.decimal("0.05", "1.0")),
        kiosk
            ? Optional.of(
                keys.group("kiosk", group -> group.group("screen", TerminalSettings::screen)))
            : Optional.empty(),
        dispenser
            ? Optional.of(keys.group("dispenser", group -> dispenser(group, known)))
            : Optional.empty(),
        exitPassKey(keys),
        keys.maybeGroup("exitPass", TerminalSettings::exitPass),
        Pointers.path(keys, "dataFolder"));
  }

  private record Keyed(
      String id, TerminalKind kind, Language language, Theme theme, Motion motion) {
    static Keyed read(Keys keys) {
      return new Keyed(
          keys.need("id", Kind.matching("1 to 8 capital letters or digits", "[A-Z0-9]{1,8}")),
          keys.need("kind", Kind.choice(TerminalKind.class)),
          keys.get("language", Kind.choice(Language.class), Language.ZH_CN),
          keys.get("theme", Kind.choice(Theme.class), Theme.LIGHT),
          keys.get("motion", Kind.choice(Motion.class), Motion.FULL));
    }
  }

  private static Station station(Keys keys) {
    return new Station(
        keys.need("id", Kind.matching("1 to 8 capital letters or digits", "[A-Z0-9]{1,8}")),
        keys.need("name", Kind.TEXT),
        keys.need("address", Kind.TEXT),
        keys.need("phone", Kind.TEXT));
  }

  private static Secret exitPassKey(Keys keys) {
    Secret key = Pointers.secret(keys, "exitPassKey");
    int length = key.text().getBytes(StandardCharsets.UTF_8).length;
    if (length > 0 && length < KEY_BYTES) {
      keys.fault(
          "exitPassKey",
          "the secret 'exitPassKey' has %d bytes".formatted(length),
          "it has at least %d: make a longer one, for all terminals and the gate"
              .formatted(KEY_BYTES));
    }
    return key;
  }

  private static ExitPass exitPass(Keys keys) {
    Path used = Pointers.path(keys, "usedPasses");
    if (keys.has("usedPasses") && Files.isRegularFile(used)) {
      keys.fault("usedPasses", used + " is a file", "name the folder that all gates share");
    }
    return new ExitPass(used, keys.get("validFor", Kind.duration("5m", "168h"), Kind.usual("24h")));
  }

  private static ScreenSize screen(Keys keys) {
    return new ScreenSize(
        keys.need("widthPx", Kind.whole(320, 7680)), keys.need("heightPx", Kind.whole(320, 7680)));
  }

  private static Dispenser dispenser(Keys keys, Set<Integer> known) {
    List<Integer> pumps = keys.needAll("pumps", Kind.whole(1, 120));
    for (int pump : pumps) {
      if (!known.isEmpty() && !known.contains(pump)) {
        keys.fault(
            "pumps",
            "pump %d is not in forecourt.yaml".formatted(pump),
            "name one of " + known.stream().sorted().toList());
      }
    }
    return new Dispenser(
        keys.group("screen", TerminalSettings::screen),
        pumps,
        keys.need("phonePay", Kind.choice(PhonePay.class)));
  }
}
