package jiayou.payment.alipay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.payment.alipay.TradeFacts.Expected;

/// Opens the letters that Alipay posts to a relay. The terminal has no server: what arrives here
/// came by the back office, and is believed for its signature alone.
///
/// Only a letter about a payment is news. Refunds and closings are posted to the same address, in
/// any order and again and again for a day; they change nothing, because a finished trade never
/// goes back and the terminal asks after its refunds itself. Any thread may call.
public final class AlipayCallback {

  private final AlipaySettings settings;
  private final Function<String, Optional<Trade>> ours;

  /// @param ours the attempt with this number, if this terminal began it
  public AlipayCallback(AlipaySettings settings, Function<String, Optional<Trade>> ours) {
    this.settings = settings;
    this.ours = ours;
  }

  /// @param form the body as it arrived, `application/x-www-form-urlencoded`
  public News read(byte[] form) {
    Optional<Map<String, String>> read = fields(new String(form, StandardCharsets.US_ASCII));
    if (read.isEmpty()) {
      return new News.Refused("no form");
    }
    Map<String, String> fields = read.get();
    String signature = fields.getOrDefault("sign", "");
    if (!fields.getOrDefault("sign_type", "").equals("RSA2")) {
      return new News.Refused("unknown signature type");
    }
    return Rsa2.holds(settings.alipayKey(), Rsa2.ofLetter(fields), signature)
        ? news(fields)
        : new News.Refused("wrong signature");
  }

  private News news(Map<String, String> fields) {
    TradeFacts facts = TradeFacts.ofLetter(fields);
    String id = fields.getOrDefault("notify_id", "");
    if (!facts.appId().equals(settings.appId()) || !facts.sellerId().equals(settings.sellerId())) {
      return new News.Refused("for another merchant");
    }
    boolean back = fields.containsKey("refund_fee") || fields.containsKey("gmt_refund");
    boolean paid =
        facts.status().equals("TRADE_SUCCESS") || facts.status().equals("TRADE_FINISHED");
    if (back || !paid) {
      return new News.Other(id, back ? "refund" : facts.status());
    }
    return ours.apply(facts.number())
        .<News>map(trade -> new News.OfTrade(id, trade.number(), facts.about(expected(trade))))
        .orElseGet(() -> new News.Other(id, "trade of another terminal"));
  }

  private Expected expected(Trade trade) {
    return Expected.of(settings, trade.number(), trade.asked().map(Asked::amount));
  }

  /// Nothing when it is no form, or names one field twice.
  private static Optional<Map<String, String>> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        return Optional.empty();
      }
      try {
        String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        if (fields.put(name, value) != null) {
          return Optional.empty();
        }
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  /// What a letter says.
  public sealed interface News {
    /// @param id the same on every copy of one letter
    record OfTrade(String id, String tradeNumber, PayAnswer answer) implements News {}

    /// Genuine, and nothing that the terminal needs.
    record Other(String id, String what) implements News {}

    /// Not believed: nothing in it counts.
    record Refused(String why) implements News {}
  }
}
