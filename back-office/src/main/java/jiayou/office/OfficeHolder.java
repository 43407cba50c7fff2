package jiayou.office;

import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Purse;
import jiayou.core.port.Holder;
import jiayou.core.value.Money;
import jiayou.office.Wire.NotOfTheContract;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A member's coupons and points, set aside by the back office. Any thread may call.
public final class OfficeHolder implements Holder {

  private final String station;
  private final Line line;

  OfficeHolder(String station, Line line) {
    this.station = station;
    this.line = line;
  }

  @Override
  public String id() {
    return "office";
  }

  /// Never less than asked, so no code is ever needed; cards are not ours.
  @Override
  public HoldAnswer hold(HoldOrder order, Optional<String> code) {
    Optional<ObjectNode> what = what(order.what());
    if (what.isEmpty()) {
      return new HoldAnswer.Refused(HoldRefusal.OTHER);
    }
    ObjectNode body = Wire.JSON.createObjectNode();
    body.put("number", order.number()).put("sale", order.sale());
    body.set("what", what.get());
    body.put("amount", order.amount().fen()).put("until", order.until().toString());
    Reply reply = post(body, "stations", station, "holds");
    return switch (Said.of(reply, "hold-refused", answer -> state(answer, order.number()))) {
      case Said.Yes<State>(State(String word, Money amount)) ->
          word.equals("HELD") && amount.equals(order.amount())
              ? new HoldAnswer.Held(amount, "", Optional.empty())
              : new HoldAnswer.Unknown("not of the contract: another hold than was asked for");
      case Said.No<State>(String why) -> new HoldAnswer.Refused(refusal(why));
      case Said.Nothing<State>(String cause) -> new HoldAnswer.Unknown(cause);
    };
  }

  @Override
  public TakeAnswer take(HoldRef hold, Money amount) {
    ObjectNode body = Wire.JSON.createObjectNode();
    body.put("sale", hold.sale()).put("amount", amount.fen());
    Reply reply = post(body, "stations", station, "holds", hold.number(), "take");
    return switch (Said.of(reply, "take-refused", answer -> state(answer, hold.number()))) {
      case Said.Yes<State>(State(String word, Money taken)) ->
          word.equals("TAKEN") && taken.equals(amount)
              ? new TakeAnswer.Taken()
              : new TakeAnswer.Unknown("not of the contract: another take than was asked for");
      case Said.No<State>(String why) -> new TakeAnswer.Refused(why);
      case Said.Nothing<State>(String cause) -> new TakeAnswer.Unknown(cause);
    };
  }

  @Override
  public GiveBackAnswer giveBack(HoldRef hold) {
    ObjectNode body = Wire.JSON.createObjectNode().put("sale", hold.sale());
    Reply reply = post(body, "stations", station, "holds", hold.number(), "give-back");
    return switch (Said.of(reply, "", answer -> state(answer, hold.number()))) {
      case Said.Yes<State>(State(String word, Money left)) ->
          switch (word) {
            case "FREE" -> new GiveBackAnswer.Free();
            case "TAKEN" -> new GiveBackAnswer.Taken();
            default -> new GiveBackAnswer.Unknown("not of the contract: neither free nor taken");
          };
      case Said.No<State> no -> new GiveBackAnswer.Unknown("a no to giving back");
      case Said.Nothing<State>(String cause) -> new GiveBackAnswer.Unknown(cause);
    };
  }

  private record State(String word, Money amount) {}

  private static State state(Fields answer, String number) {
    if (!answer.id("number").equals(number)) {
      throw new NotOfTheContract("an answer about another hold");
    }
    return new State(answer.id("state"), answer.money("amount"));
  }

  private static Optional<ObjectNode> what(What what) {
    ObjectNode node = Wire.JSON.createObjectNode();
    return switch (what) {
      case What.Coupons coupons -> {
        node.put("kind", "COUPONS").put("member", coupons.member()).put("quote", coupons.quote());
        coupons.ids().forEach(node.putArray("coupons")::add);
        yield Optional.of(node);
      }
      case What.Points points -> {
        node.put("kind", "POINTS").put("member", points.member()).put("quote", points.quote());
        purses(node.putArray("purses"), points.byPurse());
        yield Optional.of(node);
      }
      case What.Card card -> Optional.empty();
    };
  }

  private static void purses(ArrayNode into, Map<Purse, Money> byPurse) {
    for (Purse purse : Purse.values()) {
      Money amount = byPurse.getOrDefault(purse, Money.ZERO);
      if (amount.isPositive()) {
        into.addObject().put("purse", purse.name()).put("amount", amount.fen());
      }
    }
  }

  private static HoldRefusal refusal(String why) {
    for (HoldRefusal known : HoldRefusal.values()) {
      if (known.name().equals(why)) {
        return known;
      }
    }
    return HoldRefusal.OTHER;
  }

  private Reply post(ObjectNode body, String... path) {
    return line.post(OfficeMembers.JSON, Wire.JSON.writeValueAsBytes(body), path);
  }
}
