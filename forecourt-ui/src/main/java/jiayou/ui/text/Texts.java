package jiayou.ui.text;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jiayou.core.session.Language;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;

/// The words of the screens in one language. Keys are `screen.element`; `{0}` takes an argument.
public final class Texts {

  private static final DateTimeFormatter CLOCK_ZH = DateTimeFormatter.ofPattern("H:mm");
  private static final DateTimeFormatter CLOCK_EN = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MONTH_EN =
      DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

  private final Language language;
  private final Bundle bundle;

  public Texts(Language language) {
    this.language = language;
    this.bundle = Bundle.read(Texts.class, "texts", language);
  }

  /// What a language is called in the names of files.
  public static String code(Language language) {
    return switch (language) {
      case ZH -> "zh";
      case EN -> "en";
    };
  }

  /// What a unit is called in the keys of texts.
  public static String key(Unit unit) {
    return switch (unit) {
      case LITRE -> "litre";
      case KILOGRAM -> "kilogram";
      case KILOWATT_HOUR -> "kilowatthour";
      case CUBIC_METRE -> "cubicmetre";
    };
  }

  public Language language() {
    return language;
  }

  /// The one of two names, both from the settings, that belongs to this language.
  public String pick(String zh, String en) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  /// @throws java.util.MissingResourceException when nobody wrote this text
  public String get(String key, Object... arguments) {
    return bundle.get(key, arguments);
  }

  /// How much, as one reads it: `28.46 升`.
  public String quantity(Quantity quantity) {
    return get("unit.amount." + key(quantity.unit()), quantity.shown());
  }

  /// What one unit costs: `7.38 元/升`.
  public String price(UnitPrice price) {
    return get("unit.price." + key(price.unit()), price.shown());
  }

  /// The unit of a price alone, for the head of a column: `元/升`.
  public String perUnit(Unit unit) {
    return get("unit.per." + key(unit));
  }

  /// A day and a minute without the year: `11 月 18 日 0:00`, `18 Nov 00:00`.
  public String moment(LocalDateTime at) {
    return switch (language) {
      case ZH -> get("unit.moment", at.getMonthValue(), at.getDayOfMonth(), CLOCK_ZH.format(at));
      case EN -> get("unit.moment", MONTH_EN.format(at), at.getDayOfMonth(), CLOCK_EN.format(at));
    };
  }

  /// What one unit costs beside the quantity, without the unit: `7.38 元`.
  public String priceFigure(UnitPrice price) {
    return get("unit.yuan", price.shown());
  }
}
