package jiayou.sim.printer;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/// Reads ESC/POS from a buffer that may end anywhere. Written from the command reference, not from
/// anybody's encoder.
final class CommandReader {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private boolean hanzi;

  /// One command and how many bytes it took.
  record Read(Command command, int length) {}

  /// The first command of the buffer, or nothing when it is not all there yet.
  Optional<Read> first(byte[] buffer, int size) {
    Cursor in = new Cursor(buffer, size);
    try {
      Command command = command(in);
      if (command instanceof Command.Hanzi(boolean on)) {
        hanzi = on;
      } else if (command instanceof Command.Initialize) {
        hanzi = false;
      }
      return Optional.of(new Read(command, in.at));
    } catch (NotAllThere e) {
      return Optional.empty();
    }
  }

  void reset() {
    hanzi = false;
  }

  private Command command(Cursor in) throws NotAllThere {
    int first = in.next();
    return switch (first) {
      case 0x0A -> new Command.LineFeed();
      case 0x10 -> realTime(in);
      case 0x1B -> esc(in);
      case 0x1C -> fs(in);
      case 0x1D -> gs(in);
      default -> first < 0x20 ? new Command.Ignored() : letter(first, in);
    };
  }

  /// Already answered when it came in; here only its length counts.
  private static Command realTime(Cursor in) throws NotAllThere {
    switch (in.next()) {
      case 0x04, 0x05 -> in.next();
      case 0x14 -> in.take(in.next() == 8 ? 7 : 2);
      default -> {}
    }
    return new Command.Ignored();
  }

  private static Command esc(Cursor in) throws NotAllThere {
    return switch (in.next()) {
      case '@' -> new Command.Initialize();
      case 'a' -> new Command.Justify(in.next() & 3);
      case 'E', 'G' -> new Command.Bold((in.next() & 1) == 1);
      case 'd' -> new Command.Feed(in.next());
      case 'J' -> new Command.FeedDots(in.next());
      case '2' -> new Command.Ignored();
      case '$', '\\' -> in.ignore(2);
      case 'p' -> in.ignore(3);
      default -> in.ignore(1);
    };
  }

  private static Command fs(Cursor in) throws NotAllThere {
    return switch (in.next()) {
      case '&' -> new Command.Hanzi(true);
      case '.' -> new Command.Hanzi(false);
      case 'S' -> in.ignore(2);
      default -> in.ignore(1);
    };
  }

  private static Command gs(Cursor in) throws NotAllThere {
    return switch (in.next()) {
      case '!' -> scale(in.next());
      case '(' -> block(in);
      case 'h' -> new Command.BarcodeHeight(in.next());
      case 'w' -> new Command.BarcodeModule(in.next());
      case 'k' -> barcode(in);
      case 'v' -> raster(in);
      case 'V' -> cut(in);
      case 'r' -> sensor(in);
      case 'L', 'W', '$' -> in.ignore(2);
      default -> in.ignore(1);
    };
  }

  private static Command scale(int n) {
    return new Command.Scale(1 + (n >> 4 & 7), 1 + (n & 7));
  }

  private static Command block(Cursor in) throws NotAllThere {
    int letter = in.next();
    byte[] data = in.take(in.next16());
    if (letter == 'H' && data.length == 6) {
      return new Command.TellProcessed(Arrays.copyOfRange(data, 2, 6));
    }
    if (letter != 'k' || data.length < 3 || data[0] != '1') {
      return new Command.Ignored();
    }
    return switch (data[1]) {
      case 67 -> new Command.QrCell(data[2]);
      case 69 -> new Command.QrLevel(data[2]);
      case 80 -> new Command.QrStore(Arrays.copyOfRange(data, 3, data.length));
      case 81 -> new Command.QrPrint();
      default -> new Command.Ignored();
    };
  }

  private static Command barcode(Cursor in) throws NotAllThere {
    int system = in.next();
    return new Command.Barcode(system, system >= 65 ? in.take(in.next()) : in.untilNul());
  }

  private static Command raster(Cursor in) throws NotAllThere {
    in.take(2);
    int bytesPerRow = in.next16();
    int rows = in.next16();
    return new Command.Raster(bytesPerRow, rows, in.take(bytesPerRow * rows));
  }

  private static Command cut(Cursor in) throws NotAllThere {
    if (in.next() >= 65) {
      in.next();
    }
    return new Command.Cut();
  }

  private static Command sensor(Cursor in) throws NotAllThere {
    in.next();
    return new Command.TellSensor();
  }

  private Command letter(int first, Cursor in) throws NotAllThere {
    if (first < 0x80) {
      return new Command.Letter(first, 1);
    }
    if (!hanzi) {
      return new Command.Letter('?', 1);
    }
    int second = in.next();
    boolean fourBytes = second >= 0x30 && second <= 0x39;
    byte[] code =
        fourBytes
            ? new byte[] {(byte) first, (byte) second, (byte) in.next(), (byte) in.next()}
            : new byte[] {(byte) first, (byte) second};
    return new Command.Letter(new String(code, GB18030).codePointAt(0), 2);
  }

  /// Where we are in the buffer.
  private static final class Cursor {
    private final byte[] buffer;
    private final int size;
    private int at;

    Cursor(byte[] buffer, int size) {
      this.buffer = buffer;
      this.size = size;
    }

    int next() throws NotAllThere {
      return take(1)[0] & 0xFF;
    }

    int next16() throws NotAllThere {
      return next() | next() << 8;
    }

    byte[] take(int count) throws NotAllThere {
      if (at + count > size) {
        throw new NotAllThere();
      }
      at += count;
      return Arrays.copyOfRange(buffer, at - count, at);
    }

    byte[] untilNul() throws NotAllThere {
      int start = at;
      while (next() != 0) {
        continue;
      }
      return Arrays.copyOfRange(buffer, start, at - 1);
    }

    Command ignore(int count) throws NotAllThere {
      take(count);
      return new Command.Ignored();
    }
  }

  /// The rest is still on its way.
  private static final class NotAllThere extends Exception {}
}
