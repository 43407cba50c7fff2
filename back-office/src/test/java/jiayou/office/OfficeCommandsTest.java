package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.sim.office.BackOfficeSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A script steers the simulated office by words.
class OfficeCommandsTest {

  private final BackOfficeSimulator office = OfficeFixture.office();
  private final OfficeClient client = OfficeFixture.client(office);

  @AfterEach
  void close() {
    client.close();
    office.close();
  }

  @Test
  void anOutageComesAndGoes() {
    command("outage", "{\"on\":true}");
    assertInstanceOf(DeliveryAnswer.Unknown.class, deliver());
    command("outage", "{\"on\":false}");
    assertEquals(new DeliveryAnswer.Delivered(), deliver());
    assertEquals(1, command("ledger", "{}").path("sales").size());
    assertEquals(0, command("complaints", "{}").size());
  }

  @Test
  void aFaultMeetsItsOperationOnce() {
    command("fault", "{\"fault\":\"garbage\",\"operation\":\"deliver\"}");
    assertInstanceOf(StationAnswer.Known.class, client.station());
    assertInstanceOf(DeliveryAnswer.Unknown.class, deliver());
    assertEquals(new DeliveryAnswer.Delivered(), deliver());
  }

  @Test
  void anEventCanBeRefused() {
    command("refuse", "{\"event\":\"s-1\",\"why\":\"test\"}");
    assertEquals(new DeliveryAnswer.Rejected("s-1", "test"), deliver());
  }

  @Test
  void anUnknownFaultIsRefusedWithASentence() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> command("fault", "{\"fault\":\"flood\"}"));
    assertEquals("There is no fault 'flood'.", refusal.getMessage());
  }

  private DeliveryAnswer deliver() {
    return client.deliver(List.of(OfficeFixture.settled("s", 1)));
  }

  private JsonNode command(String name, String arguments) {
    return Objects.requireNonNull(office.commands().get(name))
        .apply(JsonMapper.shared().readTree(arguments));
  }
}
