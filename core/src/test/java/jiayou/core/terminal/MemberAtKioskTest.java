package jiayou.core.terminal;

import static jiayou.core.Sample.MEMBER;
import static jiayou.core.terminal.Stage.CODE;
import static jiayou.core.terminal.Stage.KIOSK;
import static jiayou.core.terminal.Stage.WATER_SCANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.effect.Effect.AskHold;
import jiayou.core.effect.Effect.EndPayment;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.NoMember;
import jiayou.core.port.Members.SendAnswer;
import jiayou.core.press.Press;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.session.Doing;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Lookup;
import jiayou.core.session.Pad;
import jiayou.core.session.Toast;
import jiayou.core.session.Toast.Notice;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Who she is, what she saves, and her card, at the kiosk.
class MemberAtKioskTest {

  private static final MemberAnswer FOUND = new MemberAnswer.Found(MEMBER);
  private static final Scan CARD = new Scan.Card("ecard", "k1", Optional.empty());

  private final Stage stage = new Stage(Sample.everything());

  @Test
  void aMemberMayShowHerCodeBeforeSheHasChosenAnything() {
    stage.press(KIOSK, new Press.Start());
    stage.scan(KIOSK, new Scan.MemberCode());
    assertEquals(Lookup.ASKING, stage.kiosk().doing().lookup());
    stage.member(FOUND);
    assertEquals(Page.HOME, stage.kiosk().page());
    assertEquals(Optional.of(Notice.MEMBER_FOUND), notice());
    assertEquals(Optional.of(MEMBER), stage.sale().terms().member());
    stage.scan(KIOSK, WATER_SCANNED);
    assertEquals(1, stage.station().books().sales().size());
    assertEquals(Page.BASKET, stage.kiosk().page());
  }

  @Test
  void atTheBasketTheCodeOfTheFullPriceDiesAndTheSmallerOneComesByItself() {
    basket();
    stage.quoted(quote(0));
    stage.codeShown();
    stage.scan(KIOSK, new Scan.MemberCode());
    stage.member(FOUND);
    stage.codeEnded();
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    stage.quoted(quote(50));
    stage.held();
    assertEquals(Money.fen(150), stage.owed(RequestPayment.class).request().amount());
  }

  @Test
  void whoHasNoPhoneTypesHerNumberAndTheSixDigits() {
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, new Press.OpenMember());
    assertEquals(Page.MEMBER, stage.kiosk().page());
    type("138x0013.800");
    stage.press(KIOSK, new Press.SendPhoneCode());
    assertEquals(new Pad.Phone("1380013800"), pad());
    type("00");
    stage.press(KIOSK, new Press.EraseDigit());
    type("0");
    stage.press(KIOSK, new Press.SendPhoneCode());
    assertEquals(new Pad.Digits("13800138000", "", false), pad());
    stage.phoneCode(new SendAnswer.Sent());
    type("12345");
    stage.press(KIOSK, new Press.ConfirmTyped());
    assertEquals(Lookup.NOT_ASKED, stage.kiosk().doing().lookup());
    type("67");
    assertEquals(new Pad.Digits("13800138000", "123456", true), pad());
    stage.press(KIOSK, new Press.ConfirmTyped());
    assertEquals(Lookup.ASKING, stage.kiosk().doing().lookup());
    stage.member(new MemberAnswer.Nobody(NoMember.WRONG_DIGITS));
    assertEquals(Lookup.WRONG_DIGITS, stage.kiosk().doing().lookup());
    stage.press(KIOSK, new Press.ConfirmTyped());
    stage.member(FOUND);
    assertEquals(new Pad.Nothing(), pad());
    assertEquals(Page.HOME, stage.kiosk().page());
  }

  @Test
  void digitsThatCannotBeSentKeepTheNumber() {
    stage.press(KIOSK, new Press.OpenMember());
    type("13800138000");
    stage.press(KIOSK, new Press.SendPhoneCode());
    stage.phoneCode(new SendAnswer.Refused("too many"));
    assertEquals(new Pad.Phone("13800138000"), pad());
    assertEquals(Lookup.TOO_MANY_TRIES, stage.kiosk().doing().lookup());
  }

  @Test
  void theBackOfficeBeingAwayIsSaidAndNothingIsLost() {
    basket();
    stage.scan(KIOSK, new Scan.MemberCode());
    stage.member(new MemberAnswer.Unknown("away"));
    assertEquals(Optional.of(Notice.BENEFITS_OFFLINE), notice());
    assertEquals(Money.fen(200), stage.sale().price());
  }

  @Test
  void anAnswerForWhoHasLeftIsNobodyElses() {
    stage.press(KIOSK, new Press.Start());
    stage.scan(KIOSK, new Scan.MemberCode());
    stage.press(KIOSK, new Press.ClearNow());
    stage.member(FOUND);
    assertEquals(Page.ATTRACT, stage.kiosk().page());
    assertEquals(0, stage.station().books().sales().size());
    stage.press(KIOSK, new Press.Start());
    stage.member(FOUND);
    assertEquals(0, stage.station().books().sales().size());
  }

  @Test
  void whatSheTypedIsGoneWhenSheIs() {
    stage.press(KIOSK, new Press.OpenMember());
    type("138");
    stage.pass(Duration.ofSeconds(90));
    assertEquals(Doing.NOTHING, stage.kiosk().doing());
  }

  @Test
  void theFirstTouchOnACouponSaysExactlyWhichAreWanted() {
    member(100);
    stage.press(KIOSK, new Press.ToggleCoupon("C1"));
    Wish none = new Wish(Optional.of(List.of()), List.of(), false);
    assertEquals(none, stage.sale().terms().wish());
    stage.quoted(quote(0));
    stage.press(KIOSK, new Press.ToggleCoupon("C2"));
    stage.codeEndedIfAny();
    assertEquals(Optional.of(List.of("C2")), stage.sale().terms().wish().coupons());
  }

  @Test
  void pointsAreUsedOnlyWhenSheSaysSo() {
    member(0);
    assertEquals(false, stage.sale().terms().wish().points());
    stage.press(KIOSK, new Press.SwitchPoints());
    assertEquals(true, stage.kiosk().doing().pursesShown());
    stage.codeEndedIfAny();
    assertEquals(true, stage.sale().terms().wish().points());
    stage.press(KIOSK, new Press.SignOut());
    stage.codeEndedIfAny();
    assertEquals(Optional.empty(), stage.sale().terms().member());
    assertEquals(false, stage.sale().terms().wish().points());
    assertEquals(false, stage.kiosk().doing().pursesShown());
  }

  @Test
  void aCoveredBasketIsPaidByOneTouch() {
    member(200);
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    assertEquals(new Open(), stage.sale().state());
    stage.press(KIOSK, new Press.Pay());
    stage.held();
    assertEquals(new Fulfilling(), stage.sale().state());
    assertEquals(List.of(), stage.owes(RequestPayment.class));
  }

  @Test
  void theCardPaysItsPartAndACodeTheRest() {
    basket();
    stage.quoted(quote(0));
    stage.press(KIOSK, new Press.OtherWays());
    stage.press(KIOSK, new Press.PayWithCard());
    stage.codeShown();
    stage.scan(KIOSK, CARD);
    stage.codeEnded();
    stage.held(stage.owed(AskHold.class), Money.fen(120));
    assertEquals(Money.fen(80), stage.owes(RequestPayment.class).getLast().request().amount());
    stage.press(KIOSK, new Press.DropCard());
    stage.codeEndedIfAny();
    assertEquals(Money.fen(200), stage.sale().due());
  }

  @Test
  void aCardThatIsRefusedLeavesTheCode() {
    basket();
    stage.quoted(quote(0));
    stage.codeShown();
    stage.scan(KIOSK, CARD);
    stage.codeEnded();
    AskHold ask = stage.owed(AskHold.class);
    stage.happen(
        new HoldAnswered(
            ask.sale(), ask.request().number(), new HoldAnswer.Refused(HoldRefusal.CARD_BLOCKED)));
    assertEquals(Money.fen(200), stage.owed(RequestPayment.class).request().amount());
  }

  @Test
  void aCardOfAnotherHolderIsNotTaken() {
    basket();
    stage.scan(KIOSK, new Scan.Card("other", "k1", Optional.empty()));
    assertEquals(Optional.of(Notice.CARD_NOT_TAKEN), notice());
  }

  @Test
  void theCodeOfAnotherProviderComesAfterTheFirstIsDead() {
    basket();
    stage.quoted(quote(0));
    stage.codeShown();
    stage.press(KIOSK, new Press.ChooseProvider("alipay"));
    assertEquals(1, stage.owes(EndPayment.class).size());
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    stage.codeEnded();
    assertEquals("alipay", stage.owed(RequestPayment.class).request().provider());
  }

  @Test
  void theCodeOfAnotherProviderCanBeWantedBeforeTheFirstStands() {
    member(50);
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    stage.press(KIOSK, new Press.ChooseProvider("alipay"));
    stage.held();
    assertEquals("alipay", stage.owed(RequestPayment.class).request().provider());
  }

  @Test
  void sheIsNotIdentifiedWhileHerCodeIsCharged() {
    basket();
    stage.quoted(quote(0));
    stage.codeShown();
    stage.scan(KIOSK, new Scan.MemberCode());
    stage.scan(KIOSK, CODE);
    stage.member(FOUND);
    assertEquals(Optional.of(Notice.PAYMENT_RUNNING), notice());
    assertEquals(Optional.empty(), stage.sale().terms().member());
  }

  private void basket() {
    stage.scan(KIOSK, WATER_SCANNED);
  }

  /// A member with water for ¥2.00 and this much of a coupon.
  private void member(long coupon) {
    basket();
    stage.quoted(quote(0));
    stage.codeShown();
    stage.scan(KIOSK, new Scan.MemberCode());
    stage.member(FOUND);
    stage.codeEnded();
    stage.quoted(quote(coupon));
  }

  private void type(String keys) {
    keys.chars().forEach(key -> stage.press(KIOSK, new Press.TypeDigit((char) key)));
  }

  private Pad pad() {
    return stage.kiosk().doing().pad();
  }

  private Optional<Notice> notice() {
    return stage.kiosk().toast().map(Toast::notice);
  }

  private static Quote quote(long coupon) {
    List<Coupon> coupons =
        coupon == 0
            ? List.of()
            : List.of(new Coupon("C1", "券", Money.fen(coupon), true, Optional.empty()));
    return new Quote("Q1", List.of(), coupons, List.of(), Money.ZERO);
  }
}
