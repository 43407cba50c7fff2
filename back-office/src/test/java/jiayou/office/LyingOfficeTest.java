package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.value.Money;
import jiayou.sim.office.Fault;
import jiayou.sim.office.benefit.Offers;
import jiayou.sim.office.benefit.Voucher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An office that cannot reckon is not believed: each answer here is a right one but for one value.
///
/// The right answer has a member price of 5.69 on the fuel of 210.03, a promotion of 1.00 on the
/// water of 4.00, coupon `a` of 4.00 used, coupon `alone` refused, and 1.00, 2.00 and 3.00 in the
/// purses, of which all but the third is used.
class LyingOfficeTest {

  private final ClubFixture fixture = new ClubFixture();

  @BeforeEach
  void aBasketWithEverythingInIt() {
    fixture.club.offer(Offers.usual());
    fixture.points(100, 200, 300);
    fixture.give(Voucher.off("a", "券", 400), Voucher.off("alone", "券", 100).onlyAlone());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theRightAnswerIsBelieved() {
    Quote quote = fixture.quoted(basket(true));
    assertEquals(Money.fen(669), quote.discount());
    assertEquals(Money.fen(400), quote.couponValue());
    assertEquals(Money.fen(600), quote.points());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/sale | \"S1-K1-8\" | a quote for another basket",
        "/revision | 2 | a quote for another basket",
        "/id | \"\" | 'id' is missing or wrong",
        "/id | \"a b\" | 'id' is missing or wrong",
        "/discounts/0/line | 2 | a discount on a line that is not there",
        "/discounts/0/line | -1 | 'line' is missing or wrong",
        "/discounts/0/line | 4294967296 | 'line' is missing or wrong",
        "/discounts/0/line | 0.0 | 'line' is missing or wrong",
        "/discounts/0/amount | 0 | a discount of nothing",
        "/discounts/0/amount | -569 | 'amount' is missing or wrong",
        "/discounts/0/amount | 21004 | discounts of more than their line",
        "/discounts/0/amount | 569.5 | 'amount' is missing or wrong",
        "/discounts/0/amount | \"569\" | 'amount' is missing or wrong",
        "/discounts/0/amount | 9223372036854775807 | 'amount' is missing or wrong",
        "/discounts/0/amount | 92233720368547758070 | 'amount' is missing or wrong",
        "/discounts/0/name | \"\\u001bp\" | 'name' is missing or wrong",
        "/discounts/- | {\"line\":1,\"name\":\"x\",\"amount\":301} "
            + "| discounts of more than their line",
        "/discounts | null | 'discounts' is missing or wrong",
        "/coupons/0/value | 0 | a coupon is used for nothing",
        "/coupons/0/value | -400 | 'value' is missing or wrong",
        "/coupons/0/value | 21404 | more is taken off than there is",
        "/coupons/0/used | \"true\" | 'used' is missing or wrong",
        "/coupons/0/id | \"alone\" | a coupon comes twice",
        "/coupons/0/refusal | {\"code\":\"USED\",\"detail\":\"\"} "
            + "| a refused coupon is worth something",
        "/coupons/0/refusal | null | no object where one belongs",
        "/coupons/1/used | true | a refused coupon is worth something",
        "/coupons/1/value | 1 | a refused coupon is worth something",
        "/coupons/1/refusal/detail | 7 | 'detail' is missing or wrong",
        "/purses/0/use | 101 | more points than there are",
        "/purses/0/purse | \"FUEL\" | a purse comes twice",
        "/purses/0/purse | \"GOLD\" | 'purse' is missing or wrong",
        "/purses/1 | {\"purse\":\"FUEL\",\"balance\":30000,\"use\":20435} "
            + "| points on lines that they may not pay",
        "/purses/2 | {\"purse\":\"GOODS\",\"balance\":30000,\"use\":301} "
            + "| points on lines that they may not pay",
        "/purses/1 | {\"purse\":\"FUEL\",\"balance\":30000,\"use\":20434} "
            + "| more is taken off than there is",
        "/wouldSave | 21404 | more would be saved than there is",
        "/wouldSave | -1 | 'wouldSave' is missing or wrong",
      })
  void aQuoteThatCannotBeRightSaysNothing(String at, String value, String cause) {
    fixture.simulator.next("quote", new Fault.Altered(at, value));
    assertEquals(
        new QuoteAnswer.Unknown("not of the contract: " + cause),
        fixture.office.members().quote(basket(true)));
  }

  @Test
  void pointsThatNobodyWishedToUseAreNotBelieved() {
    fixture.simulator.next("quote", new Fault.Altered("/purses/0/use", "1"));
    assertEquals(
        unknown("points are used that nobody wished to use"),
        fixture.office.members().quote(basket(false)));
  }

  @Test
  void aCouponThatNobodyWishedForIsNotBelieved() {
    fixture.simulator.next("quote", new Fault.Altered("/coupons/0/used", "true"));
    assertEquals(
        unknown("a coupon is used that nobody wished for"),
        fixture
            .office
            .members()
            .quote(ClubFixture.annas("s", ClubFixture.exactly(), ClubFixture.fuel())));
  }

  @Test
  void nobodyHasNeitherCouponsNorPoints() {
    QuoteRequest nobodys =
        new QuoteRequest("s", 1, List.of(ClubFixture.fuel()), Optional.empty(), Wish.BEST);
    fixture.simulator.next(
        "quote",
        new Fault.Altered(
            "/coupons/-", "{\"id\":\"x\",\"name\":\"x\",\"value\":1,\"used\":false}"));
    assertEquals(unknown("coupons of nobody"), fixture.office.members().quote(nobodys));
    fixture.simulator.next(
        "quote", new Fault.Altered("/purses/-", "{\"purse\":\"FUEL\",\"balance\":0,\"use\":0}"));
    assertEquals(unknown("points of nobody"), fixture.office.members().quote(nobodys));
  }

  @Test
  void aReasonThatThisProgramDoesNotKnowIsAnotherReason() {
    fixture.simulator.next(
        "quote",
        new Fault.Altered("/coupons/1/refusal", "{\"code\":\"FULL_MOON\",\"detail\":\"\"}"));
    Coupon last = quoted().coupons().getLast();
    assertEquals(Optional.of(new CouponRefusal(CouponRefusal.Code.OTHER, "")), last.refusal());
  }

  @Test
  void couponsInAnyOrderAreShownBestFirst() {
    fixture.simulator.next(
        "quote",
        new Fault.Altered(
            "/coupons",
            """
            [{"id":"r","name":"r","value":0,"used":false,"refusal":{"code":"USED","detail":""}},
            {"id":"s","name":"s","value":1,"used":false},
            {"id":"t","name":"t","value":3,"used":true},
            {"id":"u","name":"u","value":2,"used":false}]\
            """));
    assertEquals(List.of("t", "u", "s", "r"), quoted().coupons().stream().map(Coupon::id).toList());
  }

  @Test
  void fieldsThatWeDoNotKnowArePassedOver() {
    fixture.simulator.next("quote", new Fault.Altered("/mood", "\"good\""));
    assertEquals(Money.fen(669), quoted().discount());
  }

  private Quote quoted() {
    return assertInstanceOf(QuoteAnswer.Quoted.class, fixture.office.members().quote(basket(true)))
        .quote();
  }

  private static QuoteAnswer unknown(String cause) {
    return new QuoteAnswer.Unknown("not of the contract: " + cause);
  }

  private static QuoteRequest basket(boolean points) {
    return ClubFixture.annas(
        "S1-K1-7",
        new Wish(Optional.empty(), List.of(), points),
        ClubFixture.fuel(),
        ClubFixture.water(2));
  }
}
