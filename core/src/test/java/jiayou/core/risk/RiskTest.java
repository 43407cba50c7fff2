package jiayou.core.risk;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jiayou.core.risk.Risk.Hit;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.RiskRule.Check;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The local rules at, below and above their limits.
class RiskTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Visit.Fuel AT_11 = new Visit.Fuel(1, 1, "92");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Money LIMIT = Money.fen(50_000);

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("limits")
  void aRuleStrikesBeyondItsLimitAndNotAtIt(
      String what, Check check, Visit now, boolean strikes, List<Visit> earlier) {
    Optional<Hit> hit =
        Risk.before(
            now, earlier, List.of(new RiskRule("r", check, RiskOutcome.WARN)), Set.of(), SHANGHAI);
    assertEquals(
        strikes ? Optional.of(new Hit("r", RiskOutcome.WARN)) : Optional.empty(), hit, what);
  }

  static Stream<Arguments> limits() {
    return Stream.of(money(), often(), grades(), crowd()).flatMap(s -> s);
  }

  private static Stream<Arguments> money() {
    Check large = new Check.LargeAmount(LIMIT);
    Check night = new Check.Night(LocalTime.of(22, 0), LocalTime.of(6, 0), LIMIT);
    Check morning = new Check.Night(LocalTime.of(1, 0), LocalTime.of(5, 0), LIMIT);
    return Stream.of(
        row("below", large, costs(49_999), false),
        row("just the limit", large, costs(50_000), false),
        row("a fen more", large, costs(50_001), true),
        row("noon is no night", night, costs(50_001), false),
        row("a second before ten", night, at("21:59:59", 50_001), false),
        row("ten", night, at("22:00:00", 50_001), true),
        row("after midnight", night, at("00:30:00", 50_001), true),
        row("a second before six", night, at("05:59:59", 50_001), true),
        row("six", night, at("06:00:00", 50_001), false),
        row("little at night", night, at("23:00:00", 50_000), false),
        row("before the small hours", morning, at("00:59:59", 50_001), false),
        row("in the small hours", morning, at("01:00:00", 50_001), true),
        row("after the small hours", morning, at("05:00:00", 50_001), false),
        row("two parts", new Check.SplitPayments(2), parts(2), false),
        row("three parts", new Check.SplitPayments(2), parts(3), true));
  }

  private static Stream<Arguments> often() {
    Check twice = new Check.Frequency(2, HOUR);
    return Stream.of(
        row("the second time", twice, by("a"), false, ago(10, "a")),
        row("the third time", twice, by("a"), true, ago(60, "a"), ago(10, "a")),
        row("one was longer ago", twice, by("a"), false, ago(61, "a"), ago(10, "a")),
        row("one was another's", twice, by("a"), false, ago(20, "b"), ago(10, "a")),
        row("nobody knows who", twice, costs(1), false, ago(20, "a"), ago(10, "a")));
  }

  private static Stream<Arguments> grades() {
    Check mixed = new Check.MixedGrades();
    return Stream.of(
        row("never seen", mixed, by("a"), false),
        row("the same as ever", mixed, by("a"), false, ago(10, "a")),
        row("another than the last", mixed, by("a"), true, fuelled(10, "a", "95")),
        row(
            "the last counts",
            mixed,
            by("a"),
            false,
            fuelled(20, "a", "95"),
            fuelled(10, "a", "92")),
        row("goods have no grade", mixed, goods("a"), false, fuelled(10, "a", "95")),
        row("the office knows better", mixed, usual("0"), true, ago(10, "a")),
        row("the office agrees", mixed, usual("92"), false, fuelled(10, "a", "95")));
  }

  private static Stream<Arguments> crowd() {
    Check two = new Check.ManyPayersAtNozzle(2, HOUR);
    return Stream.of(
        row("the second payer", two, by("a"), false, ago(10, "b")),
        row("the third payer", two, by("a"), true, ago(20, "c"), ago(10, "b")),
        row("the third visit of two", two, by("a"), false, ago(20, "a"), ago(10, "b")),
        row("one was longer ago", two, by("a"), false, ago(61, "c"), ago(10, "b")),
        row("nobody knows who", two, costs(1), false, ago(20, "c"), ago(10, "b"), ago(5, "d")));
  }

  @Test
  void theSeverestWinsAndOfEquallySevereOnesTheFirst() {
    assertEquals(Optional.of(new Hit("deny", RiskOutcome.DENY)), struck(Set.of()));
    assertEquals(Optional.of(new Hit("one", RiskOutcome.WARN)), struck(Set.of("deny")));
    assertEquals(Optional.of(new Hit("two", RiskOutcome.WARN)), struck(Set.of("deny", "one")));
    assertEquals(
        Optional.of(new Hit("allow", RiskOutcome.ALLOW)), struck(Set.of("deny", "one", "two")));
  }

  @Test
  void whatSomebodyHasAnsweredForIsNotAskedAgain() {
    assertEquals(Optional.empty(), struck(Set.of("allow", "one", "two", "deny")));
  }

  private static Optional<Hit> struck(Set<String> passed) {
    Check check = new Check.LargeAmount(Money.fen(1));
    List<RiskRule> rules = new ArrayList<>();
    rules.add(new RiskRule("allow", check, RiskOutcome.ALLOW));
    rules.add(new RiskRule("one", check, RiskOutcome.WARN));
    rules.add(new RiskRule("two", check, RiskOutcome.WARN));
    rules.add(new RiskRule("deny", check, RiskOutcome.DENY));
    return Risk.before(costs(100), List.of(), rules, passed, SHANGHAI);
  }

  private static Arguments row(
      String what, Check check, Visit now, boolean strikes, Visit... earlier) {
    return Arguments.of(what, check, now, strikes, List.of(earlier));
  }

  private static Visit costs(long fen) {
    return visit(NOON, Optional.empty(), List.of(AT_11), fen, 1);
  }

  private static Visit at(String time, long fen) {
    Instant when = Instant.parse("2026-11-21T" + time + "+08:00");
    return visit(when, Optional.empty(), List.of(AT_11), fen, 1);
  }

  private static Visit parts(int parts) {
    return visit(NOON, Optional.empty(), List.of(AT_11), 100, parts);
  }

  private static Visit by(String payer) {
    return visit(NOON, Optional.of(payer), List.of(AT_11), 100, 1);
  }

  private static Visit goods(String payer) {
    return visit(NOON, Optional.of(payer), List.of(), 100, 1);
  }

  private static Visit usual(String grade) {
    return new Visit(NOON, Optional.of("a"), Optional.of(grade), List.of(AT_11), Money.fen(100), 1);
  }

  private static Visit ago(int minutes, String payer) {
    return fuelled(minutes, payer, "92");
  }

  private static Visit fuelled(int minutes, String payer, String grade) {
    return visit(
        NOON.minus(Duration.ofMinutes(minutes)),
        Optional.of(payer),
        List.of(new Visit.Fuel(1, 1, grade)),
        100,
        1);
  }

  private static Visit visit(
      Instant at, Optional<String> payer, List<Visit.Fuel> fuels, long fen, int parts) {
    return new Visit(at, payer, Optional.empty(), fuels, Money.fen(fen), parts);
  }
}
