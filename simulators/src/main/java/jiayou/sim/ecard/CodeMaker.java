package jiayou.sim.ecard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/// Writes codes as the card's phone app shows them: the certificate of the root, the issuer's word
/// for card and limit, and the phone's signature over all of it, each laid behind the other.
final class CodeMaker {

  private static final byte[] CUSTOM = "JIAYOU".getBytes(StandardCharsets.US_ASCII);
  private static final Duration AUTHORISED = Duration.ofDays(3);

  private final EcardKeys keys;

  CodeMaker(EcardKeys keys) {
    this.keys = keys;
  }

  String code(Card card, Instant made, Duration validity) {
    ByteBuffer out = ByteBuffer.allocate(332 + CUSTOM.length);
    out.put((byte) 0x81).putShort((short) (out.capacity() - 3));
    certificate(out);
    out.put(card.account.getBytes(StandardCharsets.US_ASCII));
    out.put(HexFormat.of().parseHex(card.number));
    out.putInt(0x00010001).putInt(0x00010001).put((byte) 1);
    out.put((byte) (card.offlineMost >> 16)).putShort((short) card.offlineMost);
    out.put(Sm2.compressed(card.holder.getPublic()));
    out.putInt((int) made.plus(AUTHORISED).getEpochSecond());
    out.putShort((short) validity.toSeconds());
    out.put((byte) CUSTOM.length).put(CUSTOM);
    sign(out, 3, keys.issuer().getPrivate());
    out.putInt((int) made.getEpochSecond());
    sign(out, 0, card.holder.getPrivate());
    return Base64.getEncoder().encodeToString(out.array());
  }

  private void certificate(ByteBuffer out) {
    byte[] head = new byte[6];
    head[0] = 0x24;
    head[5] = EcardKeys.AUTHORITY;
    out.put(head);
    int from = out.position();
    byte[] terms = new byte[14];
    terms[0] = 1;
    terms[5] = 0x12;
    terms[6] = 0x30;
    out.put(terms).put(Sm2.compressed(keys.issuer().getPublic()));
    byte[] signed = new byte[out.position() - from];
    out.get(from, signed);
    out.put(Sm2.sign(keys.authority().getPrivate(), signed));
  }

  /// Signs everything from here to the end so far; the algorithm's mark stands in between,
  /// unsigned.
  private static void sign(ByteBuffer out, int from, PrivateKey key) {
    byte[] signed = new byte[out.position() - from];
    out.get(from, signed);
    out.put((byte) 0x15).put(Sm2.sign(key, signed));
  }
}
