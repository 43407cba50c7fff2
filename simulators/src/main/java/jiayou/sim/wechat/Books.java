package jiayou.sim.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import jiayou.sim.phone.Script;
import jiayou.sim.wechat.Trade.Refund;
import jiayou.sim.wechat.Trade.RefundState;
import jiayou.sim.wechat.Trade.State;
import jiayou.sim.wechat.Trade.Way;
import jiayou.sim.wechat.WechatSimulatorSettings.UnknownReversal;

/// What really happened: every trade and refund, in the order of their creation. All methods may be
/// called from any thread and see one state.
final class Books {

  private static final Duration CODE_URL_VALID = Duration.ofHours(2);
  private static final Duration AUTH_CODE_VALID = Duration.ofSeconds(60);
  private static final Duration NO_REVERSAL_BEFORE = Duration.ofSeconds(15);
  private static final int REFUNDS_MAX = 50;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final InstantSource clock;
  private final long seed;
  private final UnknownReversal unknownReversal;
  private final SplittableRandom random;
  private final Map<String, Trade> trades = new LinkedHashMap<>();
  private final Map<String, Trade> byCodeUrl = new HashMap<>();
  private final Map<String, AuthCode> codes = new HashMap<>();
  private final Map<String, Refund> refunds = new HashMap<>();
  private final Map<Refund, Trade> refunded = new HashMap<>();
  private RefundState refundFate = RefundState.SUCCESS;
  private int transactions;

  Books(InstantSource clock, long seed, UnknownReversal unknownReversal) {
    this.clock = clock;
    this.seed = seed;
    this.unknownReversal = unknownReversal;
    this.random = new SplittableRandom(seed);
  }

  Instant now() {
    return clock.instant();
  }

  synchronized Trade order(Trade wanted) throws No.Denied {
    Trade known = trades.putIfAbsent(wanted.reference, wanted);
    if (known != null && known.state == State.SUCCESS) {
      throw No.PAID.denied();
    }
    if (known != null && known.state == State.CLOSED) {
      throw No.CLOSED.denied();
    }
    if (known != null && !known.isSameOrder(wanted)) {
      throw No.USED.denied();
    }
    Trade trade = known == null ? wanted : known;
    byCodeUrl.remove(trade.codeUrl);
    trade.codeUrl = "weixin://wxpay/bizpayurl/up?pr=" + letters(7) + "&groupid=00";
    trade.codeUrlDiesAt = now().plus(CODE_URL_VALID);
    byCodeUrl.put(trade.codeUrl, trade);
    return trade;
  }

  synchronized Trade take(Trade wanted, String authCode) throws No.Denied {
    Trade known = trades.get(wanted.reference);
    if (known != null) {
      throw taken(known).denied();
    }
    AuthCode code = codes.get(authCode);
    if (code == null) {
      throw No.CODE_INVALID.denied();
    }
    if (code.trade.isPresent()) {
      throw No.CODE_USED.denied();
    }
    boolean stale = now().isAfter(code.shownAt.plus(AUTH_CODE_VALID));
    if (stale || code.script == Script.EXPIRED) {
      throw No.CODE_EXPIRED.denied();
    }
    trades.put(wanted.reference, wanted);
    code.trade = Optional.of(wanted);
    wanted.payer = Optional.of(code.openid);
    switch (code.script) {
      case PAYS_AT_ONCE -> pay(wanted);
      case NEEDS_PASSWORD -> wanted.state = State.USERPAYING;
      case NOT_ENOUGH -> {
        fail(wanted, No.BALANCE.text());
        throw No.BALANCE.denied();
      }
      case EXPIRED -> throw No.CODE_EXPIRED.denied();
    }
    return wanted;
  }

  synchronized Trade find(String reference) throws No.Denied {
    Trade trade = trades.get(reference);
    if (trade == null) {
      throw No.ABSENT.denied();
    }
    return trade;
  }

  synchronized void close(String reference) throws No.Denied {
    Trade trade = find(reference);
    if (trade.way == Way.MICROPAY) {
      throw No.REQUEST.denied();
    }
    if (trade.state == State.SUCCESS) {
      throw No.PAID.denied();
    }
    trade.state = State.CLOSED;
  }

  /// A paid trade is paid back; one that a customer is typing a password for is left alone for the
  /// first 15 s.
  synchronized void reverse(String reference) throws No.Denied {
    if (!trades.containsKey(reference) && unknownReversal == UnknownReversal.CLOSES_NUMBER) {
      trades.put(reference, new Trade(reference, Way.MICROPAY, 0, "", "", now(), now()));
    }
    Trade trade = find(reference);
    if (trade.way == Way.NATIVE || !trade.refunds.isEmpty()) {
      throw No.REQUEST.denied();
    }
    boolean early = now().isBefore(trade.createdAt.plus(NO_REVERSAL_BEFORE));
    if (trade.state == State.USERPAYING && early) {
      throw No.USER_PAYING.denied();
    }
    trade.state = State.REVOKED;
  }

  synchronized Refund refund(String reference, String number, long amount, long total)
      throws No.Denied {
    Refund known = refunds.get(number);
    if (known != null) {
      if (known.amount != amount || !refundedTrade(known).reference.equals(reference)) {
        throw No.REQUEST.denied();
      }
      return known;
    }
    Trade trade = trades.get(reference);
    if (trade == null) {
      throw No.NO_REFUND.denied();
    }
    boolean fits = amount > 0 && total == trade.amount && trade.refunded() + amount <= total;
    if (trade.state != State.SUCCESS || !fits || trade.refunds.size() >= REFUNDS_MAX) {
      throw No.REQUEST.denied();
    }
    Refund refund = new Refund(number, "503" + next(), amount, now(), refundFate);
    refund.doneAt = refundFate == RefundState.SUCCESS ? Optional.of(now()) : Optional.empty();
    trade.refunds.add(refund);
    refunds.put(number, refund);
    refunded.put(refund, trade);
    return refund;
  }

  synchronized Refund findRefund(String number) throws No.Denied {
    Refund refund = refunds.get(number);
    if (refund == null) {
      throw No.NO_REFUND.denied();
    }
    return refund;
  }

  synchronized Trade refundedTrade(Refund refund) {
    Trade trade = refunded.get(refund);
    if (trade == null) {
      throw new IllegalArgumentException("no refund of these books");
    }
    return trade;
  }

  /// What becomes of refunds from now on.
  synchronized void refundFate(RefundState fate) {
    refundFate = fate;
  }

  /// Every refund that waits is paid out.
  synchronized void settleRefunds() {
    for (Refund refund : refunds.values()) {
      if (refund.state == RefundState.PROCESSING) {
        refund.state = RefundState.SUCCESS;
        refund.doneAt = Optional.of(now());
      }
    }
  }

  synchronized Optional<Trade> byCodeUrl(String codeUrl) {
    return Optional.ofNullable(byCodeUrl.get(codeUrl));
  }

  /// A fresh code on a phone: 18 digits, the first two 10 to 15.
  synchronized AuthCode show(String openid, Script script) {
    StringBuilder digits = new StringBuilder("1").append(random.nextInt(6));
    while (digits.length() < 18) {
      digits.append(random.nextInt(10));
    }
    AuthCode code = new AuthCode(digits.toString(), openid, script, now());
    codes.put(code.digits, code);
    return code;
  }

  synchronized void pay(Trade trade) {
    trade.state = State.SUCCESS;
    trade.transaction = "42" + next();
    trade.paidAt = Optional.of(now());
  }

  synchronized void fail(Trade trade, String why) {
    trade.state = State.PAYERROR;
    trade.failure = why;
  }

  synchronized List<Trade> all() {
    return new ArrayList<>(trades.values());
  }

  private static No taken(Trade known) {
    return switch (known.state) {
      case SUCCESS -> No.PAID;
      case USERPAYING -> No.USER_PAYING;
      case CLOSED -> No.CLOSED;
      case REVOKED -> No.REVERSED;
      case NOTPAY, PAYERROR -> No.USED;
    };
  }

  private String next() {
    transactions++;
    return "%010d%016d".formatted(Math.floorMod(seed, 10_000_000_000L), transactions);
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /// A code that a phone shows.
  static final class AuthCode {
    final String digits;
    final String openid;
    final Script script;
    final Instant shownAt;
    Optional<Trade> trade = Optional.empty();

    AuthCode(String digits, String openid, Script script, Instant shownAt) {
      this.digits = digits;
      this.openid = openid;
      this.script = script;
      this.shownAt = shownAt;
    }
  }
}
