package jiayou.payment.aggregator;

import java.time.Duration;
import java.time.InstantSource;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.aggregator.Acquirer.Finding;
import jiayou.payment.aggregator.Acquirer.Key;
import jiayou.payment.wire.Exchange;

/// Asks how it is with an attempt. A payment that was found is asked about twice, because an
/// acquirer goes on calling it paid after it was undone: that is another order of its own.
///
/// Whether some of it was given back cannot be seen here: refunds are orders too, and their times
/// are only known to whoever asked for them.
final class Enquiry {

  /// What clocks may differ by, and what a payment begun at the last moment may take.
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final String YUAN = "156";

  private final Acquirer acquirer;
  private final InstantSource clock;

  Enquiry(Acquirer acquirer, InstantSource clock) {
    this.acquirer = acquirer;
    this.clock = clock;
  }

  PayAnswer query(Trade trade) {
    return trade
        .asked()
        .map(asked -> answer(new Key(trade.number(), asked.at()), asked))
        .orElseGet(() -> new PayAnswer.Unknown("the time of the order is not known"));
  }

  private PayAnswer answer(Key key, Asked asked) {
    return switch (acquirer.ask(key)) {
      case Exchange.NotSent<Finding>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Unclear<Finding>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Refused<Finding> no when Meaning.of(no.code()) == Meaning.ABSENT ->
          new PayAnswer.Absent();
      case Exchange.Refused<Finding> no -> new PayAnswer.Unknown(no.code());
      case Exchange.Good<Finding>(Finding found) -> about(found, key, asked);
    };
  }

  private PayAnswer about(Finding found, Key key, Asked asked) {
    Meaning meaning = Meaning.of(found.code());
    if (meaning == Meaning.DONE) {
      return paid(found, key, asked);
    }
    if (found.isAboutAnother()) {
      return new PayAnswer.Unknown("answer about another order");
    }
    return switch (meaning) {
      case WAITING ->
          isPastItsTime(found) ? new PayAnswer.Ended() : new PayAnswer.Pending(found.code());
      case DOUBTFUL -> new PayAnswer.Pending(found.code());
      case DECLINED -> new PayAnswer.Declined(Meaning.reason(found.code()), found.code());
      case FAULT -> new PayAnswer.Fault(found.code());
      case DONE, CONFLICT, ABSENT, UNKNOWN ->
          new PayAnswer.Unknown("origRespCode \"" + found.code() + "\"");
    };
  }

  private boolean isPastItsTime(Finding found) {
    return found.until().filter(until -> clock.instant().isAfter(until.plus(GRACE))).isPresent();
  }

  private PayAnswer paid(Finding found, Key key, Asked asked) {
    String expected = "%s %s %s".formatted(found.asked(), asked.amount().yuan(), YUAN);
    String amount = found.amount().map(Money::yuan).orElse("?");
    String got = "%s %s %s".formatted(found.about(), amount, found.currency());
    if (!expected.equals(got)) {
      return new PayAnswer.Mismatch(expected, got);
    }
    if (found.transaction().isEmpty()) {
      return new PayAnswer.Unknown("paid, without number");
    }
    return switch (undone(key)) {
      case DONE -> new PayAnswer.Ended();
      case ABSENT, DECLINED, FAULT ->
          new PayAnswer.Paid(found.transaction(), asked.amount(), found.at().orElse(asked.at()));
      case WAITING, DOUBTFUL -> new PayAnswer.Pending("being undone");
      case CONFLICT, UNKNOWN -> new PayAnswer.Unknown("paid, may have been undone");
    };
  }

  /// How it stands with the order that undoes this one.
  Meaning undone(Key key) {
    return switch (acquirer.ask(key.undo())) {
      case Exchange.NotSent<Finding> _, Exchange.Unclear<Finding> _ -> Meaning.UNKNOWN;
      case Exchange.Refused<Finding> no ->
          Meaning.of(no.code()) == Meaning.ABSENT ? Meaning.ABSENT : Meaning.UNKNOWN;
      case Exchange.Good<Finding>(Finding found) ->
          found.isAboutAnother() ? Meaning.UNKNOWN : Meaning.of(found.code());
    };
  }
}
