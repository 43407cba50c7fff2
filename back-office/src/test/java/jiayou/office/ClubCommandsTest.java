package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.value.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A script makes members, fills their wallets and reads their phones, by words.
class ClubCommandsTest {

  private final ClubFixture fixture = new ClubFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aMemberIsMadeAndShowsHerCode() {
    command("member", "{\"id\":\"M-1\",\"phone\":\"13900001111\",\"level\":\"BLACK\"}");
    String code = command("show-code", "{\"member\":\"M-1\"}").path("code").asString();
    MemberAnswer.Found found =
        assertInstanceOf(MemberAnswer.Found.class, fixture.office.members().byCode(code));
    assertEquals("黑钻", found.member().level());
    fixture.office.members().sendPhoneCode("13900001111");
    String digits =
        command("phone-digits", "{\"phone\":\"13900001111\"}").path("digits").asString();
    assertEquals(found, fixture.office.members().byPhone("13900001111", digits));
  }

  @Test
  void aWalletIsFilledAndStandsInTheLedger() {
    command("offers", "{\"memberPrices\":{\"92\":10},\"stackMost\":2}");
    command(
        "coupon",
        """
        {"member":"M-7f3a91","id":"c1","name":"满100减20","fen":2000,"minAmount":10000,
        "grades":["92"],"stations":["S1"],"until":"2027-01-01T00:00:00Z","level":"GOLD",
        "perDay":2,"scope":"FUEL"}\
        """);
    command(
        "coupon",
        """
        {"member":"M-7f3a91","id":"c2","name":"九五折","percent":5,"most":500,"alone":true}\
        """);
    command("partner-coupon", "{\"code\":\"JYP1\",\"id\":\"c3\",\"name\":\"银行\",\"fen\":100}");
    command("points", "{\"member\":\"M-7f3a91\",\"purse\":\"FUEL\",\"fen\":700}");
    Wish wish = new Wish(Optional.empty(), List.of("JYP1"), true);
    Quote quote =
        assertInstanceOf(
                QuoteAnswer.Quoted.class,
                fixture
                    .office
                    .members()
                    .quote(
                        new QuoteRequest(
                            "s",
                            1,
                            List.of(ClubFixture.fuel()),
                            Optional.of(ClubFixture.ANNA),
                            wish)))
            .quote();
    assertEquals(
        List.of("c1 2000 used", "c3 100 used", "c2 NOT_WITH_OTHER"), ClubFixture.coupons(quote));
    assertEquals(Money.fen(284), quote.discount());
    assertEquals(Money.fen(700), quote.points());
    command("use-up", "{\"member\":\"M-7f3a91\",\"coupon\":\"c1\"}");
    assertEquals(
        JsonMapper.shared()
            .readTree(
                """
                [{"id":"M-7f3a91","purses":[{"purse":"GENERAL","before":0,"after":0},
                {"purse":"FUEL","before":700,"after":700},
                {"purse":"GOODS","before":0,"after":0}],"couponsUsed":["c1"]}]\
                """),
        command("ledger", "{}").path("members"));
  }

  @Test
  void aLieIsOrderedByItsPlace() {
    command(
        "fault",
        "{\"fault\":\"altered\",\"operation\":\"quote\",\"at\":\"/revision\",\"value\":9}");
    assertEquals(
        new QuoteAnswer.Unknown("not of the contract: a quote for another basket"),
        fixture.office.members().quote(ClubFixture.annas("s", Wish.BEST, ClubFixture.fuel())));
  }

  @Test
  void whoIsNotThereIsNamedInASentence() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> command("show-code", "{\"member\":\"M-0\"}"));
    assertEquals("There is no member M-0.", refusal.getMessage());
  }

  private JsonNode command(String name, String arguments) {
    return Objects.requireNonNull(fixture.simulator.commands().get(name))
        .apply(JsonMapper.shared().readTree(arguments));
  }
}
