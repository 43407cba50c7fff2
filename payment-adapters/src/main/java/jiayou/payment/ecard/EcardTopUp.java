package jiayou.payment.ecard;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.value.Money;
import tools.jackson.databind.node.ObjectNode;

/// Lets a customer whose card is low put money on it: the host makes a QR code, she pays it with
/// her phone. A question that got lost costs nothing, since nobody has seen its QR code.
public final class EcardTopUp {

  private final EcardSettings settings;
  private final HostLine line;
  private final SecureRandom random;

  public EcardTopUp(EcardSettings settings, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.line = new HostLine(settings, clock, random);
    this.random = random;
  }

  /// @param code what the customer showed; secret
  public TopUpAnswer ask(String code, Money amount) {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    String number = "T" + HexFormat.of().formatHex(bytes);
    ObjectNode body = HostLine.JSON.createObjectNode();
    body.put("number", number).put("amount", amount.fen()).put("code", code);
    body.put("station", settings.station()).put("terminal", settings.terminal());
    return answer(number, amount, line.post(number, body, "top-ups"));
  }

  /// How a top-up stands that was asked for before.
  public TopUpState state(String number) {
    return switch (line.get(number, "top-ups", number)) {
      case HostReply.NotSent(String cause) -> new TopUpState.Unknown(cause);
      case HostReply.Unclear(String cause) -> new TopUpState.Unknown(cause);
      case HostReply.Said said ->
          switch (said.state()) {
            case "WAITING" -> new TopUpState.Waiting();
            case "PAID" ->
                EcardHost.money(said.body(), "amount")
                    .<TopUpState>map(TopUpState.Paid::new)
                    .orElseGet(() -> new TopUpState.Unknown("paid, but how much"));
            case "CLOSED" -> new TopUpState.Closed();
            default -> new TopUpState.Unknown("state " + said.state());
          };
    };
  }

  private static TopUpAnswer answer(String number, Money amount, HostReply reply) {
    return switch (reply) {
      case HostReply.NotSent(String cause) -> new TopUpAnswer.Unknown(cause);
      case HostReply.Unclear(String cause) -> new TopUpAnswer.Unknown(cause);
      case HostReply.Said said when said.state().equals("REFUSED") ->
          new TopUpAnswer.Refused(EcardHost.refusal(said.body().path("why").stringValue("")));
      case HostReply.Said said -> {
        String qr = said.body().path("qr").stringValue("");
        Optional<Money> named = EcardHost.money(said.body(), "amount").filter(amount::equals);
        yield said.state().equals("WAITING") && named.isPresent() && !qr.isEmpty()
            ? new TopUpAnswer.Shown(number, qr)
            : new TopUpAnswer.Unknown("state " + said.state() + " that does not fit the question");
      }
    };
  }

  /// Whether there is a QR code to show.
  public sealed interface TopUpAnswer {
    record Shown(String number, String qr) implements TopUpAnswer {}

    record Refused(HoldRefusal why) implements TopUpAnswer {}

    record Unknown(String cause) implements TopUpAnswer {}
  }

  /// Whether the card has the money.
  public sealed interface TopUpState {
    record Waiting() implements TopUpState {}

    record Paid(Money amount) implements TopUpState {}

    /// Never to be paid any more, or no such top-up.
    record Closed() implements TopUpState {}

    record Unknown(String cause) implements TopUpState {}
  }
}
