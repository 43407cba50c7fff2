package jiayou.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of API v2: the fields in ASCII order with the merchant's key behind them, hashed.
record V2Signature(String apiKey, WechatSettings.V2Sign how) {

  /// Empty fields and `sign` itself do not count.
  String of(Map<String, String> fields) {
    SortedMap<String, String> sorted = new TreeMap<>(fields);
    sorted.remove("sign");
    StringBuilder text = new StringBuilder();
    sorted.forEach((name, value) -> {
      if (!value.isEmpty()) {
        text.append(name).append('=').append(value).append('&');
      }
    });
    byte[] bytes = text.append("key=").append(apiKey).toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().withUpperCase().formatHex(hash(bytes));
  }

  boolean holds(Map<String, String> fields) {
    byte[] given = fields.getOrDefault("sign", "").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, of(fields).getBytes(StandardCharsets.UTF_8));
  }

  private byte[] hash(byte[] bytes) {
    try {
      return switch (how) {
        case MD5 -> MessageDigest.getInstance("MD5").digest(bytes);
        case HMAC_SHA256 -> {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
          yield mac.doFinal(bytes);
        }
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "V2Signature[" + how + "]";
  }
}
