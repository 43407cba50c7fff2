package jiayou.payment.ecard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import jiayou.payment.ecard.CodeVerdict.Expired;
import jiayou.payment.ecard.CodeVerdict.Forged;
import jiayou.payment.ecard.CodeVerdict.Genuine;
import jiayou.payment.ecard.CodeVerdict.Link;
import jiayou.payment.ecard.CodeVerdict.Malformed;
import jiayou.payment.ecard.CodeVerdict.Term;

/// Follows the signatures of a code from the root key to the phone, then looks at its dates. Every
/// text has a verdict. Dates come last, so that "refresh your code" is only ever said of a code
/// that was genuine.
///
/// @param authorities root keys by their index in the code
/// @param skew how far the phone's clock and ours may differ
record CardCodeVerifier(Map<Integer, Sm2PublicKey> authorities, Duration skew) {

  private static final Duration LONGEST_VALIDITY = Duration.ofSeconds(1200);
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  CodeVerdict verify(String text, Instant now) {
    return CardCode.parse(text).<CodeVerdict>map(code -> verify(code, now)).orElse(new Malformed());
  }

  private CodeVerdict verify(CardCode code, Instant now) {
    Sm2PublicKey authority = authorities.get(code.authority());
    if (authority == null) {
      return new CodeVerdict.UnknownAuthority(code.authority());
    }
    return forged(code, authority)
        .<CodeVerdict>map(Forged::new)
        .orElseGet(() -> inItsTime(code, now));
  }

  private static Optional<Link> forged(CardCode code, Sm2PublicKey authority) {
    if (!authority.signed(code.certificate(), code.certificateSignature())) {
      return Optional.of(Link.CERTIFICATE);
    }
    if (!signed(code.issuerKey(), code.authorised(), code.issuerSignature())) {
      return Optional.of(Link.CARD);
    }
    return signed(code.holderKey(), code.shownByHolder(), code.holderSignature())
        ? Optional.empty()
        : Optional.of(Link.HOLDER);
  }

  private static boolean signed(byte[] point, byte[] message, byte[] signature) {
    return Sm2PublicKey.of(point).map(key -> key.signed(message, signature)).orElse(false);
  }

  private CodeVerdict inItsTime(CardCode code, Instant now) {
    if (code.certificateMonth().isEmpty() || code.validity().compareTo(LONGEST_VALIDITY) > 0) {
      return new Malformed();
    }
    Instant certificateEnd =
        code.certificateMonth().get().plusMonths(1).atDay(1).atStartOfDay().toInstant(CHINA);
    if (!now.isBefore(certificateEnd)) {
      return new Expired(Term.CERTIFICATE);
    }
    if (now.isAfter(code.authorisedUntil())) {
      return new Expired(Term.AUTHORISATION);
    }
    if (now.isAfter(code.made().plus(code.validity()).plus(skew))) {
      return new Expired(Term.CODE);
    }
    return code.made().isAfter(now.plus(skew))
        ? new CodeVerdict.FromTheFuture()
        : new Genuine(code);
  }
}
