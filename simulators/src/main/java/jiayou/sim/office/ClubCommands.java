package jiayou.sim.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jiayou.core.benefit.Purse;
import jiayou.sim.office.benefit.Club;
import jiayou.sim.office.benefit.Condition;
import jiayou.sim.office.benefit.Level;
import jiayou.sim.office.benefit.MemberCard;
import jiayou.sim.office.benefit.Offers;
import jiayou.sim.office.benefit.Voucher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The club's words on the control port.
final class ClubCommands {

  private final Club club;

  ClubCommands(Club club) {
    this.club = club;
  }

  /// `member {id, phone, level?, plates?, usualGrade?}`, `coupon {member, ...}`, `partner-coupon
  /// {code, ...}`, `points {member, purse, fen}`, `use-up {member, coupon}`, `show-code {member}`,
  /// `phone-digits {phone}`, `offers {memberPrices?, promotions?, stackMost?}`.
  Map<String, Function<JsonNode, JsonNode>> all() {
    return Map.of(
        "member", doing(in -> club.join(card(in))),
        "coupon", doing(in -> club.give(text(in, "member"), voucher(in))),
        "partner-coupon", doing(in -> club.partner(text(in, "code"), voucher(in))),
        "points", doing(in -> club.credit(text(in, "member"), purse(in), number(in, "fen"))),
        "use-up", doing(in -> club.useUp(text(in, "member"), text(in, "coupon"))),
        "show-code", in -> node().put("code", club.showCode(text(in, "member"))),
        "phone-digits", in -> node().put("digits", club.digitsOn(text(in, "phone")).orElse("")),
        "offers", doing(in -> club.offer(offers(in))));
  }

  private static MemberCard card(JsonNode in) {
    return new MemberCard(
        text(in, "id"),
        text(in, "phone"),
        texts(in.path("plates")),
        level(in, "level").orElse(Level.SILVER),
        in.has("usualGrade") ? Optional.of(text(in, "usualGrade")) : Optional.empty());
  }

  /// `id`, `name`, `fen` or `percent` with `most`; perhaps `kind`, `scope`, `alone`, and as
  /// conditions `minAmount`, `grades`, `stations`, `until`, `level`, `perDay`.
  private static Voucher voucher(JsonNode in) {
    String id = text(in, "id");
    Voucher.Worth worth =
        in.has("percent")
            ? new Voucher.Worth.Percent(
                in.path("percent").asInt(), in.path("most").asLong(Long.MAX_VALUE))
            : new Voucher.Worth.Off(number(in, "fen"));
    return new Voucher(
        id,
        in.path("kind").asString(id),
        text(in, "name"),
        Voucher.Scope.valueOf(in.path("scope").asString("ANY")),
        worth,
        conditions(in),
        in.path("alone").asBoolean(false));
  }

  private static List<Condition> conditions(JsonNode in) {
    List<Condition> conditions = new ArrayList<>();
    if (in.has("minAmount")) {
      conditions.add(new Condition.MinAmount(number(in, "minAmount")));
    }
    if (in.has("grades")) {
      conditions.add(new Condition.Grades(texts(in.path("grades"))));
    }
    if (in.has("stations")) {
      conditions.add(new Condition.Stations(texts(in.path("stations"))));
    }
    if (in.has("until")) {
      conditions.add(new Condition.Until(Instant.parse(text(in, "until"))));
    }
    level(in, "level").ifPresent(level -> conditions.add(new Condition.From(level)));
    if (in.has("perDay")) {
      conditions.add(new Condition.PerDay((int) number(in, "perDay")));
    }
    return conditions;
  }

  /// `{"memberPrices":{"92":20},"promotions":[{"name","ean","from","percent"}],"stackMost":5}`
  private static Offers offers(JsonNode in) {
    Map<String, Long> prices = new HashMap<>();
    in.path("memberPrices")
        .properties()
        .forEach(entry -> prices.put(entry.getKey(), entry.getValue().asLong()));
    List<Offers.Promotion> promotions = new ArrayList<>();
    for (JsonNode promotion : in.path("promotions")) {
      promotions.add(
          new Offers.Promotion(
              text(promotion, "name"),
              text(promotion, "ean"),
              (int) number(promotion, "from"),
              (int) number(promotion, "percent")));
    }
    return new Offers(prices, promotions, in.path("stackMost").asInt(5));
  }

  private static Optional<Level> level(JsonNode in, String name) {
    return in.has(name) ? Optional.of(Level.valueOf(text(in, name))) : Optional.empty();
  }

  private static Purse purse(JsonNode in) {
    return Purse.valueOf(text(in, "purse"));
  }

  private static long number(JsonNode in, String name) {
    if (!in.path(name).isIntegralNumber()) {
      throw new IllegalArgumentException("Give '" + name + "' as a whole number.");
    }
    return in.path(name).asLong();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static String text(JsonNode in, String name) {
    return Commands.text(in, name);
  }

  private static ObjectNode node() {
    return JsonMapper.shared().createObjectNode();
  }

  private static Function<JsonNode, JsonNode> doing(Consumer<JsonNode> what) {
    return Commands.doing(what);
  }
}
