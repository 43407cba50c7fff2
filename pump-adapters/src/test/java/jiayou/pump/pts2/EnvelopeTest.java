package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Against texts of section A2 of the protocol and the oddities of real firmware.
final class EnvelopeTest {

  private static final Request STATUS = Request.ofPump("PumpGetStatus", 1);
  private static final Request CLOSE = Request.ofTransaction("PumpCloseTransaction", 1, 31);

  @Test
  void aMessageIsWrittenAsTheProtocolHasIt() {
    assertEquals(
        "{\"Protocol\":\"jsonPTS\",\"Packets\":[{\"Id\":1,\"Type\":\"PumpGetStatus\","
            + "\"Data\":{\"Pump\":1}}]}",
        new String(Envelope.write(1, List.of(STATUS)), StandardCharsets.UTF_8));
  }

  @Test
  void pricesAreWrittenWithTheirDecimals() {
    Request set = Request.of("SetFuelGradesPrices");
    set.data().put("Price", new BigDecimal("7.30"));
    assertEquals(
        "{\"Protocol\":\"jsonPTS\",\"Packets\":[{\"Id\":5,\"Type\":\"SetFuelGradesPrices\","
            + "\"Data\":{\"Price\":7.30}}]}",
        new String(Envelope.write(5, List.of(set)), StandardCharsets.UTF_8));
  }

  @Test
  void answersAreMatchedByIdNotByOrder() {
    List<Answer> answers =
        read(
            """
            {"Protocol":"jsonPTS","Packets":[
              {"Id":8,"Type":"PumpCloseTransaction","Message":"OK"},
              {"Id":7,"Type":"PumpIdleStatus","Data":{"Pump":1}}]}\
            """,
            7,
            STATUS,
            CLOSE);
    assertEquals("PumpIdleStatus", assertInstanceOf(Answer.Given.class, answers.get(0)).type());
    assertEquals(new Answer.Done(), answers.get(1));
  }

  @Test
  void anAnswerToAnotherIdIsNoAnswer() {
    assertInstanceOf(
        Answer.Nothing.class,
        read(
                """
                {"Protocol":"jsonPTS","Packets":[
                  {"Id":6,"Type":"PumpCloseTransaction","Message":"OK"}]}\
                """,
                7,
                CLOSE)
            .getFirst());
  }

  @Test
  void idsAsTextErrorFalseTrailingCommasAndTrailingBytesAreTaken() {
    assertEquals(
        List.of(new Answer.Done()),
        read(
            """
            {"Protocol":"jsonPTS","Packets":[
              {"Id":"7","Type":"PumpCloseTransaction","Error":false,"Message":"OK",},]}\r
            \0trailing\
            """,
            7,
            CLOSE));
  }

  @Test
  void onlyTheCodeOfAnErrorCounts() {
    var failed =
        assertInstanceOf(
            Answer.Failed.class,
            read(
                    """
                    {"Protocol":"jsonPTS","Packets":[{"Id":7,"Type":"PumpCloseTransaction",
                      "Error":"true","Code":"46","Message":"JSONPTS_ERROR_PUMP_BUSY_OTHER_USER"}]}\
                    """,
                    7,
                    CLOSE)
                .getFirst());
    assertEquals(ErrorCode.USER_NOT_MATCH, failed.code());
  }

  @Test
  void anErrorOfTheWholeMessageIsNoAnswerToAnyPacket() {
    assertEquals(
        List.of(
            new Answer.Nothing("the controller refuses the message with code 5"),
            new Answer.Nothing("the controller refuses the message with code 5")),
        read(
            """
            {"Protocol":"jsonPTS","Error":true,"Code":5,"Message":"JSON_REQUEST_IS_TOO_LONG"}\
            """,
            7,
            STATUS,
            CLOSE));
  }

  @Test
  void halfAnAnswerIsNoAnswer() {
    assertEquals(
        List.of(new Answer.Nothing("the controller's answer is no jsonPTS")),
        read("{\"Protocol\":\"jsonPTS\",\"Packets\":[{\"Id\":7,\"Type\":\"PumpClo", 7, CLOSE));
  }

  @Test
  void aCommandWithoutItsYesIsNoYes() {
    assertInstanceOf(
        Answer.Nothing.class,
        read(
                """
                {"Protocol":"jsonPTS","Packets":[{"Id":7,"Type":"PumpCloseTransaction"}]}\
                """,
                7,
                CLOSE)
            .getFirst());
  }

  private static List<Answer> read(String body, int firstId, Request... requests) {
    return Envelope.read(body.getBytes(StandardCharsets.UTF_8), firstId, List.of(requests));
  }
}
