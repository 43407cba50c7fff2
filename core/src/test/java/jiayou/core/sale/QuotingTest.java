package jiayou.core.sale;

import static jiayou.core.Sample.BREAD;
import static jiayou.core.Sample.MEMBER;
import static jiayou.core.Sample.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.effect.Effect.IssueExitPass;
import jiayou.core.effect.Effect.PrintTicket;
import jiayou.core.effect.Effect.QuoteBasket;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.CoveredAsked;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.MemberIdentified;
import jiayou.core.event.SaleEvent.MemberLeft;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.WishChanged;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.sale.SaleState.Holding;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Pay;
import jiayou.core.sale.Terms.Quoting.Asking;
import jiayou.core.sale.Terms.Quoting.Have;
import jiayou.core.sale.Terms.Quoting.NotAsked;
import jiayou.core.sale.Terms.Quoting.Off;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// What the back office says that a basket costs, and what it may not say.
class QuotingTest extends MemberSale {

  private static final Off WRONG = new Off("the quote does not add up");

  @Test
  void everyChangeOfTheBasketIsQuotedAnew() {
    fuelAndWater();
    assertEquals(
        List.of(
            new QuoteBasket(
                ID,
                new QuoteRequest(
                    ID,
                    2,
                    List.of(
                        new QuoteRequest.Line.Fuel(FUEL),
                        new QuoteRequest.Line.Goods(
                            WATER.ean(), 1, Money.fen(200), Money.fen(200))),
                    Optional.empty(),
                    Wish.BEST))),
        effects);
    happen(new MemberIdentified(ID, MEMBER));
    assertEquals(Optional.of("M-7f3a91"), owed(QuoteBasket.class).basket().member());
    assertEquals(3, owed(QuoteBasket.class).basket().revision());
  }

  @Test
  void whereNothingIsOfferedNothingIsAsked() {
    rules = Sample.rules();
    fuelAndWater();
    assertEquals(List.of(), effects);
    assertEquals(Optional.empty(), sale.agreed());
  }

  @Test
  void anAnswerToAnOldBasketIsWorthNothing() {
    fuelAndWater();
    long old = sale.terms().revision();
    happen(new GoodsAdded(ID, BREAD));
    Sale before = sale;
    happen(new Quoted(ID, old, new QuoteAnswer.Quoted(quote(300, 0, 0))));
    assertEquals(before, sale);
    quoted(quote(300, 0, 0));
    assertEquals(Money.fen(21_453), sale.price());
    Sale quoted = sale;
    quoted(quote(100, 0, 0));
    assertEquals(quoted, sale);
  }

  @Test
  void withoutTheBackOfficeItCostsWhatStandsOnIt() {
    fuelAndWater();
    happen(new Quoted(ID, 2, new QuoteAnswer.Unknown("away")));
    assertEquals(new Off("away"), sale.terms().quoting());
    assertEquals(Money.fen(21_203), sale.price());
    askCode();
    assertEquals(Money.fen(21_203), owed(RequestPayment.class).request().amount());
  }

  @Test
  void whoWantsToPayWaitsForTheQuote() {
    fuelAndWater();
    askCode();
    assertEquals(new Holding(new Pay.ShowCode("wechat")), sale.state());
    assertEquals(List.of(), effects);
    quoted(quote(300, 0, 0));
    assertEquals(Money.fen(20_903), owed(RequestPayment.class).request().amount());
  }

  @Test
  void aCodeShownWhileTheQuoteIsAwaitedIsChargedWhenItIsThere() {
    fuelAndWater();
    askCode();
    showPhone();
    assertEquals(new Holding(new Pay.TakeCode("wechat", "c1")), sale.state());
    quoted(quote(300, 0, 0));
    assertEquals(Money.fen(20_903), owed(RequestPayment.class).request().amount());
  }

  @Test
  void sumsThatDoNotAddUpAreNoQuote() {
    member();
    for (Quote wrong :
        List.of(
            discounts(new Discount(0, "多", Money.fen(21_004))),
            discounts(new Discount(1, "水", Money.fen(150)), new Discount(1, "水", Money.fen(51))),
            discounts(new Discount(2, "无", Money.fen(1))),
            discounts(new Discount(-1, "无", Money.fen(1))),
            discounts(new Discount(0, "负", Money.fen(-1))),
            discounts(new Discount(0, "零", Money.ZERO)),
            quote(300, 20_804, 200),
            quote(0, 0, 30_001),
            quote(0, 0, -1))) {
      happen(new WishChanged(ID, points(Wish.BEST)));
      quoted(wrong);
      assertEquals(WRONG, sale.terms().quoting());
      assertEquals(Money.fen(21_203), sale.price());
    }
  }

  @Test
  void aCouponThatIsUsedAndWorthNothingIsNoQuote() {
    member();
    Coupon none = new Coupon("C1", "满减券", Money.ZERO, true, Optional.empty());
    quoted(new Quote("Q1", List.of(), List.of(none), List.of(), Money.ZERO));
    assertEquals(WRONG, sale.terms().quoting());
  }

  @Test
  void onlyMembersHaveCouponsAndPoints() {
    fuelAndWater();
    quoted(quote(0, 500, 0));
    assertEquals(WRONG, sale.terms().quoting());
    happen(new WishChanged(ID, points(Wish.BEST)));
    quoted(quote(0, 0, 200));
    assertEquals(WRONG, sale.terms().quoting());
  }

  @Test
  void aPartnersCouponNeedsNoMemberAndPointsStillDo() {
    fuelAndWater();
    Wish partner = new Wish(Optional.empty(), List.of("P1"), true);
    happen(new WishChanged(ID, partner));
    quoted(quote(0, 500, 0));
    assertEquals(new Have(quote(0, 500, 0)), sale.terms().quoting());
    happen(new WishChanged(ID, partner));
    quoted(quote(0, 500, 200));
    assertEquals(WRONG, sale.terms().quoting());
  }

  @Test
  void nothingIsUsedThatSheDoesNotWantUsed() {
    member();
    quoted(quote(0, 0, 200));
    assertEquals(WRONG, sale.terms().quoting());
    happen(new WishChanged(ID, new Wish(Optional.of(List.of("C2")), List.of(), false)));
    quoted(quote(0, 500, 0));
    assertEquals(WRONG, sale.terms().quoting());
  }

  @Test
  void whoSignsOutPaysWithoutHerBenefits() {
    memberWithBenefits();
    happen(new MemberLeft(ID));
    assertEquals(Optional.empty(), owed(QuoteBasket.class).basket().member());
    assertEquals(Wish.BEST, owed(QuoteBasket.class).basket().wish());
    assertEquals(Money.fen(21_203), sale.price());
  }

  @Test
  void aQuoteThatComesWhenNobodyIsThereChangesNothing() {
    member();
    happen(new SaleAbandoned(ID, CancelReason.CUSTOMER));
    Sale before = sale;
    quoted(quote(300, 0, 0));
    assertEquals(before, sale);
  }

  @Test
  void aQuoteThatComesAfterThePaymentDoesNotChangeThePrice() {
    fuelAndWater();
    happen(new Quoted(ID, 2, new QuoteAnswer.Unknown("away")));
    askCode();
    happen(
        new PaymentAnswered(ID, trade(1), CODE),
        new PaymentCancelled(ID),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()),
        new MemberIdentified(ID, MEMBER));
    assertEquals(new Asking(), sale.terms().quoting());
    happen(new LookedBack(ID, trade(1), PAID));
    assertEquals(new Fulfilling(), sale.state());
    quoted(quote(300, 0, 0));
    assertEquals(Money.fen(21_203), sale.price());
  }

  @Test
  void aBasketOfNothingIsNotQuoted() {
    happen(new MemberIdentified(ID, MEMBER));
    assertEquals(List.of(), effects);
    assertEquals(new NotAsked(), sale.terms().quoting());
    assertEquals(new Open(), sale.state());
  }

  @Test
  void ticketAndReportAddUpToTheFen() {
    codeForTheRest();
    paid(1);
    Fact.SaleFact tendered = (Fact.SaleFact) owed(SendReport.class).fact();
    assertEquals(Money.fen(20_903), tendered.total());
    assertEquals(
        List.of(
            new Fact.TenderFact("wechat", trade(1), REST),
            new Fact.TenderFact("coupons", hold(1), Money.fen(500)),
            new Fact.TenderFact("points", hold(2), Money.fen(200))),
        tendered.tenders());
    assertEquals(List.of(new Fact.DiscountFact("会员价", Money.fen(300))), tendered.discounts());
    assertEquals(Money.fen(20_903), owed(IssueExitPass.class).amount());

    happen(new ExitPassIssued(ID, new ExitPass("token", "0046")));
    Ticket ticket = owed(PrintTicket.class).ticket();
    assertEquals(Money.fen(20_903), ticket.total());
    assertEquals(
        List.of(
            new Ticket.Tender("微信支付", trade(1), REST),
            new Ticket.Tender("优惠券", hold(1), Money.fen(500)),
            new Ticket.Tender("油瓜子", hold(2), Money.fen(200))),
        ticket.tenders());
    assertEquals(List.of(new Ticket.Discount("会员价", Money.fen(300))), ticket.discounts());
  }

  private void member() {
    fuelAndWater();
    happen(new MemberIdentified(ID, MEMBER));
  }

  private static Quote discounts(Discount... discounts) {
    return new Quote("Q1", List.of(discounts), List.of(), List.of(), Money.ZERO);
  }

  @Test
  void whatAPromotionMakesFreeCanBeHadForNothing() {
    happen(new GoodsAdded(ID, WATER));
    quoted(discounts(new Discount(0, "赠品", Money.fen(200))));
    askCode();
    assertEquals(new Open(), sale.state());
    happen(new CoveredAsked(ID));
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(List.of("IssueExitPass", "SendReport"), owes());
  }
}
