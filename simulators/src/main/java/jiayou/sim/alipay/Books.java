package jiayou.sim.alipay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import jiayou.sim.alipay.AlipaySimulatorSettings.UnscannedCancel;
import jiayou.sim.alipay.Trade.State;
import jiayou.sim.alipay.Trade.Wanted;
import jiayou.sim.alipay.Trade.Way;
import jiayou.sim.phone.Script;

/// What really happened: every order in the order of their creation. All methods may be called from
/// any thread and see one state.
final class Books {

  private static final Duration AUTH_CODE_VALID = Duration.ofSeconds(60);
  private static final Duration CANCEL_WITHIN = Duration.ofHours(24);
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final InstantSource clock;
  private final UnscannedCancel unscannedCancel;
  private final SplittableRandom random;
  private final Map<String, Trade> trades = new LinkedHashMap<>();
  private final Map<String, Trade> byCodeUrl = new HashMap<>();
  private final Map<String, AuthCode> codes = new HashMap<>();
  private long discount;
  private int transactions;

  Books(InstantSource clock, long seed, UnscannedCancel unscannedCancel) {
    this.clock = clock;
    this.unscannedCancel = unscannedCancel;
    this.random = new SplittableRandom(seed);
  }

  Instant now() {
    return clock.instant();
  }

  /// From now on Alipay itself gives so many fen to every payment.
  synchronized void discount(long fen) {
    discount = fen;
  }

  synchronized Trade order(Wanted wanted) throws No.Denied {
    if (trades.containsKey(wanted.reference())) {
      throw No.ORDERED.denied();
    }
    Trade trade = new Trade(wanted, Way.SHOWN, now());
    trade.codeUrl = "https://qr.alipay.com/bax0" + letters(20);
    trades.put(trade.reference, trade);
    byCodeUrl.put(trade.codeUrl, trade);
    return trade;
  }

  synchronized Trade take(Wanted wanted, String authCode) throws No.Denied {
    Trade known = trades.get(wanted.reference());
    if (known != null) {
      throw taken(known).denied();
    }
    AuthCode code = codes.get(authCode);
    if (code == null || !isGood(code)) {
      throw No.CODE.denied();
    }
    Trade trade = new Trade(wanted, Way.TAKEN, now());
    trade.begin(transaction(), code.payer, now());
    trades.put(trade.reference, trade);
    code.trade = Optional.of(trade);
    switch (code.script) {
      case PAYS_AT_ONCE -> pay(trade);
      case NEEDS_PASSWORD -> trade.state = State.USERPAYING;
      case NOT_ENOUGH -> {
        trade.state = State.PAYERROR;
        throw No.BALANCE.denied();
      }
      case EXPIRED -> throw No.CODE.denied();
    }
    return trade;
  }

  private boolean isGood(AuthCode code) {
    boolean stale = now().isAfter(code.shownAt.plus(AUTH_CODE_VALID));
    return !stale && code.trade.isEmpty() && code.script != Script.EXPIRED;
  }

  /// What a question finds: trades that began.
  synchronized Trade find(String reference) throws No.Denied {
    Trade trade = trades.get(reference);
    if (trade == null || !trade.begun) {
      throw No.ABSENT.denied();
    }
    if (trade.waits() && now().isAfter(trade.diesAt)) {
      trade.state = State.CLOSED;
    }
    return trade;
  }

  /// @return what was done: `close`, `refund`, or nothing
  synchronized String cancel(String reference) throws No.Denied {
    Trade order = trades.get(reference);
    if (order != null && !order.begun && unscannedCancel != UnscannedCancel.IS_REFUSED) {
      order.state = unscannedCancel == UnscannedCancel.KILLS_CODE ? State.CLOSED : State.NOTPAY;
      return "";
    }
    Trade trade = find(reference);
    return switch (trade.state) {
      case NOTPAY, USERPAYING -> {
        trade.state = State.CLOSED;
        yield "close";
      }
      case SUCCESS -> {
        if (now().isAfter(trade.createdAt.plus(CANCEL_WITHIN))) {
          throw No.CANCEL_TOO_LATE.denied();
        }
        if (!trade.refunds.isEmpty()) {
          throw No.NO_CANCEL.denied();
        }
        trade.state = State.REVOKED;
        trade.revokedAt = Optional.of(now());
        yield "refund";
      }
      case CLOSED, REVOKED, PAYERROR -> "";
    };
  }

  synchronized void close(String reference) throws No.Denied {
    Trade trade = find(reference);
    if (!trade.waits()) {
      throw No.STATE.denied();
    }
    trade.state = State.CLOSED;
  }

  synchronized Optional<Trade> byCodeUrl(String codeUrl) {
    return Optional.ofNullable(byCodeUrl.get(codeUrl));
  }

  /// A fresh code on a phone: 18 digits, the first two 28.
  synchronized AuthCode show(String payer, Script script) {
    StringBuilder digits = new StringBuilder("28");
    while (digits.length() < 18) {
      digits.append(random.nextInt(10));
    }
    AuthCode code = new AuthCode(digits.toString(), payer, script, now());
    codes.put(code.digits, code);
    return code;
  }

  synchronized void pay(Trade trade) {
    trade.state = State.SUCCESS;
    trade.discount = Math.min(discount, trade.amount);
    trade.paidAt = Optional.of(now());
  }

  synchronized String transaction() {
    transactions++;
    String day = LocalDate.ofInstant(now(), ZoneOffset.ofHours(8)).toString().replace("-", "");
    return "%s22001%015d".formatted(day, transactions);
  }

  synchronized List<Trade> all() {
    return new ArrayList<>(trades.values());
  }

  private static No taken(Trade known) {
    return switch (known.state) {
      case SUCCESS -> No.PAID;
      case CLOSED, REVOKED, PAYERROR -> No.CLOSED;
      case NOTPAY, USERPAYING -> No.OTHER_ORDER;
    };
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
    final String payer;
    final Script script;
    final Instant shownAt;
    Optional<Trade> trade = Optional.empty();

    AuthCode(String digits, String payer, Script script, Instant shownAt) {
      this.digits = digits;
      this.payer = payer;
      this.script = script;
      this.shownAt = shownAt;
    }
  }
}
