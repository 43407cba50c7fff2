package jiayou.ui.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Quote;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.Ways;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.ui.dispenser.Bill;
import jiayou.ui.dispenser.Bill.Saving;
import jiayou.ui.dispenser.Delivery;
import jiayou.ui.dispenser.DispenserScreen;
import jiayou.ui.dispenser.DispenserScreen.Cancelling;
import jiayou.ui.dispenser.DispenserScreen.CardWay;
import jiayou.ui.dispenser.Hose;
import jiayou.ui.dispenser.Membership;
import jiayou.ui.dispenser.PayCode;
import jiayou.ui.text.PayMethod;
import org.junit.jupiter.api.Test;

final class BillShownTest {

  private static final String PUMP = "d2";
  private static final FuellingTotal FUEL =
      new FuellingTotal(
          new FuellingKey("pts", 2, 9, "2026-11-21T11:58:00"),
          1,
          "92",
          PlayedStation.FUEL.volume(),
          PlayedStation.PRICE,
          Money.fen(21_003));
  private static final Delivery DELIVERY =
      new Delivery(
          new Hose(21, PlayedStation.G92, PlayedStation.PRICE), FUEL.volume(), FUEL.amount());
  private static final Quote NOTHING = new Quote("Q1", List.of(), List.of(), List.of(), Money.ZERO);

  @Test
  void aMembersBillSaysWhatWasTakenOffAndWhatTheCardBears() {
    PlayedStation station = new PlayedStation(PlayedStation.WAYS);
    offered(station);
    station.quoted(NOTHING);
    station.codeShown();
    station.react(new Input.MemberSeen(PUMP, new MemberAnswer.Found(PlayedStation.MEMBER)));
    station.codeEnded();
    station.quoted(
        new Quote(
            "Q2",
            List.of(new Discount(0, "会员价", Money.fen(271))),
            List.of(MembersShownTest.TEN),
            List.of(),
            Money.ZERO));
    station.held(new HoldAnswer.Held(Money.fen(1_000), "", Optional.empty()));
    station.codeShown();
    assertEquals(pay(bill(Money.ZERO), 120), station.dispenser(PUMP));

    station.react(new Input.Scanned(PUMP, new Scan.Card("ecard", "h1", Optional.empty())));
    station.codeEnded();
    assertEquals(
        new DispenserScreen.OnPhone(bill(Money.ZERO), Cancelling.OFFERED, 0),
        station.dispenser(PUMP));
    station.held(new HoldAnswer.Held(Money.fen(10_000), "****6217", Optional.empty()));
    station.codeShown();
    assertEquals(pay(bill(Money.fen(10_000)), 120), station.dispenser(PUMP));
    station.paid();
    station.passIssued();
    assertEquals(
        new DispenserScreen.Paid(
            bill(Money.fen(10_000)), PlayedStation.PASS, OptionalInt.empty(), 20),
        station.dispenser(PUMP));
  }

  @Test
  void whatNobodyCanAnswerForBesideThePumpIsPaidInTheShop() {
    RiskRule large =
        new RiskRule(
            "r1", new RiskRule.Check.LargeAmount(Money.fen(10_000)), RiskOutcome.ATTENDANT);
    PlayedStation station =
        new PlayedStation(
            new Ways(
                false, Optional.empty(), Duration.ofMinutes(30), Optional.empty(), List.of(large)));
    offered(station);
    assertEquals(
        new DispenserScreen.Inside(Bill.plain(DELIVERY), DispenserScreen.Why.SHOP_ONLY),
        station.dispenser(PUMP));
  }

  private static void offered(PlayedStation station) {
    station.see(new PumpStatus.Payable(2, FUEL, new PumpStatus.Owner.Nobody()));
    station.claimed();
  }

  private static DispenserScreen pay(Bill bill, int seconds) {
    return new DispenserScreen.Pay(
        bill,
        new PayCode.Shown("weixin://1", seconds),
        List.of(PayMethod.WECHAT),
        CardWay.NOT_TAKEN);
  }

  private static Bill bill(Money card) {
    return new Bill(
        DELIVERY,
        List.of(new Saving("会员价", Money.fen(271)), new Saving("满 200 减 10", Money.fen(1_000))),
        new Membership.Known("138****1234", "金卡", Money.fen(1_271)),
        Money.fen(19_732),
        card);
  }
}
