package jiayou.sim.ecard;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Reads a code from front to back as the host understands it, and checks every signature on the
/// way. Written apart from the terminal's reader, so that the two cannot share a mistake.
final class CodeReader {

  private static final long SKEW_SECONDS = 60;

  private final EcardKeys keys;

  CodeReader(EcardKeys keys) {
    this.keys = keys;
  }

  /// @throws No.Denied when it is no code of ours, or was not good at this moment
  Shown read(String text, Instant at) throws No.Denied {
    try {
      byte[] all = Base64.getDecoder().decode(text);
      return read(all, ByteBuffer.wrap(all), at.getEpochSecond());
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw No.CODE_INVALID.denied();
    }
  }

  private Shown read(byte[] all, ByteBuffer in, long at) throws No.Denied {
    demand(in.get() == (byte) 0x81 && in.getShort() == all.length - 3, No.CODE_INVALID);
    demand(in.get() == 0x24 && skip(in, 4).get() == EcardKeys.AUTHORITY, No.CODE_INVALID);
    PublicKey issuer = issuer(in);
    String account = new String(bytes(in, 16), StandardCharsets.US_ASCII);
    String number = HexFormat.of().formatHex(bytes(in, 10));
    skip(in, 9);
    long most = (in.get() & 0xffL) << 16 | in.getShort() & 0xffffL;
    Optional<PublicKey> holder = Sm2.key(bytes(in, 33));
    long authorisedUntil = in.getInt() & 0xffffffffL;
    long validity = in.getShort() & 0xffffL;
    skip(in, in.get());
    signed(all, 3, in, issuer);
    long made = in.getInt() & 0xffffffffL;
    demand(holder.isPresent(), No.CODE_INVALID);
    signed(all, 0, in, holder.get());
    demand(!in.hasRemaining() && validity <= 1200, No.CODE_INVALID);
    demand(made <= at + SKEW_SECONDS, No.CODE_INVALID);
    boolean fresh = at <= authorisedUntil && at <= made + validity + SKEW_SECONDS;
    demand(fresh, No.CODE_EXPIRED);
    return new Shown(account, number, most, HexFormat.of().formatHex(all));
  }

  private PublicKey issuer(ByteBuffer in) throws No.Denied {
    byte[] certified = bytes(in, 47);
    byte[] signature = bytes(in, 64);
    boolean ours = Sm2.verify(keys.authority().getPublic(), certified, signature);
    demand(ours, No.CODE_INVALID);
    return Sm2.key(Arrays.copyOfRange(certified, 14, 47)).orElseThrow(No.CODE_INVALID::denied);
  }

  private static void signed(byte[] all, int from, ByteBuffer in, PublicKey by) throws No.Denied {
    byte[] message = Arrays.copyOfRange(all, from, in.position());
    demand(in.get() == 0x15 && Sm2.verify(by, message, bytes(in, 64)), No.CODE_INVALID);
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static ByteBuffer skip(ByteBuffer in, int length) {
    return in.position(in.position() + length);
  }

  private static void demand(boolean good, No no) throws No.Denied {
    if (!good) {
      throw no.denied();
    }
  }

  /// What a good code says.
  ///
  /// @param whole all of it, to know it again
  record Shown(String account, String number, long most, String whole) {}
}
