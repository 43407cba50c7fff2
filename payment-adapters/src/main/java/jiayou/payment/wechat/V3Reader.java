package jiayou.payment.wechat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import jiayou.core.value.Money;
import tools.jackson.databind.JsonNode;

/// Reads the JSON of API v3 without ever guessing: an amount is a whole number of fen or absent.
final class V3Reader {

  private V3Reader() {}

  static TradeFacts trade(JsonNode json) {
    JsonNode amount = json.path("amount");
    return new TradeFacts(
        text(json, "appid"),
        text(json, "mchid"),
        text(json, "out_trade_no"),
        text(json, "trade_state"),
        text(json, "trade_state_desc"),
        text(json, "transaction_id"),
        text(amount, "currency"),
        fen(amount, "total"),
        fen(amount, "payer_total"),
        text(json, "attach"),
        moment(json, "success_time"));
  }

  static String text(JsonNode json, String name) {
    return json.path(name).stringValue("");
  }

  static Optional<Money> fen(JsonNode json, String name) {
    JsonNode number = json.path(name);
    return number.isIntegralNumber() && number.canConvertToLong()
        ? Optional.of(Money.fen(number.longValue()))
        : Optional.empty();
  }

  static Optional<Instant> moment(JsonNode json, String name) {
    try {
      return Optional.of(OffsetDateTime.parse(text(json, name)).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
