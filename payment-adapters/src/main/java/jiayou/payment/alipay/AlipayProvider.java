package jiayou.payment.alipay;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jiayou.core.port.PaymentProvider;
import jiayou.core.value.Money;
import jiayou.payment.alipay.TradeFacts.Expected;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.LastWords;
import jiayou.payment.wire.Nonces;
import jiayou.payment.wire.Wire;

/// Alipay as the terminal sees it. Any thread may call; each call blocks for at most the settings'
/// call limit, twice that where a refusal is confirmed by one question.
///
/// A number that is not `[0-9A-Za-z_]` is a bug of the caller and throws.
public final class AlipayProvider implements PaymentProvider {

  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_]{1,64}");

  private final AlipaySettings settings;
  private final Gateway gateway;
  private final Trades trades;
  private final Refunds refunds;
  private final LastWords lastWords;

  /// @param elapsed the time since some beginning, which never jumps: a clock can be set
  public AlipayProvider(
      AlipaySettings settings,
      InstantSource clock,
      Supplier<Duration> elapsed,
      SecureRandom random) {
    this.settings = settings;
    this.gateway = gateway(settings, clock, random);
    this.trades = new Trades(settings, gateway, clock);
    this.refunds = new Refunds(gateway, clock);
    this.lastWords = new LastWords(elapsed);
  }

  static Gateway gateway(AlipaySettings settings, InstantSource clock, SecureRandom random) {
    Wire wire = Wire.open(settings.timeouts(), Optional.empty());
    return switch (settings.api()) {
      case V2 -> new V2Gateway(settings, wire, clock);
      case V3 -> new V3Gateway(settings, wire, clock, new Nonces(random));
    };
  }

  @Override
  public String id() {
    return "alipay";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.SHOW_CODE, Capability.TAKE_CODE, Capability.REFUND);
  }

  @Override
  public PayAnswer showCode(Order order) {
    Expected ours = expected(order.trade());
    return switch (trades.show(order)) {
      case Exchange.NotSent<String>(String cause) -> new PayAnswer.NotSent(cause);
      case Exchange.Unclear<String>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Good<String>(String codeUrl) -> new PayAnswer.AwaitingScan(codeUrl);
      case Exchange.Refused<String>(String code, _, Exchange.Proof proof) ->
          refusal(code, proof, Presentation.SHOWN, ours);
    };
  }

  @Override
  public PayAnswer takeCode(Order order, String authCode) {
    Expected ours = expected(order.trade());
    lastWords.spoken(order.tradeNumber());
    return switch (trades.pay(order, authCode)) {
      case Exchange.NotSent<TradeFacts>(String cause) -> new PayAnswer.NotSent(cause);
      case Exchange.Unclear<TradeFacts>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Good<TradeFacts>(TradeFacts facts) -> facts.about(ours);
      case Exchange.Refused<TradeFacts>(String code, _, Exchange.Proof proof) ->
          refusal(code, proof, Presentation.TAKEN, ours);
    };
  }

  private PayAnswer refusal(String code, Exchange.Proof proof, Presentation how, Expected ours) {
    return new Refusal(code, proof, how, gateway.signsRefusals())
        .judge(ours, () -> trades.query(ours.number()));
  }

  /// A code that nobody has scanned is no trade yet: it is [PayAnswer.Absent] while it can be paid.
  /// A refused question is never an answer about the money.
  @Override
  public PayAnswer query(Trade trade) {
    Expected ours = expected(trade);
    return switch (trades.query(ours.number())) {
      case Exchange.NotSent<TradeFacts>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Unclear<TradeFacts>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Good<TradeFacts>(TradeFacts facts) -> facts.about(ours);
      case Exchange.Refused<TradeFacts> no ->
          Meaning.of(no.code()) == Meaning.ABSENT && isProven(no)
              ? new PayAnswer.Absent()
              : new PayAnswer.Unknown(no.code());
    };
  }

  /// A refusal counts unsigned only where the gateway never signs any.
  private boolean isProven(Exchange.Refused<?> no) {
    return no.proof() == Exchange.Proof.SIGNED || !gateway.signsRefusals();
  }

  /// Both kinds end by cancelling, which gives back what was paid.
  @Override
  public EndAnswer end(Trade trade, Presentation how) {
    requireNumber(trade.number());
    return switch (trades.cancel(trade.number())) {
      case Exchange.NotSent<Trades.Cancelled>(String cause) ->
          new EndAnswer.NotYet("not sent: " + cause);
      case Exchange.Unclear<Trades.Cancelled>(String cause) -> new EndAnswer.Unknown(cause);
      case Exchange.Good<Trades.Cancelled>(Trades.Cancelled said) -> cancelled(said, trade, how);
      case Exchange.Refused<Trades.Cancelled> no -> notCancelled(no, trade, how);
    };
  }

  private EndAnswer cancelled(Trades.Cancelled said, Trade trade, Presentation how) {
    return switch (said) {
      case AGAIN -> new EndAnswer.NotYet("retry_flag");
      case CLOSED, GIVEN_BACK -> new EndAnswer.Ended();
      case NOTHING ->
          switch (how) {
            case SHOWN -> new EndAnswer.Ended();
            case TAKEN -> byState(query(trade), "nothing to cancel", trade, how);
          };
    };
  }

  private EndAnswer notCancelled(
      Exchange.Refused<Trades.Cancelled> no, Trade trade, Presentation how) {
    return switch (Meaning.of(no.code())) {
      case PENDING, RATE_LIMITED -> new EndAnswer.NotYet(no.code());
      case UNKNOWN -> new EndAnswer.Unknown(no.code());
      case ABSENT -> isProven(no) ? absent(trade.number(), how) : new EndAnswer.Unknown(no.code());
      case CONFLICT, MERCHANT_SHORT, PAYER_REFUSED, RESCAN, MANUAL, FAULT ->
          byState(query(trade), no.code(), trade, how);
    };
  }

  /// The gateway did not end it: its state says whether that is because it is over already.
  private EndAnswer byState(PayAnswer now, String why, Trade trade, Presentation how) {
    return switch (now) {
      case PayAnswer.Paid(var transaction, var payerPaid, var at) ->
          new EndAnswer.AlreadyPaid(transaction, payerPaid, at);
      case PayAnswer.Ended(), PayAnswer.Refunded(), PayAnswer.Declined _ -> new EndAnswer.Ended();
      case PayAnswer.Pending(String waits) -> new EndAnswer.NotYet(why + ", " + waits);
      case PayAnswer.Absent() -> absent(trade.number(), how);
      case PayAnswer.Unknown(String cause) -> new EndAnswer.Unknown(why + ", " + cause);
      case PayAnswer.Mismatch _ -> new EndAnswer.Unknown(why + ", not as ordered");
      case PayAnswer.AwaitingScan _, PayAnswer.Fault _, PayAnswer.NotSent _ ->
          new EndAnswer.Unknown(why);
    };
  }

  /// Nobody has scanned the code on our screen, and nobody sees it any more; should a phone have
  /// kept it, its payment comes late. A payment by code that the gateway does not know may still be
  /// on its way, until the code on the phone is surely dead.
  private EndAnswer absent(String number, Presentation how) {
    return switch (how) {
      case SHOWN -> new EndAnswer.Ended();
      case TAKEN ->
          lastWords.areOver(number)
              ? new EndAnswer.Ended()
              : new EndAnswer.NotYet("absent, its request may be on its way");
    };
  }

  @Override
  public RefundAnswer refund(RefundOrder order) {
    requireNumbers(order.refund());
    return refunds.refund(order);
  }

  @Override
  public RefundAnswer queryRefund(RefundRef refund) {
    requireNumbers(refund);
    return refunds.query(refund);
  }

  private Expected expected(Trade trade) {
    requireNumber(trade.number());
    Optional<Money> amount = trade.asked().map(Asked::amount);
    return Expected.of(settings, trade.number(), amount);
  }

  private static void requireNumbers(RefundRef refund) {
    requireNumber(refund.number());
    requireNumber(refund.trade().number());
  }

  private static void requireNumber(String number) {
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("no number: " + number);
    }
  }
}
