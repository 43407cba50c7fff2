package jiayou.sim.ecard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/// Lets a request in only when the terminal signed exactly these bytes, just now, and for the first
/// time.
final class Gate {

  private static final long SKEW_MAX_SECONDS = 300;
  private static final int NONCES_MAX = 10_000;

  private final EcardKeys keys;
  private final InstantSource clock;
  private final Set<String> nonces = new LinkedHashSet<>();

  Gate(EcardKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  boolean admits(Inbound inbound) {
    return inbound.header("Ecard-Terminal").equals(keys.terminalName())
        && isFresh(inbound.header("Ecard-Timestamp"))
        && isSigned(inbound)
        && isFirst(inbound.header("Ecard-Nonce"));
  }

  private boolean isFresh(String timestamp) {
    if (!timestamp.matches("[0-9]{10}")) {
      return false;
    }
    Instant then = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(then, clock.instant()).abs().toSeconds() <= SKEW_MAX_SECONDS;
  }

  private boolean isSigned(Inbound inbound) {
    StringBuilder head = new StringBuilder("JIAYOU-ECARD-REQUEST\n");
    head.append(inbound.method()).append('\n').append(inbound.path()).append('\n');
    head.append(inbound.header("Ecard-Timestamp")).append('\n');
    head.append(inbound.header("Ecard-Nonce")).append('\n');
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(inbound.body());
    try {
      byte[] signature = Base64.getDecoder().decode(inbound.header("Ecard-Signature"));
      return Sm2.verify(keys.terminal().getPublic(), signed.toByteArray(), signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private synchronized boolean isFirst(String nonce) {
    if (!nonce.matches("[0-9a-f]{32}") || !nonces.add(nonce)) {
      return false;
    }
    if (nonces.size() > NONCES_MAX) {
      nonces.remove(nonces.iterator().next());
    }
    return true;
  }
}
