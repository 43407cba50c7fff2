package jiayou.core.terminal;

import static jiayou.core.Sample.MEMBER;
import static jiayou.core.terminal.Stage.DISPENSER;
import static jiayou.core.terminal.Stage.FUEL;
import static jiayou.core.terminal.Stage.KIOSK;
import static jiayou.core.terminal.Stage.PICK;
import static jiayou.core.terminal.Stage.WATER_SCANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.benefit.Member;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.MemberIdentified;
import jiayou.core.press.Press;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.RiskRule.Check;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Authoriser;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.rules.Ways;
import jiayou.core.sale.Approval.Barrier;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// A local rule that strikes before money is asked for, and that nobody walks round it.
class RiskAtScreenTest {

  private static final Scan BADGE = new Scan.StaffBadge("17");
  private static final Check DEAR = new Check.LargeAmount(Money.fen(100));
  private static final Check OFTEN = new Check.Frequency(1, Duration.ofHours(1));
  private static final Scan PHONE = new Scan.PaymentCode("wechat", "c1", Optional.of("fp1"));

  private Stage stage = with();

  @Test
  void aWarningIsAnsweredByTheCustomer() {
    stage = with(new RiskRule("dear", DEAR, RiskOutcome.WARN));
    stage.scan(KIOSK, WATER_SCANNED);
    assertEquals(Optional.of(new Barrier.Rule("dear", RiskOutcome.WARN)), barrier());
    stage.press(KIOSK, new Press.GradeIsRight());
    assertEquals(1, stage.owes(RequestPayment.class).size());
    assertEquals(new Fact.RiskFact("dear", "WARN"), stage.owed(SendReport.class).fact());
  }

  @Test
  void whatStaffMustAnswerIsNotAnsweredByTheCustomer() {
    stage = with(new RiskRule("dear", DEAR, RiskOutcome.ATTENDANT));
    stage.scan(KIOSK, WATER_SCANNED);
    stage.press(KIOSK, new Press.GradeIsRight());
    assertEquals(Optional.of(new Barrier.Rule("dear", RiskOutcome.ATTENDANT)), barrier());
    stage.scan(KIOSK, BADGE);
    stage.press(KIOSK, new Press.StaffAllows());
    assertEquals(1, stage.owes(RequestPayment.class).size());
  }

  @Test
  void whatIsDeniedIsPaidAtTheCounter() {
    stage = with(new RiskRule("dear", DEAR, RiskOutcome.DENY));
    stage.scan(KIOSK, WATER_SCANNED);
    stage.press(KIOSK, new Press.GradeIsRight());
    stage.scan(KIOSK, BADGE);
    stage.press(KIOSK, new Press.StaffAllows());
    assertEquals(Optional.of(new Barrier.Rule("dear", RiskOutcome.DENY)), barrier());
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    stage.press(KIOSK, new Press.PayAtCounter());
    assertEquals(new Cancelled(CancelReason.COUNTER), stage.sale().state());
  }

  @Test
  void whoIsDeniedAndGoesIsForgotten() {
    stage = with(new RiskRule("dear", DEAR, RiskOutcome.DENY));
    stage.scan(KIOSK, WATER_SCANNED);
    stage.pass(Duration.ofSeconds(90));
    assertEquals(new Cancelled(CancelReason.IDLE), stage.sale().state());
  }

  @Test
  void aHarmlessHitIsToldAndStopsNobody() {
    stage = with(new RiskRule("dear", DEAR, RiskOutcome.ALLOW));
    stage.scan(KIOSK, WATER_SCANNED);
    assertEquals(1, stage.owes(RequestPayment.class).size());
    assertEquals(new Fact.RiskFact("dear", "ALLOW"), stage.owed(SendReport.class).fact());
  }

  @Test
  void aHarmlessHitDoesNotSwallowHerCode() {
    stage = with(new RiskRule("often", OFTEN, RiskOutcome.ALLOW));
    paidBy(PHONE);
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, PHONE);
    stage.codeEnded();
    assertEquals(1, stage.owes(RequestPayment.class).size());
    assertEquals(true, Follow.takesCode(stage.sale()));
  }

  /// The code on our screen stands nearly always when she shows hers.
  @Test
  void whoPaysTooOftenIsStoppedAlsoWhileOurCodeStands() {
    stage = with(new RiskRule("often", OFTEN, RiskOutcome.ATTENDANT));
    paidBy(PHONE);
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, PHONE);
    stage.codeEnded();
    assertEquals(Optional.of(new Barrier.Rule("often", RiskOutcome.ATTENDANT)), barrier());
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    stage.scan(KIOSK, BADGE);
    stage.press(KIOSK, new Press.StaffAllows());
    stage.codeShown();
    stage.scan(KIOSK, PHONE);
    stage.codeEnded();
    assertEquals(1, stage.owes(RequestPayment.class).size());
  }

  @Test
  void whoPaysTooOftenIsStoppedAlsoWhileTheQuoteIsAwaited() {
    Rules rules = Sample.everything(new RiskRule("often", OFTEN, RiskOutcome.DENY));
    stage = with(new RiskRule("often", OFTEN, RiskOutcome.DENY));
    paidBy(PHONE);
    Stage quoting = new Stage(rules, stage.station().books());
    quoting.scan(KIOSK, WATER_SCANNED);
    quoting.scan(KIOSK, PHONE);
    assertEquals(
        Optional.of(new Barrier.Rule("often", RiskOutcome.DENY)),
        quoting.sale().terms().approval().barrier());
  }

  @Test
  void theRulesHoldAtTheDispenserToo() {
    stage = atDispenser(new RiskRule("often", OFTEN, RiskOutcome.WARN));
    stage.ended(Sample.fuel(1, 30, 5_000));
    stage.claimed();
    stage.codeShown();
    stage.scan(DISPENSER, PHONE);
    stage.codeEnded();
    stage.owed(RequestPayment.class);
    stage.paid();
    stage.fulfilled();
    stage.press(DISPENSER, new Press.Finish());
    stage.ended(FUEL);
    stage.claimed();
    stage.codeShown();
    stage.scan(DISPENSER, PHONE);
    stage.codeEnded();
    assertEquals(Optional.of(new Barrier.Rule("often", RiskOutcome.WARN)), barrier());
    stage.press(DISPENSER, new Press.GradeIsRight());
    assertEquals(Optional.empty(), barrier());
    assertEquals(1, stage.owes(RequestPayment.class).size());
  }

  @Test
  void aMembersUsualGradeIsHeldAgainstWhatSheFilled() {
    stage = with(new RiskRule("mixed", new Check.MixedGrades(), RiskOutcome.WARN));
    stage.ended(FUEL);
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    stage.happen(
        new MemberIdentified(
            stage.sale().id(),
            new Member(
                MEMBER.id(), MEMBER.shown(), MEMBER.level(), MEMBER.tier(), Optional.of("0"))));
    stage.codeEnded();
    assertEquals(Optional.of(new Barrier.Rule("mixed", RiskOutcome.WARN)), barrier());
  }

  private void paidBy(Scan code) {
    stage.ended(FUEL);
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    stage.scan(KIOSK, code);
    stage.codeEnded();
    stage.owed(RequestPayment.class);
    stage.paid();
    stage.fulfilled();
    stage.press(KIOSK, new Press.Finish());
    while (!stage.owes(SendReport.class).isEmpty()) {
      stage.owed(SendReport.class);
    }
  }

  private static Stage with(RiskRule... risks) {
    return new Stage(
        Sample.rules()
            .with(
                new Ways(
                    false,
                    Optional.of("ecard"),
                    Duration.ofMinutes(30),
                    Optional.empty(),
                    List.of(risks))));
  }

  private static Stage atDispenser(RiskRule risk) {
    Dispenser here = new Dispenser(DISPENSER, List.of(1, 2), true);
    Rules rules = Sample.rules("D01", true, Authoriser.CONTROLLER, List.of(here));
    return new Stage(
        rules.with(
            new Ways(
                false, Optional.empty(), Duration.ofMinutes(30), Optional.empty(), List.of(risk))));
  }

  private Optional<Barrier> barrier() {
    return stage.sale().terms().approval().barrier();
  }
}
