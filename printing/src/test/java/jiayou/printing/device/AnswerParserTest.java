package jiayou.printing.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Fixed bits as in the status chapters of the Citizen and Epson manuals.
final class AnswerParserTest {

  @Test
  void eachKindOfAnswerIsKnownByItsFixedBits() {
    assertEquals(
        List.of(new Answer.RealTime(0x12), new Answer.RealTime(0x72), new Answer.Sensor(0x03)),
        parse("12 72 03"));
  }

  @Test
  void aProcessIdIsReadWholeAndAClearedBufferToo() {
    assertEquals(
        List.of(new Answer.Processed("ABCD"), new Answer.Cleared()),
        parse("3722 41424344 00 372500"));
  }

  @Test
  void automaticStatusFlowControlAndNoiseAreNoAnswers() {
    assertEquals(List.of(new Answer.RealTime(0x16)), parse("10 00 0C 00 11 13 FF 93 16"));
  }

  @Test
  void aBlockThatNeverEndsIsDropped() {
    assertEquals(List.of(new Answer.RealTime(0x12)), parse("37 22 41 42 43 44 45 46 12"));
  }

  private static List<Answer> parse(String hex) {
    AnswerParser parser = new AnswerParser();
    List<Answer> answers = new ArrayList<>();
    for (byte each : HexFormat.of().parseHex(hex.replace(" ", ""))) {
      parser.accept(each & 0xFF).ifPresent(answers::add);
    }
    return answers;
  }
}
