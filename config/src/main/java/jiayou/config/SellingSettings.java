package jiayou.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// What the station offers beyond plain payments, and what it guards against (`selling.yaml`; the
/// file may be missing).
///
/// @param benefits whether the back office quotes baskets: promotions, members, coupons, points
/// @param holdFor how long a part stays set aside while the customer pays the rest
/// @param badges who of the staff may answer at a screen
public record SellingSettings(
    boolean benefits,
    Duration holdFor,
    Optional<Prepay> prepay,
    List<RiskRule> risks,
    List<Badge> badges) {

  /// Neither benefits nor pre-pay nor rules.
  public static final SellingSettings PLAIN =
      new SellingSettings(false, Kind.usual("30m"), Optional.empty(), List.of(), List.of());

  /// Paying before the fuel flows; all amounts in yuan.
  public record Prepay(
      List<BigDecimal> amounts, BigDecimal most, BigDecimal full, Duration waitFor) {}

  /// One local rule.
  public record RiskRule(String id, Check check, Outcome outcome) {}

  /// What strikes; amounts in yuan.
  public sealed interface Check {
    record Frequency(int most, Duration within) implements Check {}

    record LargeAmount(BigDecimal most) implements Check {}

    record MixedGrades() implements Check {}

    record Night(LocalTime from, LocalTime to, BigDecimal most) implements Check {}

    record ManyPayersAtNozzle(int most, Duration within) implements Check {}

    record SplitPayments(int most) implements Check {}
  }

  /// What follows.
  public enum Outcome {
    ALLOW,
    WARN,
    ATTENDANT,
    DENY
  }

  /// @param number what reports and papers say
  /// @param code what the badge itself says
  public record Badge(String number, Secret code) {}

  private enum What {
    FREQUENCY,
    LARGE_AMOUNT,
    MIXED_GRADES,
    NIGHT,
    MANY_PAYERS_AT_NOZZLE,
    SPLIT_PAYMENTS
  }

  static SellingSettings read(Keys keys) {
    return new SellingSettings(
        keys.get("benefits", Kind.FLAG, true),
        keys.get("holdFor", Kind.duration("10m", "2h"), Kind.usual("30m")),
        keys.maybeGroup("prepay", SellingSettings::prepay),
        keys.maybeGroups("risks", SellingSettings::risk),
        keys.maybeGroups("badges", SellingSettings::badge));
  }

  private static Prepay prepay(Keys keys) {
    Kind<BigDecimal> yuan = Kind.decimal("10", "9999");
    Prepay prepay =
        new Prepay(
            keys.needAll("amounts", yuan),
            keys.need("most", yuan),
            keys.need("full", yuan),
            keys.get("waitFor", Kind.duration("10s", "1h"), Kind.usual("10m")));
    if (prepay.full().compareTo(prepay.most()) > 0) {
      keys.fault("full", "'full' is more than 'most'", "write no more than " + prepay.most());
    }
    for (BigDecimal amount : prepay.amounts()) {
      if (amount.compareTo(prepay.most()) > 0) {
        keys.fault("amounts", amount + " is more than 'most'", "leave it out, or raise 'most'");
      }
    }
    return prepay;
  }

  private static RiskRule risk(Keys keys) {
    return new RiskRule(
        keys.need("id", Kind.matching("a short word", "[a-z][a-z0-9-]{0,39}")),
        check(keys),
        keys.need("outcome", Kind.choice(Outcome.class)));
  }

  private static Check check(Keys keys) {
    Kind<Integer> count = Kind.whole(1, 1000);
    Kind<Duration> span = Kind.duration("1m", "24h");
    Kind<BigDecimal> yuan = Kind.decimal("1", "100000");
    return switch (keys.need("check", Kind.choice(What.class))) {
      case FREQUENCY -> new Check.Frequency(keys.need("most", count), keys.need("within", span));
      case LARGE_AMOUNT -> new Check.LargeAmount(keys.need("most", yuan));
      case MIXED_GRADES -> new Check.MixedGrades();
      case NIGHT ->
          new Check.Night(
              keys.need("from", Kind.TIME), keys.need("to", Kind.TIME), keys.need("most", yuan));
      case MANY_PAYERS_AT_NOZZLE ->
          new Check.ManyPayersAtNozzle(keys.need("most", count), keys.need("within", span));
      case SPLIT_PAYMENTS -> new Check.SplitPayments(keys.need("most", Kind.whole(1, 9)));
    };
  }

  private static Badge badge(Keys keys) {
    return new Badge(
        keys.need("number", Kind.matching("1 to 16 letters or digits", "[A-Za-z0-9._-]{1,16}")),
        Pointers.secret(keys, "code"));
  }
}
