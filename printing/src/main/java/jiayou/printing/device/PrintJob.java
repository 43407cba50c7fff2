package jiayou.printing.device;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import jiayou.printing.escpos.PrinterProfile.Completion;

/// The bytes of one ticket with the question at its end: have you printed all this?
///
/// @param number four letters that the printer repeats; from `@` to `O`, which no status byte looks
///   like
record PrintJob(byte[] bytes, String number, Completion completion) {

  private static final byte[] PROCESS_ID = {0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30};
  private static final byte[] PAPER_SENSOR = {0x1D, 0x72, 1};

  /// @param id the ticket's, from which the number is derived
  static PrintJob of(String id, byte[] ticket, Completion completion) {
    int hash = id.hashCode();
    StringBuilder number = new StringBuilder();
    for (int nibble = 0; nibble < 4; nibble++) {
      number.append((char) ('@' + ((hash >>> (4 * nibble)) & 0x0F)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ticket);
    switch (completion) {
      case PROCESS_ID -> {
        bytes.writeBytes(PROCESS_ID);
        bytes.writeBytes(number.toString().getBytes(StandardCharsets.US_ASCII));
      }
      case PAPER_SENSOR -> bytes.writeBytes(PAPER_SENSOR);
      case NONE -> {}
    }
    return new PrintJob(bytes.toByteArray(), number.toString(), completion);
  }

  /// Whether the printer said by this that the job is done.
  boolean isDoneBy(Answer answer) {
    return switch (answer) {
      case Answer.Processed(String job) ->
          completion == Completion.PROCESS_ID && job.equals(number);
      case Answer.Sensor _ -> completion == Completion.PAPER_SENSOR;
      case Answer.RealTime _, Answer.Cleared _ -> false;
    };
  }
}
