package jiayou.payment.ecard;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.value.Money;

/// What the terminal must remember of one hold through a restart, by its number. The newest note of
/// a number counts.
sealed interface HoldNote {

  String number();

  Instant at();

  /// The mark of a code that must not be accepted offline under another number.
  default Optional<String> spentCode() {
    return Optional.empty();
  }

  /// A request for it may have left: from then on only the host can say.
  record Asked(String number, Instant at, Optional<String> codeMark) implements HoldNote {
    @Override
    public Optional<String> spentCode() {
      return codeMark;
    }
  }

  /// Refused by ourselves, before anybody was asked.
  record Refused(String number, Instant at, HoldRefusal why) implements HoldNote {}

  /// Accepted on the strength of the code alone.
  record Offline(
      String number,
      Instant at,
      String codeMark,
      String cardMark,
      Money amount,
      String shown,
      String proof,
      Stage stage)
      implements HoldNote {

    @Override
    public Optional<String> spentCode() {
      return Optional.of(codeMark);
    }

    Offline with(Stage next) {
      return new Offline(number, at, codeMark, cardMark, amount, shown, proof, next);
    }

    /// Only the terminal knows of it and nothing is decided, or the host must still be heard.
    boolean stillOpen() {
      return stage == Stage.HELD || stage == Stage.PROOF_SENT;
    }
  }

  /// How far an offline hold has come.
  enum Stage {
    HELD,
    /// The proof may have left: from then on only the host can say.
    PROOF_SENT,
    TAKEN,
    /// Given back: it may never be taken.
    FREE
  }

  /// The host was told to give it back, and has perhaps not heard.
  record Returning(String number, Instant at) implements HoldNote {}

  /// Free for ever.
  record Free(String number, Instant at) implements HoldNote {}
}
