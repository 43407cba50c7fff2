package jiayou.office;

import static jiayou.office.ClubFixture.order;
import static jiayou.office.ClubFixture.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import jiayou.core.port.Holder;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Holder.What;
import jiayou.core.value.Money;
import jiayou.sim.office.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds in bad weather, and before an office that answers about something else.
class HoldWeatherTest {

  private static final HoldAnswer NEVER = new HoldAnswer.Refused(HoldRefusal.OTHER);

  private final ClubFixture fixture = new ClubFixture();
  private final Holder holder = fixture.office.holder();

  @AfterEach
  void nothingBrokeTheContract() {
    fixture.close();
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void aCardIsNotTheOfficesToHold() {
    assertEquals(NEVER, fixture.hold(order("s", "H1", new What.Card(), 100)));
    assertEquals(0, fixture.simulator.requests());
  }

  static List<Fault> answersThatSayNothing() {
    return OfficeMembersTest.answersThatSayNothing();
  }

  @ParameterizedTest
  @MethodSource("answersThatSayNothing")
  void whatIsNotOfTheContractIsUnknown(Fault fault) {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.simulator.next("hold", fault);
    fixture.simulator.next("take", fault);
    fixture.simulator.next("giveBack", fault);
    assertInstanceOf(HoldAnswer.Unknown.class, fixture.hold(order));
    assertInstanceOf(TakeAnswer.Unknown.class, holder.take(ref(order), Money.fen(400)));
    assertInstanceOf(GiveBackAnswer.Unknown.class, holder.giveBack(ref(order)));
  }

  @ParameterizedTest
  @CsvSource({
    "/number, \"H2\"",
    "/number, null",
    "/amount, 399",
    "/amount, 400.0",
    "/state, \"OTHER\"",
    "/state, true"
  })
  void anAnswerAboutSomethingElseIsUnknown(String at, String value) {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.simulator.next("hold", new Fault.Altered(at, value));
    fixture.simulator.next("take", new Fault.Altered(at, value));
    assertInstanceOf(HoldAnswer.Unknown.class, fixture.hold(order));
    assertInstanceOf(TakeAnswer.Unknown.class, holder.take(ref(order), Money.fen(400)));
  }

  @Test
  void aStateThatIsNeitherFreeNorTakenIsUnknown() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.hold(order);
    fixture.simulator.next("giveBack", new Fault.Altered("/state", "\"HELD\""));
    assertInstanceOf(GiveBackAnswer.Unknown.class, holder.giveBack(ref(order)));
    fixture.simulator.next("giveBack", new Fault.Altered("/number", "\"H2\""));
    assertInstanceOf(GiveBackAnswer.Unknown.class, holder.giveBack(ref(order)));
  }

  @Test
  void aRefusalWithAWordThatWeDoNotKnowIsStillARefusal() {
    HoldOrder order = fixture.couponsOf("s", "H1", 401);
    fixture.simulator.next("hold", new Fault.Altered("/why", "\"FULL_MOON\""));
    assertEquals(NEVER, fixture.hold(order));
  }

  @Test
  void anOfficeThatIsAwayIsUnknown() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.simulator.outage(true);
    assertInstanceOf(HoldAnswer.Unknown.class, fixture.hold(order));
    assertInstanceOf(TakeAnswer.Unknown.class, holder.take(ref(order), Money.fen(400)));
    assertInstanceOf(GiveBackAnswer.Unknown.class, holder.giveBack(ref(order)));
  }
}
