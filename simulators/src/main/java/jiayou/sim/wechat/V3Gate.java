package jiayou.sim.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.sim.wire.Inbound;

/// Lets a v3 request in only when the merchant signed exactly these bytes, just now, and for the
/// first time. Written apart from the adapter, so that the two cannot share a mistake.
final class V3Gate {

  private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
  private static final Pattern FIELD = Pattern.compile("(\\w+)=\"([^\"]*)\"(,|$)");
  private static final long SKEW_MAX_SECONDS = 300;
  private static final int NONCES_MAX = 10_000;

  private final WechatKeys keys;
  private final InstantSource clock;
  private final Set<String> nonces = new LinkedHashSet<>();

  V3Gate(WechatKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  Optional<No> refuse(Inbound inbound) {
    if (inbound.header("User-Agent").isEmpty()
        || !inbound.header("Accept").orElse("").contains("application/json")
        || inbound.method().equals("POST") && !isJson(inbound)) {
      return Optional.of(No.PARAMETER);
    }
    String authorization = inbound.header("Authorization").orElse("");
    Map<String, String> fields = fields(authorization);
    boolean ours =
        authorization.startsWith(SCHEME)
            && keys.mchid().equals(fields.get("mchid"))
            && keys.merchantSerial().equals(fields.get("serial_no"))
            && isFresh(fields.getOrDefault("timestamp", ""))
            && isSigned(inbound, fields)
            && isFirst(fields.getOrDefault("nonce_str", ""));
    return ours ? Optional.empty() : Optional.of(No.SIGNATURE);
  }

  private static boolean isJson(Inbound inbound) {
    return inbound.header("Content-Type").orElse("").startsWith("application/json");
  }

  private static Map<String, String> fields(String authorization) {
    Map<String, String> fields = new HashMap<>();
    if (authorization.length() > SCHEME.length()) {
      Matcher field = FIELD.matcher(authorization.substring(SCHEME.length()));
      while (field.find()) {
        fields.put(field.group(1), field.group(2));
      }
    }
    return fields;
  }

  private boolean isFresh(String timestamp) {
    if (!timestamp.matches("[0-9]{10}")) {
      return false;
    }
    Instant then = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(then, clock.instant()).abs().toSeconds() <= SKEW_MAX_SECONDS;
  }

  private boolean isSigned(Inbound inbound, Map<String, String> fields) {
    String lines =
        String.join(
            "\n",
            inbound.method(),
            inbound.target(),
            fields.getOrDefault("timestamp", ""),
            fields.getOrDefault("nonce_str", ""),
            inbound.text(),
            "");
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initVerify(keys.merchant().certificate().getPublicKey());
      rsa.update(lines.getBytes(StandardCharsets.UTF_8));
      return rsa.verify(Base64.getDecoder().decode(fields.getOrDefault("signature", "")));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private synchronized boolean isFirst(String nonce) {
    if (nonce.isEmpty() || nonce.length() > 32 || !nonces.add(nonce)) {
      return false;
    }
    if (nonces.size() > NONCES_MAX) {
      nonces.remove(nonces.iterator().next());
    }
    return true;
  }
}
