package jiayou.config;

import java.time.Duration;

/// The ticket printer (`printer.yaml`).
///
/// @param profile what the model can do: `generic-80`, `generic-58`, `epson-80`, `mute-80`
/// @param sendWithin until the printer has taken a whole ticket
/// @param doneWithin from then until it says that it is out
public record PrinterSettings(
    String host,
    int port,
    String profile,
    Duration connectWithin,
    Duration statusWithin,
    Duration sendWithin,
    Duration doneWithin) {

  static PrinterSettings read(Keys keys) {
    return new PrinterSettings(
        keys.need("host", Kind.matching("a host name or IP address", "[0-9A-Za-z.:-]+")),
        keys.get("port", Kind.whole(1, 65535), 9100),
        keys.need("profile", Kind.matching("a profile such as generic-80", "[a-z0-9-]+")),
        keys.get("connectWithin", Kind.duration("500ms", "30s"), Kind.usual("2s")),
        keys.get("statusWithin", Kind.duration("100ms", "10s"), Kind.usual("500ms")),
        keys.get("sendWithin", Kind.duration("1s", "60s"), Kind.usual("10s")),
        keys.get("doneWithin", Kind.duration("1s", "60s"), Kind.usual("15s")));
  }
}
