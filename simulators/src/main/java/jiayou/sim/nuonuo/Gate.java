package jiayou.sim.nuonuo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jiayou.sim.wire.Inbound;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/// Lets only properly signed requests of its own application in.
final class Gate {

  private static final Duration SKEW = Duration.ofMinutes(10);

  private final NuonuoKeys keys;
  private final InstantSource clock;

  Gate(NuonuoKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// What is wrong with who asks, if anything.
  Optional<Answer> refusal(Inbound request) {
    Map<String, String> query = query(request.query());
    if (!keys.appKey().equals(query.get("appkey"))) {
      return Optional.of(Answer.no("070101", "获取app密钥失败或appkey无效"));
    }
    if (!query.getOrDefault("senid", "").matches("[0-9a-zA-Z]{32}")
        || !query.getOrDefault("nonce", "").matches("[0-9]{8}")
        || !isFresh(query.getOrDefault("timestamp", ""))) {
      return Optional.of(Answer.no("070102", "公共参数不正确"));
    }
    String wanted = sign(keys.secret(), query, request.body());
    if (!isEqual(wanted, request.header("X-Nuonuo-Sign").orElse(""))) {
      return Optional.of(Answer.no("070103", "签名不正确"));
    }
    if (!isEqual(keys.accessToken(), request.header("accessToken").orElse(""))) {
      return Optional.of(Answer.no("070301", "accessToken不匹配/或appKey不匹配"));
    }
    return keys.userTax().equals(request.header("userTax").orElse(""))
        ? Optional.empty()
        : Optional.of(Answer.no("070304", "bad credentials"));
  }

  /// Base64 of HMAC-SHA1 over the fixed path, the query's words and the body's very bytes.
  static String sign(String secret, Map<String, String> query, byte[] body) {
    String words =
        "a=services&l=v1&p=open&k=%s&i=%s&n=%s&t=%s&f="
            .formatted(
                query.get("appkey"),
                query.get("senid"),
                query.get("nonce"),
                query.get("timestamp"));
    byte[] head = words.getBytes(StandardCharsets.UTF_8);
    HMac mac = new HMac(new SHA1Digest());
    mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
    mac.update(head, 0, head.length);
    mac.update(body, 0, body.length);
    byte[] sum = new byte[mac.getMacSize()];
    mac.doFinal(sum, 0);
    return Base64.getEncoder().encodeToString(sum);
  }

  private boolean isFresh(String timestamp) {
    return timestamp.matches("[0-9]{10}")
        && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp))
            <= SKEW.toSeconds();
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        query.put(pair.substring(0, equals), value);
      }
    }
    return query;
  }
}
