package jiayou.sim.wechat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One trade in the gateway's books. Touched only under the books' lock.
final class Trade {

  final String reference;
  final Way way;
  final long amount;
  final String description;
  final String attach;
  final Instant createdAt;
  final Instant expiresAt;
  final List<Refund> refunds = new ArrayList<>();
  String codeUrl = "";
  Instant codeUrlDiesAt = Instant.MIN;
  State state = State.NOTPAY;
  String failure = "";
  String transaction = "";
  Optional<Instant> paidAt = Optional.empty();
  Optional<String> payer = Optional.empty();

  Trade(
      String reference,
      Way way,
      long amount,
      String description,
      String attach,
      Instant createdAt,
      Instant expiresAt) {
    this.reference = reference;
    this.way = way;
    this.amount = amount;
    this.description = description;
    this.attach = attach;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  boolean isSameOrder(Trade other) {
    return way == other.way
        && amount == other.amount
        && description.equals(other.description)
        && attach.equals(other.attach)
        && expiresAt.equals(other.expiresAt);
  }

  long refunded() {
    return refunds.stream().mapToLong(refund -> refund.amount).sum();
  }

  /// `trade_state` on the wire: a paid trade with a refund says so.
  String wireState() {
    return state == State.SUCCESS && !refunds.isEmpty() ? "REFUND" : state.name();
  }

  String stateText() {
    return switch (state) {
      case NOTPAY -> "订单未支付";
      case USERPAYING -> "需要用户输入支付密码";
      case SUCCESS -> refunds.isEmpty() ? "支付成功" : "订单发生过退款";
      case CLOSED -> "订单已关闭";
      case REVOKED -> "订单已撤销";
      case PAYERROR -> failure;
    };
  }

  /// Who shows the code to whom.
  enum Way {
    NATIVE,
    MICROPAY
  }

  /// How the trade stands in the books.
  enum State {
    NOTPAY,
    USERPAYING,
    SUCCESS,
    CLOSED,
    REVOKED,
    PAYERROR
  }

  /// Money on its way back.
  static final class Refund {
    final String reference;
    final String id;
    final long amount;
    final Instant createdAt;
    RefundState state;
    Optional<Instant> doneAt = Optional.empty();

    Refund(String reference, String id, long amount, Instant createdAt, RefundState state) {
      this.reference = reference;
      this.id = id;
      this.amount = amount;
      this.createdAt = createdAt;
      this.state = state;
    }
  }

  /// How a refund stands.
  enum RefundState {
    SUCCESS,
    PROCESSING,
    ABNORMAL,
    CLOSED
  }
}
