package jiayou.printing.scanner;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Cuts the bytes of a serial line into codes, each ended by a carriage return, a line feed or
/// both. One thread.
final class CodeCutter {

  /// Longer than any code; noise on an open line may not fill the memory.
  static final int LONGEST = 4096;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean tooLong;

  /// The codes that these bytes end.
  List<byte[]> cut(byte[] bytes, int count) {
    List<byte[]> codes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\r' || bytes[i] == '\n') {
        end(codes);
      } else if (held.size() < LONGEST) {
        held.write(bytes[i]);
      } else {
        tooLong = true;
      }
    }
    return codes;
  }

  /// The rest of a half code will not come any more.
  void forget() {
    held.reset();
    tooLong = false;
  }

  private void end(List<byte[]> codes) {
    if (held.size() > 0 && !tooLong) {
      codes.add(held.toByteArray());
    }
    forget();
  }
}
