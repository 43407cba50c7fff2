package jiayou.payment.wechat;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.payment.wechat.TradeFacts.Expected;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Opens the letters that WeChat sends to a relay. The terminal has no server: what arrives here
/// came by the back office, and is believed for its signature alone.
///
/// It remembers nothing. The same letter gives the same news again, so the reader goes by the
/// letter's id, and an old copy is refused by its age. Any thread may call.
public final class WechatCallback {

  private final WechatSettings settings;
  private final AnswerVerifier verifier;
  private final Aead aead;

  public WechatCallback(WechatSettings settings, InstantSource clock) {
    this.settings = settings;
    this.verifier = new AnswerVerifier(settings.platformKeys(), clock);
    this.aead = new Aead(settings.apiV3Key());
  }

  /// @param headers names in any case
  /// @param body the bytes as they arrived
  public News read(Map<String, String> headers, byte[] body) {
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    return verifier
        .fault(name -> Optional.ofNullable(byName.get(name)), body)
        .<News>map(News.Refused::new)
        .orElseGet(() -> open(body));
  }

  private News open(byte[] body) {
    try {
      JsonNode letter = V3Gateway.JSON.readTree(body);
      JsonNode resource = letter.path("resource");
      if (!V3Reader.text(resource, "algorithm").equals("AEAD_AES_256_GCM")) {
        return new News.Refused("unknown algorithm");
      }
      Optional<byte[]> inside =
          aead.open(
              V3Reader.text(resource, "nonce"),
              V3Reader.text(resource, "associated_data"),
              V3Reader.text(resource, "ciphertext"));
      return inside.isPresent()
          ? news(letter, V3Gateway.JSON.readTree(inside.get()))
          : new News.Refused("cannot be decrypted");
    } catch (JacksonException e) {
      return new News.Refused("no JSON");
    }
  }

  private News news(JsonNode letter, JsonNode inside) {
    String id = V3Reader.text(letter, "id");
    String event = V3Reader.text(letter, "event_type");
    if (!V3Reader.text(inside, "mchid").equals(settings.mchid())) {
      return new News.Refused("for another merchant");
    }
    if (event.startsWith("TRANSACTION.")) {
      TradeFacts facts = V3Reader.trade(inside);
      Expected ours = Expected.of(settings, facts.number(), Optional.empty());
      return new News.OfTrade(id, facts.number(), facts.about(ours));
    }
    if (event.startsWith("REFUND.")) {
      String status = V3Reader.text(inside, "refund_status");
      RefundAnswer answer = V3Refunds.state(status, inside);
      return new News.OfRefund(id, V3Reader.text(inside, "out_refund_no"), answer);
    }
    return new News.Other(id, event);
  }

  /// What a letter says.
  public sealed interface News {
    /// @param id the same on every copy of one letter
    record OfTrade(String id, String tradeNumber, PayAnswer answer) implements News {}

    record OfRefund(String id, String refundNumber, RefundAnswer answer) implements News {}

    /// Genuine, and nothing that the terminal needs.
    record Other(String id, String eventType) implements News {}

    /// Not believed: nothing in it counts.
    record Refused(String why) implements News {}
  }
}
