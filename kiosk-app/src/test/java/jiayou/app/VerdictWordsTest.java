package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import jiayou.core.value.Money;
import jiayou.printing.exitpass.Doubt;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import jiayou.printing.exitpass.Pass;
import jiayou.printing.exitpass.Wash;
import org.junit.jupiter.api.Test;

/// What attendants and gates read.
class VerdictWordsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:30Z");
  private static final Pass PASS =
      new Pass("K02-1121-0046", Instant.parse("2026-11-21T02:47:00Z"), Money.fen(21633), "0197");

  private static final Wash WASH = new Wash("K02-1121-0046", PASS.paidAt(), 2, "36025742");

  private static final List<Verdict> ALL_OF_A_WASH =
      List.of(
          new Verdict.Valid(WASH),
          new Verdict.Expired(WASH, NOON),
          new Verdict.Replayed(WASH, NOON, "W1"),
          new Verdict.Unknown(WASH, Doubt.LIST_AWAY));

  private static final List<Verdict> ALL =
      List.of(
          new Verdict.Valid(PASS),
          new Verdict.Expired(PASS, NOON),
          new Verdict.Forged(),
          new Verdict.Replayed(PASS, NOON, "K03"),
          new Verdict.Unknown(PASS, Doubt.LIST_AWAY),
          new Verdict.Unknown(PASS, Doubt.LIST_FULL),
          new Verdict.Unknown(PASS, Doubt.HALF_USED),
          new Verdict.Unknown(PASS, Doubt.CLOCKS));

  @Test
  void anAttendantReadsOneSentence() {
    String unknown = "无法判断：K02-1121-0046（216.33 元，11月21日 10:47 付款）签名无误，但";
    assertEquals(
        List.of(
            "放行：K02-1121-0046，216.33 元，11月21日 10:47 付款，短码 0197。",
            "不放行：K02-1121-0046 已于 11月21日 12:00 过期。",
            "不放行：这不是 S1 站的放行码。",
            "不放行：K02-1121-0046 已于 11月21日 12:00 在 K03 用过。",
            unknown + "查不到已用名单。请核对小票和车辆。",
            unknown + "已用名单写不进去。请核对小票和车辆。",
            unknown + "上次核销没有完成，不知道是否已放行。请核对小票和车辆。",
            unknown + "付款时间晚于现在，两边时钟不一致。请核对小票和车辆。"),
        ALL.stream().map(new VerdictZh("S1", true)::sentence).toList());
  }

  @Test
  void andTheSameInEnglish() {
    String unknown =
        "Nobody can say: K02-1121-0046 (216.33 yuan, paid 2026-11-21 10:47) is signed by this"
            + " station, but ";
    String look = ". Look at the ticket and the car.";
    assertEquals(
        List.of(
            "Let it out: K02-1121-0046, 216.33 yuan, paid 2026-11-21 10:47, short code 0197.",
            "Do not let it out: K02-1121-0046 was good until 2026-11-21 12:00.",
            "Do not let it out: this is no exit pass of station S1.",
            "Do not let it out: K02-1121-0046 was used on 2026-11-21 12:00 at K03.",
            unknown + "the list of used passes cannot be read" + look,
            unknown + "the list of used passes cannot be written" + look,
            unknown + "an earlier check broke off, and the gate may have opened" + look,
            unknown + "it was paid later than now, so a clock is wrong" + look),
        ALL.stream().map(new VerdictEn("S1", true)::sentence).toList());
  }

  @Test
  void aWashHasItsOwnWords() {
    assertEquals(
        List.of(
            "洗车一次：K02-1121-0046 第 2 张，11月21日 10:47 付款，洗车码 36025742。不能当放行码用。",
            "不洗车：K02-1121-0046 第 2 张 已于 11月21日 12:00 过期。",
            "不洗车：K02-1121-0046 第 2 张 已于 11月21日 12:00 在 W1 用过。",
            "无法判断：K02-1121-0046（洗车一次，第 2 张，11月21日 10:47 付款）签名无误，但查不到已用名单。" + "请核对小票和车辆。"),
        ALL_OF_A_WASH.stream().map(new VerdictZh("S1", true)::sentence).toList());
    assertEquals(
        List.of(
            "One car wash: K02-1121-0046, number 2, paid 2026-11-21 10:47, wash code 36025742."
                + " It is no exit pass.",
            "No wash: K02-1121-0046, number 2, was good until 2026-11-21 12:00.",
            "No wash: K02-1121-0046, number 2, was used on 2026-11-21 12:00 at W1.",
            "Nobody can say: K02-1121-0046 (one car wash, number 2, paid 2026-11-21 10:47) is"
                + " signed by this station, but the list of used passes cannot be read. Look at the"
                + " ticket and the car."),
        ALL_OF_A_WASH.stream().map(new VerdictEn("S1", true)::sentence).toList());
    assertEquals(
        "{\"verdict\":\"WASH\",\"trace\":\"K02-1121-0046\",\"paidAt\":\"2026-11-21T02:47:00Z\","
            + "\"wash\":2,\"washCode\":\"36025742\",\"usedUp\":true}",
        new VerdictJson(true).line(ALL_OF_A_WASH.getFirst()));
  }

  @Test
  void aPassThatWasOnlyLookedAtOpensNothing() {
    Verdict valid = new Verdict.Valid(PASS);
    assertEquals(
        "有效，仅查看：K02-1121-0046，216.33 元，11月21日 10:47 付款，短码 0197。",
        new VerdictZh("S1", false).sentence(valid));
    assertEquals(
        "Good, and not used up: K02-1121-0046, 216.33 yuan, paid 2026-11-21 10:47,"
            + " short code 0197.",
        new VerdictEn("S1", false).sentence(valid));
  }

  @Test
  void aGateReadsOneLineOfJson() {
    String pass =
        "\"trace\":\"K02-1121-0046\",\"paidAt\":\"2026-11-21T02:47:00Z\",\"amount\":21633,"
            + "\"shortCode\":\"0197\"";
    assertEquals(
        List.of(
            "{\"verdict\":\"VALID\"," + pass + ",\"usedUp\":true}",
            "{\"verdict\":\"EXPIRED\"," + pass + ",\"expiredAt\":\"2026-11-21T04:00:30Z\"}",
            "{\"verdict\":\"FORGED\"}",
            "{\"verdict\":\"USED\","
                + pass
                + ",\"firstAt\":\"2026-11-21T04:00:30Z\",\"where\":\"K03\"}",
            "{\"verdict\":\"UNKNOWN\"," + pass + ",\"why\":\"LIST_AWAY\"}",
            "{\"verdict\":\"UNKNOWN\"," + pass + ",\"why\":\"LIST_FULL\"}",
            "{\"verdict\":\"UNKNOWN\"," + pass + ",\"why\":\"HALF_USED\"}",
            "{\"verdict\":\"UNKNOWN\"," + pass + ",\"why\":\"CLOCKS\"}"),
        ALL.stream().map(new VerdictJson(true)::line).toList());
  }
}
