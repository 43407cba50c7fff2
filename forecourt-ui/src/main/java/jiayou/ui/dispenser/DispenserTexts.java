package jiayou.ui.dispenser;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jiayou.core.session.Language;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.ui.text.Bundle;
import jiayou.ui.text.Texts;

/// The words of the dispenser in one language. They are shorter than the kiosk's: the glass is
/// small and the smallest text on it is large.
final class DispenserTexts {

  private static final DateTimeFormatter SINCE_ZH = DateTimeFormatter.ofPattern("M-d H:mm");
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE_EN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final Texts common;
  private final Bundle own;

  DispenserTexts(Language language) {
    common = new Texts(language);
    own = Bundle.read(DispenserTexts.class, "dispenser", language);
  }

  Language language() {
    return common.language();
  }

  /// @throws java.util.MissingResourceException when nobody wrote this text
  String get(String key, Object... arguments) {
    return own.get(key, arguments);
  }

  String price(UnitPrice price) {
    return common.price(price);
  }

  String quantity(Quantity quantity) {
    return common.quantity(quantity);
  }

  /// What a grade is, beside its sign: `汽油` of `92# 汽油`.
  String kind(Grade grade) {
    return common.pick(grade.nameZh(), grade.nameEn()).replace(grade.sign(), "").strip();
  }

  /// A grade with its kind: `0# 柴油`, `Diesel 0#`.
  String name(Grade grade) {
    return common.pick(grade.nameZh(), grade.nameEn());
  }

  /// Limits are round: `200`, not `200.00`.
  String round(Money money) {
    return round(new BigDecimal(money.yuan()));
  }

  /// `20`, not `20.00`.
  String round(Quantity quantity) {
    return round(new BigDecimal(quantity.shown()));
  }

  /// A round amount with its unit: `900 元`, `¥900`.
  String amount(Money money) {
    return get("limit.yuan", round(money));
  }

  /// A round volume with its unit: `100 升`.
  String amount(Quantity quantity) {
    return round(quantity) + " " + unit(quantity.unit());
  }

  /// The unit alone: `升`.
  String unit(Unit unit) {
    return get("unit." + Texts.key(unit));
  }

  /// What a price counts, alone: `元/升`.
  String perUnit(Unit unit) {
    return get("per." + Texts.key(unit));
  }

  /// From when prices hold. English has no room for day, minute and "from" together.
  String since(LocalDateTime moment) {
    return switch (language()) {
      case ZH -> get("d1.since", SINCE_ZH.format(moment));
      case EN ->
          moment.toLocalTime().equals(LocalTime.MIDNIGHT)
              ? get("d1.since", DAY_EN.format(moment))
              : MINUTE_EN.format(moment);
    };
  }

  String nozzles(List<Integer> signs) {
    return get("d1.nozzles", signs.stream().map(String::valueOf).collect(Collectors.joining("/")));
  }

  /// Decimals only where they matter, and then all of them.
  private static String round(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() <= 0 ? stripped.setScale(0).toPlainString() : figure.toPlainString();
  }
}
