package jiayou.payment.ecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.value.Money;
import jiayou.payment.ecard.CodeVerdict.Expired;
import jiayou.payment.ecard.CodeVerdict.Term;
import jiayou.payment.ecard.HoldNote.Stage;

/// Decides whether a code alone is good for an amount while its host is away, and writes the
/// decision down before anybody hears of it.
final class OfflineDesk {

  private final EcardSettings settings;
  private final EcardBook book;
  private final CardCodeVerifier verifier;
  private final DenyList denyList;
  private final ProofSeal seal;

  OfflineDesk(EcardSettings settings, EcardBook book, SecureRandom random) {
    this.settings = settings;
    this.book = book;
    this.verifier = new CardCodeVerifier(settings.keys().authorities(), settings.offline().skew());
    this.denyList = new DenyList(settings.offline().denyList());
    this.seal = new ProofSeal(settings, random);
  }

  /// Of two numbers that bring the same code at once, one is refused.
  ///
  /// @return the note that now stands in the book: [HoldNote.Offline] or [HoldNote.Refused]
  synchronized HoldNote decide(HoldOrder order, Optional<String> text, Instant now)
      throws IOException {
    HoldNote note =
        switch (verifier.verify(text.orElse(""), now)) {
          case CodeVerdict.Genuine(CardCode code) -> judged(order, code, now);
          case Expired(Term term) -> refused(order, now, expired(term));
          case CodeVerdict.Malformed(),
              CodeVerdict.UnknownAuthority(int _),
              CodeVerdict.Forged(CodeVerdict.Link _),
              CodeVerdict.FromTheFuture() ->
              refused(order, now, HoldRefusal.CODE_INVALID);
        };
    book.write(note);
    return note;
  }

  private HoldNote judged(HoldOrder order, CardCode code, Instant now) {
    return objection(order, code, now)
        .<HoldNote>map(why -> refused(order, now, why))
        .orElseGet(() -> accepted(order, code, now));
  }

  private Optional<HoldRefusal> objection(HoldOrder order, CardCode code, Instant now) {
    try {
      if (denyList.names(code.cardNumber())) {
        return Optional.of(HoldRefusal.CARD_BLOCKED);
      }
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(HoldRefusal.OFFLINE);
    }
    if (book.knowsCode(code.codeMark(), order.number())) {
      return Optional.of(HoldRefusal.CODE_EXPIRED);
    }
    boolean covered =
        fits(order.amount(), code.most()) && fits(order.amount(), settings.offline().floorLimit());
    boolean rested =
        book.lastOffline(code.cardMark())
            .map(last -> !now.isBefore(last.plus(settings.offline().leastInterval())))
            .orElse(true);
    return covered && rested && book.openOffline() < EcardBook.OPEN_MOST
        ? Optional.empty()
        : Optional.of(HoldRefusal.LIMIT_REACHED);
  }

  private HoldNote accepted(HoldOrder order, CardCode code, Instant now) {
    return new HoldNote.Offline(
        order.number(),
        now,
        code.codeMark(),
        code.cardMark(),
        order.amount(),
        code.shown(),
        seal.proof(order, code, now),
        Stage.HELD);
  }

  private static boolean fits(Money amount, Money limit) {
    return amount.compareTo(limit) <= 0;
  }

  private static HoldNote refused(HoldOrder order, Instant now, HoldRefusal why) {
    return new HoldNote.Refused(order.number(), now, why);
  }

  private static HoldRefusal expired(Term term) {
    return switch (term) {
      case CODE, AUTHORISATION -> HoldRefusal.CODE_EXPIRED;
      case CERTIFICATE -> HoldRefusal.CODE_INVALID;
    };
  }
}
