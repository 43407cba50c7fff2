package jiayou.payment.aggregator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jiayou.core.port.PaymentProvider;
import jiayou.payment.aggregator.Acquirer.Accepted;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.LastWords;
import jiayou.payment.wire.Wire;

/// A payment provider behind a bank or an aggregator, as the terminal sees it. Any thread may call;
/// each call blocks for at most the settings' call limit times the questions it needs, which are
/// two for a payment and four to end one.
///
/// A number that is not `[0-9A-Za-z_]` is a bug of the caller and throws.
public final class AggregatorProvider implements PaymentProvider {

  private static final Pattern TRADE_NUMBER = Pattern.compile("[0-9A-Za-z_]{6,32}");
  private static final Pattern REFUND_NUMBER = Pattern.compile("[0-9A-Za-z_]{1,64}");

  private final AggregatorSettings settings;
  private final Acquirer acquirer;
  private final Enquiry enquiry;
  private final Endings endings;
  private final Refunds refunds;
  private final LastWords lastWords;

  /// Speaks UnionPay's ACP.
  ///
  /// @param elapsed the time since some beginning, which never jumps: a clock can be set
  public AggregatorProvider(
      AggregatorSettings settings, InstantSource clock, Supplier<Duration> elapsed) {
    Wire wire = Wire.open(settings.timeouts(), Optional.empty());
    this.settings = settings;
    this.acquirer = new UnionpayAcp(settings, new AcpGateway(settings, wire, clock));
    this.enquiry = new Enquiry(acquirer, clock);
    this.lastWords = new LastWords(elapsed);
    this.endings = new Endings(acquirer, enquiry, lastWords);
    this.refunds = new Refunds(acquirer, enquiry);
  }

  @Override
  public String id() {
    return settings.id();
  }

  /// What customers call it.
  public String name() {
    return settings.name();
  }

  @Override
  public Set<Capability> capabilities() {
    return settings.capabilities();
  }

  @Override
  public PayAnswer showCode(Order order) {
    requireNumber(order.tradeNumber());
    return switch (acquirer.show(order)) {
      case Exchange.NotSent<String>(String cause) -> new PayAnswer.NotSent(cause);
      case Exchange.Unclear<String>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Good<String>(String code) -> new PayAnswer.AwaitingScan(code);
      case Exchange.Refused<String> no ->
          switch (Meaning.of(no.code())) {
            // The code that the first request made is lost: this order cannot be shown again.
            case CONFLICT ->
                enquiry.query(order.trade()) instanceof PayAnswer.Paid paid
                    ? paid
                    : new PayAnswer.Unknown(no.code());
            case FAULT, DECLINED -> confirmed(order, new PayAnswer.Fault(no.code()));
            case DONE, WAITING, DOUBTFUL, ABSENT, UNKNOWN -> new PayAnswer.Unknown(no.code());
          };
    };
  }

  /// To have accepted the request is not to have been paid: only a question tells.
  @Override
  public PayAnswer takeCode(Order order, String authCode) {
    requireNumber(order.tradeNumber());
    lastWords.spoken(order.tradeNumber());
    return switch (acquirer.take(order, authCode)) {
      case Exchange.NotSent<Accepted>(String cause) -> new PayAnswer.NotSent(cause);
      case Exchange.Unclear<Accepted>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Good<Accepted> _ -> accepted(order);
      case Exchange.Refused<Accepted> no -> refused(order, no.code());
    };
  }

  @Override
  public PayAnswer query(Trade trade) {
    requireNumber(trade.number());
    return enquiry.query(trade);
  }

  @Override
  public EndAnswer end(Trade trade, Presentation how) {
    requireNumber(trade.number());
    return endings.end(trade, how);
  }

  @Override
  public RefundAnswer refund(RefundOrder order) {
    requireNumber(order.refund().trade().number());
    requireRefundNumber(order.refund().number());
    return refunds.refund(order);
  }

  @Override
  public RefundAnswer queryRefund(RefundRef refund) {
    requireRefundNumber(refund.number());
    return refunds.query(refund);
  }

  private PayAnswer accepted(Order order) {
    PayAnswer now = enquiry.query(order.trade());
    return now instanceof PayAnswer.Absent ? new PayAnswer.Unknown("accepted, not found yet") : now;
  }

  private PayAnswer refused(Order order, String code) {
    return switch (Meaning.of(code)) {
      case WAITING, DOUBTFUL -> new PayAnswer.Pending(code);
      case CONFLICT -> accepted(order);
      case DECLINED -> confirmed(order, new PayAnswer.Declined(Meaning.reason(code), code));
      case FAULT -> confirmed(order, new PayAnswer.Fault(code));
      case DONE, ABSENT, UNKNOWN -> new PayAnswer.Unknown(code);
    };
  }

  /// A no counts only when no payment is found either.
  private PayAnswer confirmed(Order order, PayAnswer verdict) {
    PayAnswer now = enquiry.query(order.trade());
    return switch (now) {
      case PayAnswer.Absent _, PayAnswer.Declined _, PayAnswer.Fault _ -> verdict;
      // Refused twice with one code: the gateway does not take our hand at all.
      case PayAnswer.Unknown(String cause)
          when verdict instanceof PayAnswer.Fault(String code) && cause.equals(code) ->
          verdict;
      case PayAnswer.Paid _,
          PayAnswer.AwaitingScan _,
          PayAnswer.Pending _,
          PayAnswer.Unknown _,
          PayAnswer.Ended _,
          PayAnswer.Refunded _,
          PayAnswer.NotSent _,
          PayAnswer.Mismatch _ ->
          now;
    };
  }

  private static void requireNumber(String number) {
    if (!TRADE_NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("no trade number: " + number);
    }
  }

  private static void requireRefundNumber(String number) {
    if (!REFUND_NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("no refund number: " + number);
    }
  }
}
