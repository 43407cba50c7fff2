package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.port.Members;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.NoMember;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.port.Members.SendAnswer;
import jiayou.sim.office.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Who somebody is, over a real line.
class OfficeMembersTest {

  private static final MemberAnswer ANNA =
      new MemberAnswer.Found(
          new Member(ClubFixture.ANNA, "138****1234", "黄金", "GOLD", Optional.of("92")));

  private final ClubFixture fixture = new ClubFixture();
  private final Members members = fixture.office.members();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theCodeOnHerPhoneIsRead() {
    String code = fixture.club.showCode(ClubFixture.ANNA);
    assertEquals(ANNA, members.byCode(code));
    assertEquals(ANNA, members.byCode(code));
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void anOldCodeIsToBeRefreshed() {
    String code = fixture.club.showCode(ClubFixture.ANNA);
    fixture.clock.advance(Duration.ofSeconds(121));
    assertEquals(nobody(NoMember.CODE_EXPIRED), members.byCode(code));
  }

  @Test
  void aStrangersCodeIsNotKnown() {
    assertEquals(nobody(NoMember.NOT_KNOWN), members.byCode("https://example.com/menu?t=3"));
    assertEquals(nobody(NoMember.NOT_KNOWN), members.byCode(""));
    assertEquals(nobody(NoMember.NOT_KNOWN), members.byCode("9".repeat(257)));
    assertEquals(1, fixture.simulator.requests());
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void herCarIsKnownByItsPlate() {
    assertEquals(ANNA, members.byPlate(ClubFixture.PLATE));
    assertEquals(nobody(NoMember.NOT_KNOWN), members.byPlate("冀A99999"));
    assertEquals(nobody(NoMember.NOT_KNOWN), members.byPlate(""));
  }

  @Test
  void sixDigitsOpenTheDoor() {
    assertEquals(new SendAnswer.Sent(), members.sendPhoneCode(ClubFixture.PHONE));
    assertEquals(ANNA, members.byPhone(ClubFixture.PHONE, digits(ClubFixture.PHONE)));
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void fiveWrongDigitsCloseIt() {
    members.sendPhoneCode(ClubFixture.PHONE);
    String right = digits(ClubFixture.PHONE);
    String wrong = right.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertEquals(nobody(NoMember.WRONG_DIGITS), members.byPhone(ClubFixture.PHONE, wrong));
    }
    assertEquals(nobody(NoMember.TOO_MANY_TRIES), members.byPhone(ClubFixture.PHONE, right));
    members.sendPhoneCode(ClubFixture.PHONE);
    assertEquals(ANNA, members.byPhone(ClubFixture.PHONE, digits(ClubFixture.PHONE)));
  }

  @Test
  void digitsAreGoodForFiveMinutes() {
    members.sendPhoneCode(ClubFixture.PHONE);
    fixture.clock.advance(Duration.ofSeconds(301));
    assertEquals(
        nobody(NoMember.CODE_EXPIRED),
        members.byPhone(ClubFixture.PHONE, digits(ClubFixture.PHONE)));
  }

  @Test
  void aPhoneThatIsNoMembersLearnsSoOnlyFromItsDigits() {
    assertEquals(new SendAnswer.Sent(), members.sendPhoneCode("13900001111"));
    assertEquals(nobody(NoMember.NOT_KNOWN), members.byPhone("13900001111", digits("13900001111")));
  }

  @Test
  void aPhoneIsNotFloodedWithDigits() {
    for (int i = 0; i < 5; i++) {
      assertEquals(new SendAnswer.Sent(), members.sendPhoneCode(ClubFixture.PHONE));
    }
    assertEquals(new SendAnswer.Refused("TOO_OFTEN"), members.sendPhoneCode(ClubFixture.PHONE));
    fixture.clock.advance(Duration.ofHours(1));
    assertEquals(new SendAnswer.Sent(), members.sendPhoneCode(ClubFixture.PHONE));
  }

  @Test
  void whatIsNoPhoneOrNoDigitsIsNeverAskedAbout() {
    assertEquals(new SendAnswer.Refused("NO_SUCH_PHONE"), members.sendPhoneCode("0311-85550123"));
    assertEquals(nobody(NoMember.NOT_KNOWN), members.byPhone("12345", "123456"));
    assertEquals(nobody(NoMember.WRONG_DIGITS), members.byPhone(ClubFixture.PHONE, "12345"));
    assertEquals(0, fixture.simulator.requests());
  }

  static List<Fault> answersThatSayNothing() {
    return List.of(
        new Fault.CutBefore(),
        new Fault.CutAfter(),
        new Fault.HtmlBadGateway(),
        new Fault.HtmlOk(),
        new Fault.Garbage(),
        new Fault.OtherJson(),
        new Fault.TooManyRequests(0),
        new Fault.AlreadyReceived(),
        new Fault.TooLarge(),
        new Fault.Unauthorized());
  }

  @ParameterizedTest
  @MethodSource("answersThatSayNothing")
  void whatIsNotOfTheContractIsUnknownAndNamesNobody(Fault fault) {
    String code = fixture.club.showCode(ClubFixture.ANNA);
    for (int i = 0; i < 5; i++) {
      fixture.simulator.next(fault);
    }
    List<String> causes =
        List.of(
            assertInstanceOf(MemberAnswer.Unknown.class, members.byCode(code)).cause(),
            assertInstanceOf(MemberAnswer.Unknown.class, members.byPlate(ClubFixture.PLATE))
                .cause(),
            assertInstanceOf(
                    MemberAnswer.Unknown.class, members.byPhone(ClubFixture.PHONE, "123456"))
                .cause(),
            assertInstanceOf(SendAnswer.Unknown.class, members.sendPhoneCode(ClubFixture.PHONE))
                .cause(),
            assertInstanceOf(
                    QuoteAnswer.Unknown.class,
                    members.quote(ClubFixture.annas("s", Wish.BEST, ClubFixture.fuel())))
                .cause());
    assertFalse(
        causes.toString().matches(".*(" + code + "|" + ClubFixture.PHONE + "|12345).*"),
        causes.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/shown      | \"13812341234\"",
        "/shown      | \"me 1381234 1234\"",
        "/shown      | \"\"",
        "/shown      | \"two\\nlines\"",
        "/id         | \"冀A12345\"",
        "/id         | \"13812341234\"",
        "/id         | 7",
        "/level      | null",
        "/usualGrade | null",
        "/usualGrade | [\"92\"]"
      })
  void aMemberWhoseAnswerNamesHerOrIsNoAnswerIsUnknown(String at, String value) {
    members.sendPhoneCode(ClubFixture.PHONE);
    fixture.simulator.next("identify", new Fault.Altered(at, value));
    MemberAnswer answer = members.byPhone(ClubFixture.PHONE, digits(ClubFixture.PHONE));
    MemberAnswer.Unknown unknown = assertInstanceOf(MemberAnswer.Unknown.class, answer);
    assertFalse(unknown.cause().contains(ClubFixture.PHONE), unknown.cause());
  }

  @Test
  void aReasonThatTheContractDoesNotHaveSaysNothing() {
    fixture.simulator.next("identify", new Fault.Altered("/why", "\"MOOD\""));
    assertEquals(
        new MemberAnswer.Unknown("nobody, for a reason that is not of the contract"),
        members.byCode("x"));
    fixture.simulator.next(
        "identify", new Fault.Altered("/type", "\"urn:jiayou:problem:unknown-station\""));
    assertEquals(
        new MemberAnswer.Unknown("HTTP 422 application/problem+json"), members.byCode("x"));
  }

  @Test
  void anOfficeThatIsAwayIsUnknown() {
    fixture.simulator.outage(true);
    assertInstanceOf(MemberAnswer.Unknown.class, members.byCode("x"));
    fixture.simulator.close();
    assertInstanceOf(MemberAnswer.Unknown.class, members.byCode("x"));
    assertInstanceOf(
        QuoteAnswer.Unknown.class,
        members.quote(ClubFixture.annas("s", Wish.BEST, ClubFixture.fuel())));
  }

  @Test
  void theSilenceThatOneCallIsAskedForAllKeep() {
    fixture.simulator.next("identify", new Fault.TooManyRequests(60));
    assertInstanceOf(MemberAnswer.Unknown.class, members.byCode("x"));
    assertEquals(
        new StationAnswer.Unknown("asked to wait another 60 s"), fixture.office.client().station());
    fixture.clock.advance(Duration.ofSeconds(60));
    assertInstanceOf(StationAnswer.Known.class, fixture.office.client().station());
  }

  private String digits(String phone) {
    return fixture.club.digitsOn(phone).orElseThrow();
  }

  private static MemberAnswer nobody(NoMember why) {
    return new MemberAnswer.Nobody(why);
  }
}
