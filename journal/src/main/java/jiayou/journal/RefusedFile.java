package jiayou.journal;

import java.io.IOException;

/// A file that must not be used as it is. The message is for the admin; nothing was changed.
final class RefusedFile extends IOException {

  RefusedFile(String message) {
    super(message);
  }
}
