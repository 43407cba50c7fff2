package jiayou.sim.unionpay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One order in the gateway's books: it pays, undoes, or gives back. Touched only under the books'
/// lock.
final class Entry {

  final Operation operation;
  final String orderId;
  final String txnTime;
  final long amount;
  final String reserved;
  final String queryId;
  final Instant createdAt;
  final Instant expiresAt;
  final List<Entry> refunds = new ArrayList<>();
  String qrCode = "";
  State state = State.WAITING;

  /// `origRespCode` while it waits or has failed.
  String code = "05";

  Instant doneAt = Instant.MIN;
  Optional<Entry> undoneBy = Optional.empty();
  Optional<String> payer = Optional.empty();

  Entry(
      Operation operation,
      String orderId,
      String txnTime,
      long amount,
      String reserved,
      String queryId,
      Instant createdAt,
      Instant expiresAt) {
    this.operation = operation;
    this.orderId = orderId;
    this.txnTime = txnTime;
    this.amount = amount;
    this.reserved = reserved;
    this.queryId = queryId;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  String key() {
    return key(orderId, txnTime);
  }

  static String key(String orderId, String txnTime) {
    return orderId + "/" + txnTime;
  }

  boolean isPayment() {
    return operation == Operation.APPLY || operation == Operation.CONSUME;
  }

  /// `origRespCode`.
  String found() {
    return state == State.DONE ? "00" : code;
  }

  boolean isUndone() {
    return undoneBy.filter(undo -> undo.state == State.DONE).isPresent();
  }

  /// What has been given back or is promised to be.
  long refunded() {
    return refunds.stream()
        .filter(each -> each.state != State.FAILED)
        .mapToLong(each -> each.amount)
        .sum();
  }

  /// As every gateway's ledger says it.
  String ledgerState() {
    return switch (state) {
      case WAITING -> operation == Operation.APPLY ? "NOTPAY" : "USERPAYING";
      case DONE -> isUndone() ? "REVOKED" : "SUCCESS";
      case FAILED -> "PAYERROR";
    };
  }

  /// The same for money that goes back.
  String ledgerRefundState() {
    return switch (state) {
      case WAITING -> "PROCESSING";
      case DONE -> "SUCCESS";
      case FAILED -> "ABNORMAL";
    };
  }

  /// How it stands.
  enum State {
    WAITING,
    DONE,
    FAILED
  }
}
