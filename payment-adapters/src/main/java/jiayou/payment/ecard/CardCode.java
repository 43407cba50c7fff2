package jiayou.payment.ecard;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import jiayou.core.value.Money;

/// The code on a customer's phone, taken apart: 332 bytes and up to 32 that an issuer may add.
///
/// Taking apart believes nothing; [CardCodeVerifier] says whether it is genuine. It never prints
/// itself. All positions behind the issuer's own bytes move with their length.
final class CardCode {

  private static final int FIXED_BYTES = 332;
  private static final int CUSTOM_MOST = 32;
  private static final int TEXT_LONGEST = 512;
  private static final int VERSION = 0x81;
  private static final int CERTIFICATE_FORMAT = 0x24;
  private static final int SM2 = 0x15;

  private final byte[] bytes;
  private final int custom;

  private CardCode(byte[] bytes, int custom) {
    this.bytes = bytes;
    this.custom = custom;
  }

  /// @param text Base64, as the scanner typed it
  /// @return nothing when it is no code of this layout
  static Optional<CardCode> parse(String text) {
    if (text.length() > TEXT_LONGEST) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length < FIXED_BYTES) {
      return Optional.empty();
    }
    CardCode code = new CardCode(bytes, bytes[197] & 0xff);
    return code.isWhole() ? Optional.of(code) : Optional.empty();
  }

  private boolean isWhole() {
    return custom <= CUSTOM_MOST
        && bytes.length == FIXED_BYTES + custom
        && number(1, 2) == bytes.length - 3
        && number(0, 1) == VERSION
        && number(3, 1) == CERTIFICATE_FORMAT
        && number(198 + custom, 1) == SM2
        && number(267 + custom, 1) == SM2
        && cardNumber().matches("[0-9]{20}");
  }

  /// Which of the card's root keys vouches for the issuer.
  int authority() {
    return (int) number(8, 1);
  }

  /// What the root key has signed.
  byte[] certificate() {
    return slice(9, 47);
  }

  byte[] certificateSignature() {
    return slice(56, 64);
  }

  /// The last month of the issuer's certificate; nothing when the digits are no month.
  Optional<YearMonth> certificateMonth() {
    try {
      int month = Integer.parseInt(HexFormat.of().formatHex(bytes, 14, 15));
      int year = Integer.parseInt(HexFormat.of().formatHex(bytes, 15, 16));
      return Optional.of(YearMonth.of(2000 + year, month));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  byte[] issuerKey() {
    return slice(23, 33);
  }

  String cardNumber() {
    return HexFormat.of().formatHex(bytes, 136, 146);
  }

  /// The card as it may stand on paper: `****6217`.
  String shown() {
    return "****" + cardNumber().substring(16);
  }

  /// The largest amount that the issuer vouches for.
  Money most() {
    return Money.fen(number(155, 3));
  }

  byte[] holderKey() {
    return slice(158, 33);
  }

  Instant authorisedUntil() {
    return Instant.ofEpochSecond(number(191, 4));
  }

  /// How long after its making the code may be shown.
  Duration validity() {
    return Duration.ofSeconds(number(195, 2));
  }

  /// What the issuer has signed: the card, its limit and the holder's key.
  byte[] authorised() {
    return slice(3, 195 + custom);
  }

  byte[] issuerSignature() {
    return slice(199 + custom, 64);
  }

  Instant made() {
    return Instant.ofEpochSecond(number(263 + custom, 4));
  }

  /// What the phone has signed.
  byte[] shownByHolder() {
    return slice(0, 267 + custom);
  }

  byte[] holderSignature() {
    return slice(268 + custom, 64);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// By this the code is known again; nobody can tell the code from it.
  String codeMark() {
    return sha256(bytes);
  }

  /// By this the card is known again, together with the account it belongs to.
  String cardMark() {
    return sha256(slice(120, 26));
  }

  private long number(int from, int length) {
    byte[] wide = new byte[8];
    System.arraycopy(bytes, from, wide, 8 - length, length);
    return ByteBuffer.wrap(wide).getLong();
  }

  private byte[] slice(int from, int length) {
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
