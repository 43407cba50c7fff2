package jiayou.ui.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Quote;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.press.Press;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.Ways;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.ui.kiosk.CardPart;
import jiayou.ui.kiosk.CodeChoice;
import jiayou.ui.kiosk.InvoiceOffer;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.KioskScreen.Cancelling;
import jiayou.ui.kiosk.KioskScreen.Reason;
import jiayou.ui.kiosk.PayCode;
import jiayou.ui.kiosk.PrepaidState.MoneyBack;
import jiayou.ui.kiosk.Receipt;
import jiayou.ui.kiosk.Savings;
import jiayou.ui.kiosk.StaffCheck;
import jiayou.ui.kiosk.Summary;
import jiayou.ui.kiosk.TenderLine;
import jiayou.ui.text.PayMethod;
import org.junit.jupiter.api.Test;

final class PaymentShownTest {

  private static final Scan CARD = new Scan.Card("ecard", "h1", Optional.empty());
  private static final Summary SUMMARY =
      new Summary(
          List.of(MembersShownTest.FUEL), Optional.empty(), 0, Money.fen(21_003), Money.ZERO);
  private static final PayCode WECHAT = new PayCode.Shown("weixin://1", PayMethod.WECHAT);

  private final PlayedStation station =
      new PlayedStation(
          new Ways(
              false, Optional.of("ecard"), Duration.ofMinutes(30), Optional.empty(), List.of()));

  @Test
  void theCodeOfAnotherAppCanBeChosen() {
    station.basketWithFuel();
    station.codeShown();
    station.press(new Press.Pay());
    assertEquals(
        payment(21_003, Savings.NONE, WECHAT, choices(true), new CardPart.Offered(), 120),
        station.kiosk());
    station.press(new Press.ChooseProvider("alipay"));
    station.codeEnded();
    station.answered(new PayAnswer.AwaitingScan("https://qr"));
    assertEquals(
        payment(
            21_003,
            Savings.NONE,
            new PayCode.Shown("https://qr", PayMethod.ALIPAY),
            choices(false),
            new CardPart.Offered(),
            120),
        station.kiosk());
  }

  @Test
  void aCardPaysItsPartAndACodeTheRest() {
    station.basketWithFuel();
    station.codeShown();
    station.press(new Press.Pay(), new Press.PayWithCard());
    assertEquals(
        payment(21_003, Savings.NONE, WECHAT, choices(true), new CardPart.ShowCode(), 120),
        station.kiosk());
    station.scan(CARD);
    station.codeEnded();
    assertEquals(
        payment(
            21_003,
            Savings.NONE,
            new PayCode.Refreshing(),
            choices(true),
            new CardPart.Asking(),
            0),
        station.kiosk());
    station.held(new HoldAnswer.Held(Money.fen(10_000), "****6217", Optional.empty()));
    station.codeShown();
    assertEquals(
        payment(
            11_003,
            Savings.NONE,
            WECHAT,
            choices(true),
            new CardPart.Held("****6217", Money.fen(10_000)),
            120),
        station.kiosk());
    station.paid();
    station.passIssued();
    assertEquals(
        success(
            List.of(
                new TenderLine(PayMethod.WECHAT, "", Money.fen(11_003), Money.fen(100)),
                new TenderLine(PayMethod.FUEL_CARD, "****6217", Money.fen(10_000), Money.ZERO)),
            21_003,
            Savings.NONE),
        station.kiosk());
  }

  @Test
  void aCardThatDoesNotPayLeavesTheCodeWhereItIs() {
    station.basketWithFuel();
    station.codeShown();
    station.press(new Press.Pay());
    station.scan(CARD);
    station.codeEnded();
    station.held(new HoldAnswer.Refused(HoldRefusal.CARD_BLOCKED));
    station.codeShown();
    assertEquals(
        payment(
            21_003,
            Savings.NONE,
            WECHAT,
            choices(true),
            new CardPart.Refused(Reason.CARD_BLOCKED, false),
            120),
        station.kiosk());
    station.press(new Press.PayWithCard());
    assertEquals(
        payment(
            21_003,
            Savings.NONE,
            WECHAT,
            choices(true),
            new CardPart.Refused(Reason.CARD_BLOCKED, true),
            120),
        station.kiosk());
  }

  @Test
  void aCardShownBesideTheBasketIsWaitedFor() {
    station.basketWithFuel();
    station.codeShown();
    station.scan(CARD);
    station.codeEnded();
    assertEquals(
        new KioskScreen.Waiting(
            Money.fen(21_003),
            PayMethod.FUEL_CARD,
            station.sale().trace(),
            "12:00:00",
            Cancelling.OFFERED,
            0),
        station.kiosk());
  }

  @Test
  void whatBenefitsCoverIsPaidByOneTouch() {
    PlayedStation members = new PlayedStation(PlayedStation.WAYS);
    members.press(new Press.Start());
    members.found();
    members.basketWithFuel();
    Coupon all = new Coupon("C1", "全免券", Money.fen(21_003), true, Optional.empty());
    members.quoted(new Quote("Q1", List.of(), List.of(all), List.of(), Money.ZERO));
    Savings savings = new Savings(Money.fen(21_003), Money.ZERO, Money.ZERO);
    assertEquals(new PayCode.Covered(), code(members));
    members.press(new Press.Pay());
    assertEquals(
        payment(0, savings, new PayCode.Confirming(), choices(true), new CardPart.NotOffered(), 0),
        members.kiosk());
    members.held(new HoldAnswer.Held(Money.fen(21_003), "", Optional.empty()));
    members.passIssued();
    assertEquals(success(List.of(), 0, savings), members.kiosk());
  }

  @Test
  void staffLookAtGoodsOnce() {
    station.basketWithFuel();
    station.codeShown();
    station.scan(new Scan.Goods(PlayedStation.BEER.ean()));
    station.codeEnded();
    List<Product> beer = List.of(PlayedStation.BEER);
    assertEquals(new StaffCheck.Called(beer), check(station));
    assertEquals(new PayCode.StaffFirst(), code(station));
    station.scan(new Scan.StaffBadge("B7"));
    assertEquals(new StaffCheck.StaffHere(beer), check(station));
    station.press(new Press.StaffAllows());
    station.codeShown();
    assertEquals(new StaffCheck.NotNeeded(), check(station));
    assertEquals(WECHAT, code(station));
  }

  @Test
  void aRuleThatWarnsAsksTheMemberWhatSheMeans() {
    PlayedStation warning = risky(new RiskRule.Check.MixedGrades(), RiskOutcome.WARN);
    warning.press(new Press.Start());
    warning.found();
    warning.basketWithFuel();
    warning.quoted(new Quote("Q1", List.of(), List.of(), List.of(), Money.ZERO));
    StaffCheck.Question question = (StaffCheck.Question) check(warning);
    assertEquals(Optional.of("95#"), question.usual().map(Grade::sign));
    assertEquals(new PayCode.AnswerFirst(), code(warning));
    warning.press(new Press.GradeIsRight());
    warning.codeShown();
    assertEquals(new StaffCheck.NotNeeded(), check(warning));
  }

  @Test
  void anyOtherWarningAsksForASecondLook() {
    PlayedStation warning = risky(large(), RiskOutcome.WARN);
    warning.basketWithFuel();
    warning.quoted(new Quote("Q1", List.of(), List.of(), List.of(), Money.ZERO));
    assertEquals(new StaffCheck.Question(Optional.empty()), check(warning));
  }

  @Test
  void aRuleThatCallsStaffJudgesNobody() {
    PlayedStation called = risky(large(), RiskOutcome.ATTENDANT);
    called.basketWithFuel();
    called.quoted(new Quote("Q1", List.of(), List.of(), List.of(), Money.ZERO));
    assertEquals(new StaffCheck.Confirming(), check(called));
    assertEquals(new PayCode.StaffFirst(), code(called));
    called.scan(new Scan.StaffBadge("B7"));
    assertEquals(new StaffCheck.StaffHere(List.of()), check(called));
  }

  @Test
  void whatIsRefusedHereGoesToTheCounter() {
    PlayedStation denied = risky(large(), RiskOutcome.DENY);
    denied.basketWithFuel();
    denied.quoted(new Quote("Q1", List.of(), List.of(), List.of(), Money.ZERO));
    assertEquals(new StaffCheck.CounterOnly(), check(denied));
    assertEquals(new PayCode.Counter(), code(denied));
  }

  private static RiskRule.Check large() {
    return new RiskRule.Check.LargeAmount(Money.fen(10_000));
  }

  private static PlayedStation risky(RiskRule.Check check, RiskOutcome outcome) {
    return new PlayedStation(
        new Ways(
            true,
            Optional.empty(),
            Duration.ofMinutes(30),
            Optional.empty(),
            List.of(new RiskRule("r1", check, outcome))));
  }

  private static StaffCheck check(PlayedStation station) {
    return ((KioskScreen.Basket) station.kiosk()).check();
  }

  private static PayCode code(PlayedStation station) {
    return ((KioskScreen.Basket) station.kiosk()).code();
  }

  private static List<CodeChoice> choices(boolean wechat) {
    return List.of(
        new CodeChoice("wechat", PayMethod.WECHAT, wechat),
        new CodeChoice("alipay", PayMethod.ALIPAY, !wechat));
  }

  private static KioskScreen payment(
      long due,
      Savings savings,
      PayCode code,
      List<CodeChoice> choices,
      CardPart card,
      int seconds) {
    return new KioskScreen.Payment(Money.fen(due), SUMMARY, savings, code, choices, card, seconds);
  }

  private static KioskScreen success(List<TenderLine> tenders, long paid, Savings savings) {
    return new KioskScreen.Success(
        Money.fen(paid),
        "12:00:00",
        SUMMARY,
        savings,
        tenders,
        new MoneyBack.Nothing(),
        Optional.of(PlayedStation.PASS),
        new Receipt.Printing(),
        new InvoiceOffer.NotOffered(),
        Optional.empty(),
        Money.ZERO,
        OptionalInt.empty(),
        20);
  }
}
