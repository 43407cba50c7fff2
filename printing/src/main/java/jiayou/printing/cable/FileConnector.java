package jiayou.printing.cable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A printer behind a device file such as `/dev/usb/lp0`. Held alone for as long as the
/// conversation lasts.
public record FileConnector(Path device) implements Connector {

  /// @throws IllegalArgumentException on a machine that has no such files
  public FileConnector {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      throw new IllegalArgumentException("device files are there on Linux only");
    }
  }

  /// Opening is not waited for: a device is there or it is not.
  @Override
  public Cable connect(Duration limit) throws IOException {
    if (Files.isRegularFile(device)) {
      throw new IOException(device + " is a plain file, no device");
    }
    return FileCable.open(device, Deadline.in(limit));
  }
}
