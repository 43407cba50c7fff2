package jiayou.ui.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jiayou.core.effect.Effect;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.Owner;
import jiayou.core.press.Press;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.ui.dispenser.Delivery;
import jiayou.ui.dispenser.DispenserScreen;
import jiayou.ui.dispenser.Flow;
import jiayou.ui.dispenser.Hose;
import jiayou.ui.dispenser.KeptNozzle;
import jiayou.ui.dispenser.Limits;
import jiayou.ui.dispenser.Membership;
import jiayou.ui.dispenser.PriceBoard;
import jiayou.ui.dispenser.Surplus;
import jiayou.ui.kiosk.BasketLine;
import jiayou.ui.kiosk.Benefits;
import jiayou.ui.kiosk.FreeNozzle;
import jiayou.ui.kiosk.FuelLimit;
import jiayou.ui.kiosk.FuelLine;
import jiayou.ui.kiosk.InvoiceOffer;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.PayCode;
import jiayou.ui.kiosk.PrepaidState;
import jiayou.ui.kiosk.PrepaidState.MoneyBack;
import jiayou.ui.kiosk.Receipt;
import jiayou.ui.kiosk.Savings;
import jiayou.ui.kiosk.StaffCheck;
import jiayou.ui.kiosk.Summary;
import jiayou.ui.kiosk.TenderLine;
import jiayou.ui.text.PayMethod;
import org.junit.jupiter.api.Test;

final class PrepaidShownTest {

  private static final Money TWO_HUNDRED = Money.fen(20_000);
  private static final FreeNozzle ELEVEN =
      new FreeNozzle(11, PlayedStation.G92, PlayedStation.PRICE);
  private static final Hose HOSE = new Hose(11, PlayedStation.G92, PlayedStation.PRICE);
  private static final FuellingTotal LESS = PlayedStation.fuel(77, "24.39", 18_000);

  private final PlayedStation station = new PlayedStation(PlayedStation.WAYS);

  @Test
  void theBasketHoldsTheNozzle() {
    station.prepaidBasket(new Press.PresetAmount(TWO_HUNDRED));
    station.codeShown();
    assertEquals(
        new KioskScreen.Basket(
            List.of(
                new BasketLine.Prepaid(
                    11, PlayedStation.G92, new FuelLimit.OfMoney(TWO_HUNDRED), TWO_HUNDRED)),
            List.of(),
            new Benefits.NotOffered(),
            new StaffCheck.NotNeeded(),
            TWO_HUNDRED,
            Savings.NONE,
            Benefits.Quoting.SETTLED,
            new PayCode.Shown("weixin://1", PayMethod.WECHAT)),
        station.kiosk());
    station.see(new PumpStatus.Reserved(1, new Owner.Ours(), 0));
    assertEquals(idle(new KeptNozzle.ForOther(11)), station.dispenser("d1"));
  }

  @Test
  void thePumpIsFollowedFromTheNozzleToTheLastDrop() {
    paid();
    station.see(new PumpStatus.Reserved(1, new Owner.Ours(), 0));
    assertEquals(kiosk(new PrepaidState.AwaitingNozzle()), station.kiosk());
    assertEquals(idle(new KeptNozzle.Prepaid(HOSE, TWO_HUNDRED)), station.dispenser("d1"));

    station.see(new PumpStatus.Reserved(1, new Owner.Ours(), 1));
    assertEquals(
        new DispenserScreen.Calling(
            HOSE, new Limits.Prepaid(TWO_HUNDRED), new Membership.NotHere()),
        station.dispenser("d1"));
    authorised();
    station.see(new PumpStatus.Authorised(1, 1, "92"));
    assertEquals(
        new DispenserScreen.Ready(HOSE, new Limits.Prepaid(TWO_HUNDRED), new Membership.NotHere()),
        station.dispenser("d1"));

    station.see(flowing());
    assertEquals(
        kiosk(new PrepaidState.Flowing(Money.fen(12_686), Quantity.litres("17.19"))),
        station.kiosk());
    assertEquals(
        new DispenserScreen.Live(
            HOSE,
            new Flow.Flowing(Money.fen(12_686), Quantity.litres("17.19")),
            new Preset.ByAmount(TWO_HUNDRED),
            DispenserScreen.Terms.IN_ADVANCE,
            new Membership.NotHere()),
        station.dispenser("d1"));

    station.see(new PumpStatus.Offline(1));
    assertEquals(kiosk(new PrepaidState.Unconfirmed()), station.kiosk());
  }

  @Test
  void whatDidNotFlowGoesBackOnce() {
    fuelled();
    FuelLine fuel =
        new FuelLine(
            11,
            PlayedStation.G92,
            Quantity.litres("24.39"),
            PlayedStation.PRICE,
            Money.fen(18_000),
            "11:58");
    Money rest = Money.fen(2_000);
    assertEquals(done(fuel, new MoneyBack.Submitted(rest)), station.kiosk());
    assertEquals(atThePump(new Surplus.Returning(rest, "12:00:00")), station.dispenser("d1"));
    refund(new RefundAnswer.Succeeded(PlayedStation.NOON));
    assertEquals(done(fuel, new MoneyBack.Returned(rest)), station.kiosk());
    assertEquals(atThePump(new Surplus.Returned(rest)), station.dispenser("d1"));
  }

  @Test
  void whatCannotGoBackByItselfIsForStaff() {
    fuelled();
    refund(new RefundAnswer.Abnormal("closed account"));
    assertEquals(atThePump(new Surplus.AtCounter(Money.fen(2_000))), station.dispenser("d1"));
  }

  @Test
  void goodsArePaidThoughNothingWasFuelled() {
    station.prepaidBasket(new Press.PresetAmount(TWO_HUNDRED));
    station.codeShown();
    station.press(new Press.AddProduct(PlayedStation.WATER.ean()));
    station.codeEnded();
    station.codeShown();
    station.paid();
    station.see(new PumpStatus.Reserved(1, new Owner.Ours(), 1));
    authorised();
    station.pass(Duration.ofSeconds(6));
    station.see(new PumpStatus.Idle(1));
    station.see(new PumpStatus.Idle(1));
    assertEquals(new PrepaidState.Unconfirmed(), ((KioskScreen.Prepaid) station.kiosk()).state());
    Effect.FreePump free = station.owed(Effect.FreePump.class);
    station.happen(new PumpFreed(free.sale(), free.pump(), new FreeAnswer.Free()));
    station.passIssued();
    assertEquals(
        new KioskScreen.Success(
            Money.fen(200),
            "12:00:00",
            new Summary(List.of(), Optional.empty(), 1, Money.ZERO, Money.fen(200)),
            Savings.NONE,
            List.of(new TenderLine(PayMethod.WECHAT, "", Money.fen(20_200), Money.fen(100))),
            new MoneyBack.Submitted(TWO_HUNDRED),
            Optional.empty(),
            new Receipt.Printing(),
            new InvoiceOffer.NotOffered(),
            Optional.empty(),
            Money.ZERO,
            OptionalInt.empty(),
            20),
        station.kiosk());
  }

  @Test
  void thePumpsPageMakesRoomForTheNextDriver() {
    fuelled();
    station.see(new PumpStatus.Idle(1));
    station.pass(Duration.ofSeconds(9));
    station.see(new PumpStatus.Idle(1));
    assertEquals(11, ((DispenserScreen.PrepaidDone) station.dispenser("d1")).seconds());
    station.pass(Duration.ofSeconds(12));
    station.see(new PumpStatus.Idle(1));
    assertEquals(idle(), station.dispenser("d1"));
  }

  @Test
  void aNozzleKeptElsewhereShouldStayWhereItIs() {
    station.see(new PumpStatus.Reserved(1, new Owner.Other("K01"), 0));
    assertEquals(idle(new KeptNozzle.ForOther(11)), station.dispenser("d1"));
    station.see(new PumpStatus.Reserved(1, new Owner.Other("K01"), 1));
    assertEquals(new DispenserScreen.HangUp(HOSE), station.dispenser("d1"));
  }

  private void paid() {
    station.prepaidBasket(new Press.PresetAmount(TWO_HUNDRED));
    station.codeShown();
    station.paid();
  }

  private void authorised() {
    Effect.AuthorisePrepaid asked = station.owed(Effect.AuthorisePrepaid.class);
    station.happen(
        new PrepaidAuthorised(asked.sale(), asked.pump(), new AuthoriseAnswer.Authorised(77)));
  }

  private void fuelled() {
    paid();
    station.see(new PumpStatus.Reserved(1, new Owner.Ours(), 1));
    authorised();
    station.see(flowing());
    station.see(new PumpStatus.Payable(1, LESS, new Owner.Ours()));
    station.passIssued();
  }

  private void refund(RefundAnswer answer) {
    Effect.RefundPayment asked = station.owed(Effect.RefundPayment.class);
    station.happen(new RefundAnswered(asked.sale(), asked.refund(), answer));
  }

  private static PumpStatus flowing() {
    return new PumpStatus.Fuelling(
        1,
        1,
        "92",
        77,
        Quantity.litres("17.19"),
        PlayedStation.PRICE,
        Money.fen(12_686),
        Optional.of(new Preset.ByAmount(TWO_HUNDRED)),
        false);
  }

  private static KioskScreen kiosk(PrepaidState state) {
    return new KioskScreen.Prepaid(
        ELEVEN,
        TWO_HUNDRED,
        PayMethod.WECHAT,
        state,
        Optional.empty(),
        new Receipt.Printing(),
        new InvoiceOffer.NotOffered(),
        20);
  }

  private static KioskScreen done(FuelLine fuel, MoneyBack back) {
    return new KioskScreen.Prepaid(
        ELEVEN,
        TWO_HUNDRED,
        PayMethod.WECHAT,
        new PrepaidState.Finished(fuel, back),
        Optional.of(PlayedStation.PASS),
        new Receipt.Printing(),
        new InvoiceOffer.NotOffered(),
        20);
  }

  private static DispenserScreen atThePump(Surplus surplus) {
    return new DispenserScreen.PrepaidDone(
        new Delivery(HOSE, Quantity.litres("24.39"), Money.fen(18_000)),
        TWO_HUNDRED,
        surplus,
        Optional.of(PlayedStation.PASS),
        20);
  }

  private static DispenserScreen idle(KeptNozzle... kept) {
    return new DispenserScreen.Idle(
        new PriceBoard.Current(
            List.of(
                new PriceBoard.Priced(
                    new PriceBoard.Served(PlayedStation.G92, List.of(11)), PlayedStation.PRICE)),
            LocalDateTime.of(2026, 11, 21, 11, 59)),
        List.of(kept));
  }
}
