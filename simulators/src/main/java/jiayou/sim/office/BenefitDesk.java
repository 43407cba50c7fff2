package jiayou.sim.office;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jiayou.core.benefit.Purse;
import jiayou.core.port.Members.NoMember;
import jiayou.sim.office.benefit.Basket;
import jiayou.sim.office.benefit.Bill;
import jiayou.sim.office.benefit.Club;
import jiayou.sim.office.benefit.Found;
import jiayou.sim.office.benefit.Hold;
import jiayou.sim.office.benefit.HoldAnswer;
import jiayou.sim.office.benefit.MemberCard;
import jiayou.sim.office.benefit.Quoted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The clerk for members, quotes and holds: turns requests that are right by their schema into the
/// club's words, and its answers into the contract's.
record BenefitDesk(Club club) {

  private static final long DIGITS_VALID_SECONDS = 300;

  /// What was paid with these earns nothing.
  private static final Set<String> BENEFITS = Set.of("coupons", "points");

  /// @param path of the request, from `v1` on
  Answer answer(String operation, List<String> path, JsonNode body) {
    return switch (operation) {
      case "identify" -> identified(found(body));
      case "sendPhoneCode" ->
          club.send(text(body, "phone"))
              ? Answer.ok(node().put("validSeconds", DIGITS_VALID_SECONDS))
              : Answer.problem(422, "phone-code-refused", "It was asked for too often.")
                  .also("why", "TOO_OFTEN");
      case "quote" -> quoted(club.quote(basket(body)));
      case "hold" -> {
        Hold.Order order = order(body);
        yield stands(order.number(), club.hold(order), "hold-refused");
      }
      case "take" ->
          stands(
              path.get(4),
              club.take(path.get(4), text(body, "sale"), body.path("amount").asLong()),
              "take-refused");
      case "giveBack" ->
          stands(path.get(4), club.giveBack(path.get(4), text(body, "sale")), "hold-refused");
      default -> throw new IllegalStateException("nobody answers " + operation);
    };
  }

  /// An event was kept for the first time.
  void kept(JsonNode event) {
    if (text(event, "type").equals("sale.settled")) {
      long paid = 0;
      for (JsonNode tender : event.path("data").path("tenders")) {
        paid += BENEFITS.contains(text(tender, "provider")) ? 0 : tender.path("amount").asLong();
      }
      club.settled(text(event, "subject"), paid);
    }
  }

  private Found found(JsonNode body) {
    String value = text(body, "value");
    return switch (text(body, "kind")) {
      case "CODE" -> club.byCode(value);
      case "PLATE" -> club.byPlate(value);
      default -> club.byPhone(value, text(body, "digits"));
    };
  }

  private static Answer identified(Found found) {
    return switch (found) {
      case Found.Somebody(MemberCard card) -> {
        ObjectNode node =
            node()
                .put("id", card.id())
                .put("shown", card.shown())
                .put("level", card.level().shown())
                .put("tier", card.level().name());
        card.usualGrade().ifPresent(grade -> node.put("usualGrade", grade));
        yield Answer.ok(node);
      }
      case Found.Nobody(NoMember why) ->
          Answer.problem(422, "nobody", "Nobody is known by it.").also("why", why.name());
    };
  }

  private static Basket basket(JsonNode body) {
    List<Basket.Line> lines = new ArrayList<>();
    for (JsonNode line : body.path("lines")) {
      long amount = line.path("amount").asLong();
      lines.add(
          text(line, "kind").equals("fuel")
              ? new Basket.Line.Fuel(text(line, "grade"), thousandths(line), amount)
              : new Basket.Line.Goods(text(line, "ean"), line.path("quantity").asInt(), amount));
    }
    JsonNode wish = body.path("wish");
    return new Basket(
        text(body, "sale"),
        body.path("revision").asLong(),
        lines,
        Optional.of(text(body, "member")).filter(member -> !member.isEmpty()),
        new Basket.Wish(
            wish.has("coupons") ? Optional.of(texts(wish.path("coupons"))) : Optional.empty(),
            texts(wish.path("partners")),
            wish.path("points").asBoolean()));
  }

  private static long thousandths(JsonNode fuel) {
    return new BigDecimal(text(fuel, "volume")).movePointRight(3).longValueExact();
  }

  private static Answer quoted(Quoted quoted) {
    ObjectNode node = node();
    node.put("id", quoted.id())
        .put("sale", quoted.basket().sale())
        .put("revision", quoted.basket().revision());
    ArrayNode discounts = node.putArray("discounts");
    for (Bill.Discount discount : quoted.bill().discounts()) {
      discounts
          .addObject()
          .put("line", discount.line())
          .put("name", discount.name())
          .put("amount", discount.amount());
    }
    ArrayNode coupons = node.putArray("coupons");
    quoted.bill().coupons().forEach(entry -> coupon(entry, coupons.addObject()));
    ArrayNode purses = node.putArray("purses");
    for (Bill.PurseUse use : quoted.bill().purses()) {
      purses
          .addObject()
          .put("purse", use.purse().name())
          .put("balance", use.balance())
          .put("use", use.use());
    }
    return Answer.ok(node.put("wouldSave", quoted.bill().wouldSave()));
  }

  private static void coupon(Bill.Entry entry, ObjectNode into) {
    into.put("id", entry.id())
        .put("name", entry.name())
        .put("value", entry.value())
        .put("used", entry.used());
    entry
        .refusal()
        .ifPresent(why ->
            into.putObject("refusal").put("code", why.code().name()).put("detail", why.detail()));
  }

  private static Hold.Order order(JsonNode body) {
    JsonNode what = body.path("what");
    return new Hold.Order(
        text(body, "number"),
        text(body, "sale"),
        text(what, "member"),
        text(what, "quote"),
        text(what, "kind").equals("COUPONS")
            ? new Hold.What.Coupons(texts(what.path("coupons")))
            : new Hold.What.Points(points(what.path("purses"))),
        body.path("amount").asLong(),
        OffsetDateTime.parse(text(body, "until")).toInstant());
  }

  private static Map<Purse, Long> points(JsonNode purses) {
    Map<Purse, Long> points = new EnumMap<>(Purse.class);
    for (JsonNode part : purses) {
      points.merge(Purse.valueOf(text(part, "purse")), part.path("amount").asLong(), Long::sum);
    }
    return points;
  }

  private static Answer stands(String number, HoldAnswer answer, String problem) {
    return switch (answer) {
      case HoldAnswer.Stands(Hold.State state, long amount) ->
          Answer.ok(node().put("number", number).put("state", state.name()).put("amount", amount));
      case HoldAnswer.Refused(String why) ->
          Answer.problem(422, problem, "It is not, and never will be.").also("why", why);
      case HoldAnswer.NumberUsed used ->
          Answer.problem(409, "number-used", "The number is another's.");
    };
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static ObjectNode node() {
    return JsonMapper.shared().createObjectNode();
  }
}
