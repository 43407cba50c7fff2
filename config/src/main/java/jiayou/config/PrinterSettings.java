package jiayou.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ticket printer (`printer.yaml`).
///
/// @param driver which way it is reached
/// @param connectWithin until the way to it is open
/// @param statusWithin until it has answered one question
/// @param sendWithin until it has taken a whole ticket
/// @param doneWithin from then until it says that it is out
public record PrinterSettings(
    Driver driver,
    Duration connectWithin,
    Duration statusWithin,
    Duration sendWithin,
    Duration doneWithin) {

  /// The way to the printer. The nearer to the device, the more it can say of what became of a
  /// ticket.
  public sealed interface Driver {

    /// What the model can do: `generic-80`, `generic-58`, `epson-80`, `mute-80`.
    String profile();

    /// On the network, its own bytes.
    record Tcp(String host, int port, String profile) implements Driver {}

    /// On a serial line, its own bytes.
    ///
    /// @param device such as `/dev/ttyUSB0` or `COM3`
    /// @param baud bits a second, as set at the printer
    record Serial(String device, int baud, FlowControl flowControl, String profile)
        implements Driver {}

    /// Behind a device file such as `/dev/usb/lp0`, its own bytes.
    record File(Path device, String profile) implements Driver {}

    /// By its vendor's JavaPOS driver.
    ///
    /// @param logicalName its entry in one of the files
    /// @param profile only its columns count
    /// @param config the `jpos.xml` files, at least one
    record Javapos(String logicalName, String profile, List<Path> config) implements Driver {}

    /// Through the print queue of an operating system.
    ///
    /// @param server the machine's own when empty
    record Spooler(String queue, Optional<Server> server, String profile, Form form)
        implements Driver {}
  }

  /// What a print queue is given.
  public enum Form {
    /// The printer's own bytes, for a raw queue in front of a receipt printer.
    RAW,
    /// Pages, for any printer that has a driver.
    DRAWN
  }

  /// How a printer on a serial line says that it wants no more for now.
  public enum FlowControl {
    NONE,
    RTSCTS,
    XONXOFF
  }

  /// A print server.
  public record Server(String host, int port) {

    private static Optional<Server> of(String text) {
      Matcher parts = ADDRESS.matcher(text);
      return parts.matches()
          ? Optional.of(new Server(parts.group(1), Integer.parseInt(parts.group(2))))
              .filter(server -> server.port <= 65535)
          : Optional.empty();
    }
  }

  private enum Way {
    TCP,
    SERIAL,
    FILE,
    JAVAPOS,
    SPOOLER
  }

  private static final String USUAL_PROFILE = "generic-80";
  private static final Kind<String> PROFILE =
      Kind.matching("a profile such as generic-80", "[a-z0-9-]+");
  private static final Kind<Way> WAY =
      Kind.oneOf(
          "one of tcp, serial, file, javapos, spooler",
          Way.TCP,
          Set.of("tcp", "serial", "file", "javapos", "spooler"),
          name -> Way.valueOf(name.toUpperCase(Locale.ROOT)));
  private static final Kind<FlowControl> FLOW_CONTROL =
      Kind.oneOf(
          "one of none, rtscts, xonxoff",
          FlowControl.NONE,
          Set.of("none", "rtscts", "xonxoff"),
          name -> FlowControl.valueOf(name.toUpperCase(Locale.ROOT)));
  private static final Kind<Form> FORM =
      Kind.oneOf(
          "raw or drawn",
          Form.RAW,
          Set.of("raw", "drawn"),
          text -> Form.valueOf(text.toUpperCase(Locale.ROOT)));
  private static final Pattern ADDRESS = Pattern.compile("([0-9A-Za-z.-]+):([1-9][0-9]{0,4})");
  private static final Kind<Server> SERVER =
      new Kind<>(
          "a host and a port such as 192.168.1.5:631", new Server("nowhere", 631), Server::of);

  static PrinterSettings read(Keys keys) {
    return new PrinterSettings(
        driver(keys),
        keys.get("connectWithin", Kind.duration("500ms", "30s"), Kind.usual("2s")),
        keys.get("statusWithin", Kind.duration("100ms", "10s"), Kind.usual("500ms")),
        keys.get("sendWithin", Kind.duration("1s", "60s"), Kind.usual("10s")),
        keys.get("doneWithin", Kind.duration("1s", "60s"), Kind.usual("15s")));
  }

  private static Driver driver(Keys keys) {
    return switch (keys.get("driver", WAY, Way.TCP)) {
      case TCP ->
          new Driver.Tcp(
              keys.need("host", Kind.matching("a host name or IP address", "[0-9A-Za-z.:-]+")),
              keys.get("port", Kind.whole(1, 65535), 9100),
              keys.need("profile", PROFILE));
      case SERIAL ->
          new Driver.Serial(
              keys.need("device", Kind.TEXT),
              keys.get("baud", Kind.whole(1200, 921600), 9600),
              keys.get("flowControl", FLOW_CONTROL, FlowControl.NONE),
              keys.need("profile", PROFILE));
      case FILE -> new Driver.File(Pointers.path(keys, "device"), keys.need("profile", PROFILE));
      case JAVAPOS ->
          new Driver.Javapos(
              keys.need("logicalName", Kind.TEXT),
              keys.get("profile", PROFILE, USUAL_PROFILE),
              Pointers.files(keys, "config"));
      case SPOOLER ->
          new Driver.Spooler(
              keys.need("queue", Kind.matching("the name of a print queue", "[^\\s/#]{1,127}")),
              keys.maybe("server", SERVER),
              keys.get("profile", PROFILE, USUAL_PROFILE),
              keys.get("form", FORM, Form.RAW));
    };
  }
}
