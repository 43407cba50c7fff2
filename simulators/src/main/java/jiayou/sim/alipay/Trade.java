package jiayou.sim.alipay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One order in the gateway's books. Touched only under the books' lock.
///
/// An order whose code nobody has scanned is in the books, and is no trade for whoever asks.
final class Trade {

  final String reference;
  final Way way;
  final long amount;
  final String subject;
  final String storeId;
  final String terminalId;
  final Instant createdAt;
  final Instant codeDiesAt;
  final Duration timeout;
  final List<Refund> refunds = new ArrayList<>();
  String codeUrl = "";
  State state = State.NOTPAY;
  boolean begun;
  Instant diesAt;
  String transaction = "";
  long discount;
  Optional<Instant> paidAt = Optional.empty();
  Optional<Instant> revokedAt = Optional.empty();
  Optional<String> payer = Optional.empty();

  Trade(Wanted wanted, Way way, Instant now) {
    this.reference = wanted.reference();
    this.way = way;
    this.amount = wanted.amount();
    this.subject = wanted.subject();
    this.storeId = wanted.storeId();
    this.terminalId = wanted.terminalId();
    this.timeout = wanted.timeout();
    this.createdAt = now;
    this.codeDiesAt = now.plus(wanted.codeTimeout());
    this.diesAt = now.plus(wanted.timeout());
  }

  /// A trade begins when a phone sees it.
  void begin(String transaction, String payer, Instant now) {
    this.begun = true;
    this.transaction = transaction;
    this.payer = Optional.of(payer);
    this.diesAt = now.plus(timeout);
  }

  boolean waits() {
    return state == State.NOTPAY || state == State.USERPAYING;
  }

  long refunded() {
    return refunds.stream().mapToLong(refund -> refund.amount).sum();
  }

  String wireStatus() {
    return switch (state) {
      case NOTPAY, USERPAYING -> "WAIT_BUYER_PAY";
      case SUCCESS -> refunded() == amount ? "TRADE_CLOSED" : "TRADE_SUCCESS";
      case CLOSED, REVOKED, PAYERROR -> "TRADE_CLOSED";
    };
  }

  /// An order as a request words it.
  record Wanted(
      String reference,
      long amount,
      String subject,
      String storeId,
      String terminalId,
      Duration codeTimeout,
      Duration timeout) {}

  /// Who shows the code to whom.
  enum Way {
    SHOWN,
    TAKEN
  }

  /// How the order stands in the books.
  enum State {
    NOTPAY,
    USERPAYING,
    SUCCESS,
    CLOSED,
    /// Cancelled after it was paid: the money went back.
    REVOKED,
    PAYERROR
  }

  /// Money on its way back.
  static final class Refund {
    final String number;
    final long amount;
    final Instant askedAt;
    Optional<Instant> doneAt;

    Refund(String number, long amount, Instant askedAt, Optional<Instant> doneAt) {
      this.number = number;
      this.amount = amount;
      this.askedAt = askedAt;
      this.doneAt = doneAt;
    }
  }
}
