package jiayou.ui.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.CouponRefusal.Code;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.NoMember;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.port.Members.SendAnswer;
import jiayou.core.press.Press;
import jiayou.core.rules.Ways;
import jiayou.core.terminal.Input;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.BasketLine;
import jiayou.ui.kiosk.Benefits;
import jiayou.ui.kiosk.Benefits.Quoting;
import jiayou.ui.kiosk.FuelLine;
import jiayou.ui.kiosk.KioskFrame.Overlay;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.LineDiscount;
import jiayou.ui.kiosk.Notice;
import jiayou.ui.kiosk.PayCode;
import jiayou.ui.kiosk.PrinterNote;
import jiayou.ui.kiosk.Savings;
import jiayou.ui.kiosk.SignIn;
import jiayou.ui.kiosk.SignIn.Progress;
import jiayou.ui.kiosk.SignIn.Trouble;
import jiayou.ui.kiosk.StaffCheck;
import jiayou.ui.text.PayMethod;
import org.junit.jupiter.api.Test;

final class MembersShownTest {

  static final FuelLine FUEL =
      new FuelLine(
          11,
          PlayedStation.G92,
          PlayedStation.FUEL.volume(),
          PlayedStation.PRICE,
          Money.fen(21_003),
          "11:58");
  static final Coupon TEN =
      new Coupon("C1", "满 200 减 10", Money.fen(1_000), true, Optional.empty());
  private static final Benefits.Who WHO = new Benefits.Who("138****1234", "金卡");
  private static final List<PursePoints> PURSES =
      List.of(new PursePoints(Purse.FUEL, Money.fen(800), Money.ZERO));

  private static final List<PursePoints> WANTED =
      List.of(new PursePoints(Purse.FUEL, Money.fen(800), Money.fen(800)));

  private final PlayedStation station = new PlayedStation(PlayedStation.WAYS);

  @Test
  void homeOffersWhatTheStationDoes() {
    station.press(new Press.Start());
    assertEquals(
        new KioskScreen.Home(
            new KioskScreen.Fuellings.NoneYet(),
            EnumSet.of(KioskScreen.Offer.MEMBERS, KioskScreen.Offer.PREPAY),
            new KioskScreen.Keypad.Closed(),
            PrinterNote.FINE),
        station.kiosk());
  }

  @Test
  void aPhoneNumberIsTypedSentAndConfirmed() {
    station.press(new Press.Start(), new Press.OpenMember());
    station.type("13800138000");
    assertEquals(phone(Progress.TYPING, Optional.empty()), station.kiosk());
    station.press(new Press.SendPhoneCode());
    assertEquals(phone(Progress.ASKING, Optional.empty()), station.kiosk());
    station.react(new Input.PhoneCodeSeen(PlayedStation.KIOSK, new SendAnswer.Sent()));
    station.type("4081");
    assertEquals(digits("4081", Progress.TYPING, Optional.empty()), station.kiosk());
    station.type("23");
    station.press(new Press.ConfirmTyped());
    assertEquals(digits("408123", Progress.ASKING, Optional.empty()), station.kiosk());
    station.react(
        new Input.MemberSeen(PlayedStation.KIOSK, new MemberAnswer.Nobody(NoMember.WRONG_DIGITS)));
    assertEquals(
        digits("408123", Progress.TYPING, Optional.of(Trouble.WRONG_DIGITS)), station.kiosk());
  }

  @Test
  void whatCannotBeSentIsSaid() {
    station.press(new Press.Start(), new Press.OpenMember());
    station.type("13800138000");
    station.press(new Press.SendPhoneCode());
    station.react(new Input.PhoneCodeSeen(PlayedStation.KIOSK, new SendAnswer.Unknown("away")));
    assertEquals(phone(Progress.TYPING, Optional.of(Trouble.NOT_SENT)), station.kiosk());
  }

  @Test
  void aGuestSeesWhatAMemberWouldSave() {
    station.basketWithFuel();
    assertEquals(
        basket(
            List.of(),
            new Benefits.Guest(Money.ZERO),
            21_003,
            Savings.NONE,
            Quoting.ASKING,
            new PayCode.Refreshing()),
        station.kiosk());
    station.quoted(new Quote("Q1", List.of(), List.of(), List.of(), Money.fen(1_271)));
    station.codeShown();
    assertEquals(
        basket(
            List.of(),
            new Benefits.Guest(Money.fen(1_271)),
            21_003,
            Savings.NONE,
            Quoting.SETTLED,
            new PayCode.Shown("weixin://1", PayMethod.WECHAT)),
        station.kiosk());
  }

  @Test
  void aMemberSeesPricesCouponsAndWhyOthersDoNotCount() {
    station.press(new Press.Start());
    station.found();
    station.basketWithFuel();
    station.quoted(quote());
    List<Coupon> readable =
        List.of(
            TEN,
            refused(Code.MIN_AMOUNT, "300 元"),
            refused(Code.WRONG_GRADE, "95#"),
            refused(Code.MEMBER_LEVEL, "铂金卡"));
    assertEquals(
        basket(
            List.of(new LineDiscount("会员价", Money.fen(271))),
            new Benefits.Signed(WHO, readable, new Benefits.Points.Untouched()),
            19_732,
            new Savings(Money.fen(1_000), Money.ZERO, Money.fen(271)),
            Quoting.SETTLED,
            new PayCode.Refreshing()),
        station.kiosk());
    assertEquals(new Overlay.Toast(Notice.MEMBER_FOUND, List.of()), station.frame().overlay());
  }

  @Test
  void pursesAreShownOnceTheyAreTouched() {
    station.press(new Press.Start());
    station.found();
    station.basketWithFuel();
    station.quoted(new Quote("Q1", List.of(), List.of(), PURSES, Money.ZERO));
    station.codeShown();
    station.press(new Press.SwitchPoints());
    station.codeEnded();
    station.quoted(new Quote("Q2", List.of(), List.of(), WANTED, Money.ZERO));
    assertEquals(
        basket(
            List.of(),
            new Benefits.Signed(WHO, List.of(), new Benefits.Points.Wanted(WANTED)),
            20_203,
            new Savings(Money.ZERO, Money.fen(800), Money.ZERO),
            Quoting.SETTLED,
            new PayCode.Refreshing()),
        station.kiosk());
  }

  @Test
  void withoutTheBackOfficeTheBasketCostsWhatStandsOnIt() {
    station.basketWithFuel();
    station.answerQuote(new QuoteAnswer.Unknown("away"));
    station.codeShown();
    assertEquals(
        basket(
            List.of(),
            new Benefits.OutOfReach(Optional.empty()),
            21_003,
            Savings.NONE,
            Quoting.SETTLED,
            new PayCode.Shown("weixin://1", PayMethod.WECHAT)),
        station.kiosk());
  }

  @Test
  void aStationWithoutMembersPromisesNothing() {
    PlayedStation plain = new PlayedStation(Ways.WALLETS);
    plain.basketWithFuel();
    plain.codeShown();
    assertEquals(
        basket(
            List.of(),
            new Benefits.NotOffered(),
            21_003,
            Savings.NONE,
            Quoting.SETTLED,
            new PayCode.Shown("weixin://1", PayMethod.WECHAT)),
        plain.kiosk());
  }

  private static Quote quote() {
    return new Quote(
        "Q1",
        List.of(new Discount(0, "会员价", Money.fen(271))),
        List.of(
            TEN,
            refused(Code.MIN_AMOUNT, "300"),
            refused(Code.WRONG_GRADE, "95"),
            refused(Code.MEMBER_LEVEL, "铂金卡")),
        List.of(),
        Money.ZERO);
  }

  private static Coupon refused(Code code, String detail) {
    return new Coupon("C2", "洗车券", Money.ZERO, false, Optional.of(new CouponRefusal(code, detail)));
  }

  private static KioskScreen phone(Progress progress, Optional<Trouble> trouble) {
    return new KioskScreen.Member(
        new SignIn.Phone("13800138000", progress, trouble), Optional.empty());
  }

  private static KioskScreen digits(String typed, Progress progress, Optional<Trouble> trouble) {
    return new KioskScreen.Member(
        new SignIn.PhoneCode("138****8000", typed, progress, trouble), Optional.empty());
  }

  private static KioskScreen basket(
      List<LineDiscount> discounts,
      Benefits benefits,
      long due,
      Savings savings,
      Quoting quoting,
      PayCode code) {
    return new KioskScreen.Basket(
        List.of(new BasketLine.Fuel(FUEL, discounts)),
        List.of(),
        benefits,
        new StaffCheck.NotNeeded(),
        Money.fen(due),
        savings,
        quoting,
        code);
  }
}
