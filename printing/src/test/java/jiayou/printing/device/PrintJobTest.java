package jiayou.printing.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import jiayou.printing.escpos.PrinterProfile.Completion;
import org.junit.jupiter.api.Test;

final class PrintJobTest {

  private static final byte[] TICKET = {0x1B, 0x40};

  @Test
  void theQuestionStandsAtTheEndOfTheTicket() {
    PrintJob job = job("T1", Completion.PROCESS_ID);
    byte[] number = job.number().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertEquals("1b401d28480600" + "3030" + HexFormat.of().formatHex(number), hex(job));
    assertEquals("1b401d7201", hex(job("T1", Completion.PAPER_SENSOR)));
    assertEquals("1b40", hex(job("T1", Completion.NONE)));
  }

  @Test
  void theNumberIsTheTicketsOwnAndLooksLikeNoStatus() {
    String number = job("T1", Completion.PROCESS_ID).number();
    assertEquals(number, job("T1", Completion.PROCESS_ID).number());
    assertNotEquals(number, job("T2", Completion.PROCESS_ID).number());
    assertTrue(number.matches("[@A-O]{4}"), number);
  }

  @Test
  void onlyItsOwnAnswerEndsAJob() {
    PrintJob epson = job("T1", Completion.PROCESS_ID);
    assertTrue(epson.isDoneBy(new Answer.Processed(epson.number())));
    assertEquals(false, epson.isDoneBy(new Answer.Processed("@@@@")));
    assertEquals(false, epson.isDoneBy(new Answer.Sensor(0)));
    assertEquals(false, epson.isDoneBy(new Answer.RealTime(0x12)));
    assertTrue(job("T1", Completion.PAPER_SENSOR).isDoneBy(new Answer.Sensor(0)));
  }

  private static PrintJob job(String id, Completion completion) {
    return PrintJob.of(id, TICKET, completion);
  }

  private static String hex(PrintJob job) {
    return HexFormat.of().formatHex(job.bytes());
  }
}
