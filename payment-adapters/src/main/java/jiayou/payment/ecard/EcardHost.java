package jiayou.payment.ecard;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRef;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.value.Money;
import jiayou.payment.ecard.EcardHost.Asked.Heard;
import jiayou.payment.ecard.EcardHost.Asked.NeverLeft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the card's host says about holds, turned into answers of the port. Whatever does not fit
/// exactly what was asked is unknown.
final class EcardHost {

  private final EcardSettings settings;
  private final HostLine line;

  EcardHost(EcardSettings settings, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.line = new HostLine(settings, clock, random);
  }

  Asked<HoldAnswer> hold(HoldOrder order, Optional<String> code) {
    ObjectNode body = body(order.number(), order.sale());
    body.put("amount", order.amount().fen());
    body.put("until", order.until().getEpochSecond());
    code.ifPresent(text -> body.put("code", text));
    return heard(
        line.post(order.number(), body, "holds"),
        HoldAnswer.Unknown::new,
        said -> held(order.amount(), said));
  }

  Asked<TakeAnswer> take(HoldRef hold, Money amount) {
    ObjectNode body = body(hold.number(), hold.sale()).put("amount", amount.fen());
    return taken(line.post(hold.number(), body, "holds", hold.number(), "take"), amount);
  }

  Asked<TakeAnswer> takeOffline(HoldRef hold, String proof, Money amount) {
    ObjectNode body = body(hold.number(), hold.sale()).put("amount", amount.fen());
    return taken(line.post(hold.number(), body.put("proof", proof), "offline-takes"), amount);
  }

  GiveBackAnswer giveBack(HoldRef hold) {
    ObjectNode body = body(hold.number(), hold.sale());
    Asked<GiveBackAnswer> answer =
        heard(
            line.post(hold.number(), body, "holds", hold.number(), "give-back"),
            GiveBackAnswer.Unknown::new,
            said ->
                switch (said.state()) {
                  case "FREE" -> new GiveBackAnswer.Free();
                  case "TAKEN" -> new GiveBackAnswer.Taken();
                  default -> new GiveBackAnswer.Unknown("state " + said.state());
                });
    return answer.or(GiveBackAnswer.Unknown::new);
  }

  private ObjectNode body(String number, String sale) {
    ObjectNode body = HostLine.JSON.createObjectNode();
    body.put("number", number).put("sale", sale);
    return body.put("station", settings.station()).put("terminal", settings.terminal());
  }

  private static HoldAnswer held(Money asked, HostReply.Said said) {
    JsonNode body = said.body();
    if (said.state().equals("REFUSED")) {
      return new HoldAnswer.Refused(refusal(body.path("why").stringValue("")));
    }
    Optional<Money> amount = money(body, "amount").filter(Money::isPositive);
    String lastFour = body.path("card").stringValue("");
    boolean fits = amount.isPresent() && amount.get().compareTo(asked) <= 0;
    if (!said.state().equals("HELD") || !fits || !lastFour.matches("[0-9]{4}")) {
      return new HoldAnswer.Unknown("state " + said.state() + " that does not fit the question");
    }
    return new HoldAnswer.Held(amount.get(), "****" + lastFour, money(body, "left"));
  }

  private static Asked<TakeAnswer> taken(HostReply reply, Money amount) {
    return heard(
        reply,
        TakeAnswer.Unknown::new,
        said -> {
          if (said.state().equals("REFUSED")) {
            return new TakeAnswer.Refused(said.body().path("why").stringValue("no reason"));
          }
          boolean exact = money(said.body(), "amount").filter(amount::equals).isPresent();
          return said.state().equals("TAKEN") && exact
              ? new TakeAnswer.Taken()
              : new TakeAnswer.Unknown("state " + said.state() + " that does not fit the question");
        });
  }

  /// The words of the protocol; any other is a no whose reason we do not know.
  static HoldRefusal refusal(String why) {
    return switch (why) {
      case "BALANCE_TOO_LOW" -> HoldRefusal.BALANCE_TOO_LOW;
      case "CODE_EXPIRED" -> HoldRefusal.CODE_EXPIRED;
      case "CODE_INVALID" -> HoldRefusal.CODE_INVALID;
      case "CARD_BLOCKED" -> HoldRefusal.CARD_BLOCKED;
      case "LIMIT_REACHED" -> HoldRefusal.LIMIT_REACHED;
      default -> HoldRefusal.OTHER;
    };
  }

  static Optional<Money> money(JsonNode body, String name) {
    JsonNode fen = body.path(name);
    return fen.isIntegralNumber() && fen.canConvertToLong()
        ? Optional.of(Money.fen(fen.longValue()))
        : Optional.empty();
  }

  private static <A> Asked<A> heard(
      HostReply reply, Function<String, A> unknown, Function<HostReply.Said, A> meaning) {
    return switch (reply) {
      case HostReply.NotSent(String cause) -> new NeverLeft<>(cause);
      case HostReply.Unclear(String cause) -> new Heard<>(unknown.apply(cause));
      case HostReply.Said said -> new Heard<>(meaning.apply(said));
    };
  }

  /// Whether the question left at all, apart from its answer.
  sealed interface Asked<A> {
    record NeverLeft<A>(String cause) implements Asked<A> {}

    record Heard<A>(A answer) implements Asked<A> {}

    default A or(Function<String, A> unknown) {
      return switch (this) {
        case NeverLeft<A>(String cause) -> unknown.apply(cause);
        case Heard<A>(A answer) -> answer;
      };
    }
  }
}
