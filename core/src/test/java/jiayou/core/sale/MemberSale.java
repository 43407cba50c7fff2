package jiayou.core.sale;

import static jiayou.core.Sample.MEMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.event.SaleEvent.CardPresented;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.MemberIdentified;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.event.SaleEvent.WishChanged;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;

/// A sale at a station with everything: ¥212.03, of which ¥3 are a promotion, ¥5 a coupon and ¥2
/// points, so that ¥202.03 are left.
abstract class MemberSale extends OneSale {

  static final Money REST = Money.fen(20_203);
  static final HoldAnswer NO_WORD = new HoldAnswer.Unknown("timeout");

  MemberSale() {
    rules = Sample.everything();
  }

  /// Everything she has is wanted.
  void memberWithBenefits() {
    fuelAndWater();
    happen(new MemberIdentified(ID, MEMBER), new WishChanged(ID, points(Wish.BEST)));
    quoted(quote(300, 500, 200));
  }

  void quoted(Quote quote) {
    happen(new Quoted(ID, sale.terms().revision(), new QuoteAnswer.Quoted(quote)));
  }

  /// Coupons and points are set aside, and the code for the rest stands.
  void codeForTheRest() {
    memberWithBenefits();
    askCode();
    held(1, 500);
    held(2, 200);
    happen(new PaymentAnswered(ID, trade(1), CODE));
  }

  void askCode() {
    happen(new CodeAsked(ID, "wechat"));
  }

  void showPhone() {
    happen(new CodePresented(ID, "wechat", "c1", Optional.empty()));
  }

  void showCard() {
    happen(new CardPresented(ID, "ecard", "k1", Optional.empty()));
  }

  void held(int number, long fen) {
    answered(number, new HoldAnswer.Held(Money.fen(fen), "", Optional.empty()));
  }

  void answered(int number, HoldAnswer answer) {
    happen(new HoldAnswered(ID, hold(number), answer));
  }

  void free(int number) {
    happen(new GiveBackAnswered(ID, hold(number), new GiveBackAnswer.Free()));
  }

  void taken(int number) {
    happen(new TakeAnswered(ID, hold(number), new TakeAnswer.Taken()));
  }

  void paid(int number) {
    Money amount = sale.attempts().get(number - 1).amount();
    happen(new PaymentAnswered(ID, trade(number), new PayAnswer.Paid("T" + number, amount, at)));
  }

  /// The states of all holds, oldest first.
  List<String> holds() {
    return sale.terms().holds().stream().map(h -> h.state().getClass().getSimpleName()).toList();
  }

  void memberWithoutCard(long coupon) {
    if (sale.basket().isEmpty()) {
      fuelAndWater();
    }
    happen(new MemberIdentified(ID, MEMBER));
    quoted(quote(0, coupon, 0));
  }

  void fulfilled() {
    happen(
        new ClearAnswered(ID, FUEL.key(), 1, new ClearAnswer.Cleared()),
        new ExitPassIssued(ID, new ExitPass("token", "0046")));
  }

  static Wish points(Wish wish) {
    return new Wish(wish.coupons(), wish.partners(), true);
  }

  /// @param discount on the fuel
  static Quote quote(long discount, long coupon, long points) {
    List<Discount> discounts = new ArrayList<>();
    if (discount > 0) {
      discounts.add(new Discount(0, "会员价", Money.fen(discount)));
    }
    List<Coupon> coupons = new ArrayList<>();
    if (coupon > 0) {
      coupons.add(new Coupon("C1", "满减券", Money.fen(coupon), true, Optional.empty()));
    }
    PursePoints purse = new PursePoints(Purse.GENERAL, Money.fen(30_000), Money.fen(points));
    return new Quote("Q1", discounts, coupons, List.of(purse), Money.ZERO);
  }
}
