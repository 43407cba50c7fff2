package jiayou.payment.wechat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jiayou.core.port.PaymentProvider;
import jiayou.core.value.Money;
import jiayou.payment.wechat.TradeFacts.Expected;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.LastWords;
import jiayou.payment.wire.MutualTls;
import jiayou.payment.wire.Nonces;
import jiayou.payment.wire.Wire;

/// WeChat Pay as the terminal sees it. Any thread may call; each call blocks for at most the
/// settings' call limit, twice that where a refusal is confirmed by one question.
///
/// A number that is not `[0-9A-Za-z_]` is a bug of the caller and throws.
public final class WechatProvider implements PaymentProvider {

  private static final Pattern TRADE_NUMBER = Pattern.compile("[0-9A-Za-z_]{6,32}");
  private static final Pattern REFUND_NUMBER = Pattern.compile("[0-9A-Za-z_]{1,64}");

  private final WechatSettings settings;
  private final V3Trades trades;
  private final CodePayments codes;
  private final V3Refunds refunds;
  private final LastWords lastWords;

  /// @param elapsed the time since some beginning, which never jumps: a clock can be set
  public WechatProvider(
      WechatSettings settings,
      InstantSource clock,
      Supplier<Duration> elapsed,
      SecureRandom random) {
    Supplier<String> nonces = new Nonces(random);
    Wire wire = Wire.open(settings.timeouts(), Optional.empty());
    V3Gateway gateway = new V3Gateway(settings, wire, clock, nonces);
    this.settings = settings;
    this.trades = new V3Trades(settings, gateway, clock);
    this.refunds = new V3Refunds(settings, gateway);
    this.lastWords = new LastWords(elapsed);
    this.codes =
        switch (settings.codepay()) {
          case WechatSettings.Codepay.V3() -> trades;
          case WechatSettings.Codepay.V2 v2 -> overV2(settings, v2, wire, clock, nonces);
        };
  }

  @Override
  public String id() {
    return "wechat";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.SHOW_CODE, Capability.TAKE_CODE, Capability.REFUND);
  }

  @Override
  public PayAnswer showCode(Order order) {
    Expected ours = expected(order.tradeNumber(), order);
    return switch (trades.show(order)) {
      case Exchange.NotSent<String>(String cause) -> new PayAnswer.NotSent(cause);
      case Exchange.Unclear<String>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Good<String>(String codeUrl) -> new PayAnswer.AwaitingScan(codeUrl);
      case Exchange.Refused<String>(String code, String text, Exchange.Proof proof) -> {
        Refusal refusal = new Refusal(code, text, proof, Presentation.SHOWN);
        yield refusal.judge(ours, () -> trades.query(ours.number()));
      }
    };
  }

  @Override
  public PayAnswer takeCode(Order order, String authCode) {
    Expected ours = expected(order.tradeNumber(), order);
    lastWords.spoken(order.tradeNumber());
    return switch (codes.pay(order, authCode)) {
      case Exchange.NotSent<TradeFacts>(String cause) -> new PayAnswer.NotSent(cause);
      case Exchange.Unclear<TradeFacts>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Good<TradeFacts>(TradeFacts facts) -> facts.about(ours);
      case Exchange.Refused<TradeFacts>(String code, String text, Exchange.Proof proof) -> {
        Refusal refusal = new Refusal(code, text, proof, Presentation.TAKEN);
        yield refusal.judge(ours, () -> codes.query(ours.number()));
      }
    };
  }

  /// Version 3 knows the orders of both versions; where it knows none, version 2 is asked as well.
  /// A refused question is never an answer about the money.
  @Override
  public PayAnswer query(Trade trade) {
    return query(trade.number());
  }

  private PayAnswer query(String tradeNumber) {
    Expected ours = expected(tradeNumber);
    PayAnswer first = answer(trades.query(tradeNumber), ours);
    return first instanceof PayAnswer.Absent && codes != trades
        ? answer(codes.query(tradeNumber), ours)
        : first;
  }

  @Override
  public EndAnswer end(Trade trade, Presentation how) {
    String tradeNumber = trade.number();
    requireNumber(tradeNumber);
    return switch (how) {
      case SHOWN -> ended(trades.close(tradeNumber), tradeNumber, how);
      case TAKEN -> ended(codes.reverse(tradeNumber), tradeNumber, how);
    };
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
    return refunds.query(refund.number());
  }

  private static PayAnswer answer(Exchange<TradeFacts> said, Expected ours) {
    return switch (said) {
      case Exchange.NotSent<TradeFacts>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Unclear<TradeFacts>(String cause) -> new PayAnswer.Unknown(cause);
      case Exchange.Good<TradeFacts>(TradeFacts facts) -> facts.about(ours);
      case Exchange.Refused<TradeFacts> no ->
          switch (Meaning.of(no.code())) {
            case ABSENT -> new PayAnswer.Absent();
            case PENDING -> new PayAnswer.Pending(no.code());
            default -> new PayAnswer.Unknown(no.code());
          };
    };
  }

  private EndAnswer ended(Exchange<?> said, String number, Presentation how) {
    return switch (said) {
      case Exchange.NotSent<?>(String cause) -> new EndAnswer.NotYet("not sent: " + cause);
      case Exchange.Unclear<?>(String cause) -> new EndAnswer.Unknown(cause);
      case Exchange.Good<?>(Object body) when body == CodePayments.Reversal.AGAIN ->
          new EndAnswer.NotYet("recall");
      case Exchange.Good<?> done -> new EndAnswer.Ended();
      case Exchange.Refused<?> no ->
          switch (Meaning.of(no.code())) {
            case PENDING, RATE_LIMITED -> new EndAnswer.NotYet(no.code());
            case UNKNOWN -> new EndAnswer.Unknown(no.code());
            default -> afterRefusal(query(number), no.code(), number, how);
          };
    };
  }

  /// The gateway would not end it: its state says whether that is because it is over already.
  private EndAnswer afterRefusal(PayAnswer now, String code, String number, Presentation how) {
    return switch (now) {
      case PayAnswer.Paid(var transaction, var payerPaid, var at) ->
          new EndAnswer.AlreadyPaid(transaction, payerPaid, at);
      case PayAnswer.Ended(), PayAnswer.Refunded(), PayAnswer.Declined _ -> new EndAnswer.Ended();
      case PayAnswer.Pending(String why) -> new EndAnswer.NotYet(code + ", " + why);
      case PayAnswer.Absent() -> absent(number, how);
      case PayAnswer.Unknown(String cause) -> new EndAnswer.Unknown(code + ", " + cause);
      case PayAnswer.Mismatch _ -> new EndAnswer.Unknown(code + ", not as ordered");
      case PayAnswer.AwaitingScan _, PayAnswer.Fault _, PayAnswer.NotSent _ ->
          new EndAnswer.Unknown(code);
    };
  }

  /// An order that the gateway does not know has no code that a phone could scan. A payment that it
  /// does not know may still be on its way, until the code on the phone is surely dead.
  private EndAnswer absent(String number, Presentation how) {
    return switch (how) {
      case SHOWN -> new EndAnswer.Ended();
      case TAKEN ->
          lastWords.areOver(number)
              ? new EndAnswer.Ended()
              : new EndAnswer.NotYet("absent, its request may be on its way");
    };
  }

  private Expected expected(String number) {
    return expected(number, Optional.empty());
  }

  private Expected expected(String number, Order order) {
    return expected(number, Optional.of(order.amount()));
  }

  private Expected expected(String number, Optional<Money> amount) {
    requireNumber(number);
    return Expected.of(settings, number, amount);
  }

  private static CodePayments overV2(
      WechatSettings settings,
      WechatSettings.Codepay.V2 v2,
      Wire wire,
      InstantSource clock,
      Supplier<String> nonces) {
    V2Signature signature = new V2Signature(v2.apiKey(), v2.sign());
    V2Gateway gateway = new V2Gateway(settings, signature, nonces);
    String url = v2.mutualTls().map(MutualTls::url).orElse(settings.baseUrl());
    Wire certified =
        v2.mutualTls().isPresent() ? Wire.open(settings.timeouts(), v2.mutualTls()) : wire;
    return new V2CodePayments(settings, gateway, wire, certified, url, clock);
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
