package jiayou.sim.printer;

import java.util.Arrays;
import java.util.Optional;

/// Finds the commands that a printer obeys the moment they come in, wherever they stand, even in
/// the middle of a picture that happens to contain them.
final class RealTimeScanner {

  private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

  private final byte[] last = new byte[CLEAR.length];

  /// A command that cannot wait.
  sealed interface RealTime {
    record Status(int question) implements RealTime {}

    record Clear() implements RealTime {}
  }

  Optional<RealTime> accept(byte each) {
    System.arraycopy(last, 1, last, 0, last.length - 1);
    last[last.length - 1] = each;
    if (Arrays.equals(last, CLEAR)) {
      return Optional.of(new RealTime.Clear());
    }
    boolean asks = last[last.length - 3] == 0x10 && last[last.length - 2] == 0x04;
    return asks && each >= 1 && each <= 4
        ? Optional.of(new RealTime.Status(each))
        : Optional.empty();
  }
}
