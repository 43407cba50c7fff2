package jiayou.printing.device;

import java.util.Optional;

/// Tells a printer's answers apart byte by byte. They come unframed and some come unasked, so each
/// kind is known by its fixed bits: `0xx1xx10` real-time status, `0xx1xx00` the first of four bytes
/// of automatic status, `0xx0xxxx` a sensor, `37h ... 00h` a block. The rest is noise.
final class AnswerParser {

  private static final int BLOCK = 0x37;
  private static final int PROCESS_ID = 0x22;
  private static final int CLEARED = 0x25;
  private static final int LONGEST_BLOCK = 8;

  private final StringBuilder block = new StringBuilder();
  private int automaticLeft;

  /// @param each 0..255
  Optional<Answer> accept(int each) {
    if (!block.isEmpty()) {
      return inBlock(each);
    }
    if (automaticLeft > 0) {
      automaticLeft--;
      return Optional.empty();
    }
    if (each == BLOCK) {
      block.append((char) each);
      return Optional.empty();
    }
    if ((each & 0x93) == 0x12) {
      return Optional.of(new Answer.RealTime(each));
    }
    if ((each & 0x93) == 0x10) {
      automaticLeft = 3;
      return Optional.empty();
    }
    return (each & 0x90) == 0 ? Optional.of(new Answer.Sensor(each)) : Optional.empty();
  }

  private Optional<Answer> inBlock(int each) {
    if (each != 0) {
      block.append((char) each);
      if (block.length() >= LONGEST_BLOCK) {
        block.setLength(0);
      }
      return Optional.empty();
    }
    String whole = block.substring(1);
    block.setLength(0);
    return switch (whole.isEmpty() ? 0 : whole.charAt(0)) {
      case PROCESS_ID -> Optional.of(new Answer.Processed(whole.substring(1)));
      case CLEARED -> Optional.of(new Answer.Cleared());
      default -> Optional.empty();
    };
  }
}
