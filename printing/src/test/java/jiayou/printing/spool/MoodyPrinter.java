package jiayou.printing.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import jiayou.sim.printer.PrinterSimulator;

/// A printer whose way out of CUPS is a backend of the test: it tells CUPS of its troubles, as
/// those of USB and office printers do, and goes on when its mood changes.
final class MoodyPrinter {

  enum Mood {
    READY,
    /// Tells that it has no paper, and waits for some.
    PAPER_OUT,
    /// Cannot be reached, and is tried again and again.
    AWAY,
    /// Sends a piece of the ticket, and dies.
    DIES
  }

  /// Run by CUPS as `moody job user title copies options [file]`.
  static final String BACKEND =
      """
      #!/bin/sh
      [ $# = 0 ] && exit 0
      place=${DEVICE_URI#moody://}
      port=$(cat "$place/port")
      DEVICE_URI=socket://127.0.0.1:$port
      export DEVICE_URI
      socket=$(dirname "$0")/socket
      [ -x "$socket" ] || socket=$CUPS_SERVERBIN/backend/socket
      waitWhile() {
        [ "$(cat "$place/mood")" = $1 ] || return
        echo "STATE: +$2" >&2
        while [ "$(cat "$place/mood")" = $1 ]; do sleep 0.05; done
        echo "STATE: -$2" >&2
      }
      waitWhile AWAY connecting-to-device
      waitWhile PAPER_OUT media-empty-error
      if [ "$(cat "$place/mood")" = DIES ]; then
        head -c 300 "$6" | "$socket" "$1" "$2" "$3" "$4" "$5"
        exit 1
      fi
      exec "$socket" "$@"
      """;

  private final Path place;

  MoodyPrinter(Path place, Mood mood, PrinterSimulator behind) throws IOException {
    this.place = place;
    Files.createDirectories(place);
    Files.writeString(place.resolve("port"), Integer.toString(behind.port()));
    become(mood);
  }

  String device() {
    return "moody://" + place;
  }

  void become(Mood mood) throws IOException {
    Path next = Files.writeString(place.resolve("next"), mood.name());
    Files.move(next, place.resolve("mood"), StandardCopyOption.ATOMIC_MOVE);
  }
}
