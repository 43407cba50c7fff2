package jiayou.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.value.Money;

/// The payment gateway: its ledger, and no more kindness than was promised. A number that comes
/// twice with the code from a phone is charged twice; after a no it now and then takes the money
/// all the same.
public final class Gateway {

  private static final Duration LIFE = Duration.ofMinutes(4);

  private final Clockwork clock;
  private final Weather weather;
  private final Faults faults;
  private final Story story;
  private final Phones phones;
  private final Map<String, Trade> trades = new LinkedHashMap<>();
  private final Map<String, Trade> codes = new HashMap<>();

  public Gateway(Clockwork clock, Weather weather, Faults faults, Story story, Phones phones) {
    this.clock = clock;
    this.weather = weather;
    this.faults = faults;
    this.story = story;
    this.phones = phones;
  }

  public Collection<Trade> trades() {
    return trades.values();
  }

  public Trade trade(String number) {
    Trade trade = trades.get(number);
    if (trade == null) {
      throw story.broken("a refund for a payment that the gateway never saw", number);
    }
    return trade;
  }

  public boolean holdsMoney(String number) {
    return trades.containsKey(number) && trade(number).net() > 0;
  }

  /// Somebody closed it in the merchant's pages, where nobody had paid it.
  public void closedByMerchant(String number) {
    Trade trade = trades.get(number);
    if (trade != null && trade.state != Trade.State.PAID) {
      trade.state = Trade.State.CLOSED;
    }
  }

  /// What a sale has paid, less what went back.
  public long net(String sale) {
    return trades.values().stream().filter(t -> t.sale().equals(sale)).mapToLong(Trade::net).sum();
  }

  /// Codes that phones could still pay, as the gateway printed them.
  public PayAnswer showCode(PaymentRequest request) {
    Trade trade = order(request);
    return switch (trade.state) {
      case NOT_PAID -> {
        codes.remove(trade.codeUrl);
        trade.codeUrl = "weixin://" + trade.number + "/" + codes.size();
        codes.put(trade.codeUrl, trade);
        yield new PayAnswer.AwaitingScan(trade.codeUrl);
      }
      case TYPING, PAID, CLOSED, REVERSED, REFUSED -> query(trade.number);
    };
  }

  /// A phone scanned a code and its owner agrees to pay.
  ///
  /// @return whether the gateway took the money
  public boolean scanned(String codeUrl) {
    Trade trade = codes.get(codeUrl);
    if (trade == null || trade.state != Trade.State.NOT_PAID || isExpired(trade)) {
      faults.met(Fault.PAID_AN_OLD_CODE);
      return false;
    }
    if (trade.endedUnborn) {
      faults.met(Fault.ENDED_CODE_PAID);
      trade.chargedAfterNo = true;
      take(trade);
    } else {
      charge(trade);
    }
    return true;
  }

  public PayAnswer takeCode(PaymentRequest request, String code) {
    Trade trade = order(request);
    boolean isDead = trade.state == Trade.State.CLOSED || trade.state == Trade.State.REVERSED;
    if (isDead || trade.state == Trade.State.TYPING) {
      return query(trade.number);
    }
    switch (phones.shown(code)) {
      case PAYS -> charge(trade);
      case ASKS_PASSWORD -> askPassword(trade);
      case EMPTY, CODE_DEAD -> refuse(trade);
    }
    return query(trade.number);
  }

  public PayAnswer query(String number) {
    Trade trade = trades.get(number);
    if (trade == null || trade.isUnborn()) {
      return new PayAnswer.Absent();
    }
    return switch (trade.state) {
      case NOT_PAID -> isExpired(trade) ? new PayAnswer.Ended() : new PayAnswer.Pending("NOTPAY");
      case TYPING -> new PayAnswer.Pending("USERPAYING");
      case PAID -> queryPaid(trade);
      case CLOSED, REVERSED -> new PayAnswer.Ended();
      case REFUSED -> new PayAnswer.Declined(Reason.OTHER, "PAYERROR");
    };
  }

  private PayAnswer queryPaid(Trade trade) {
    if (trade.net() <= 0) {
      return new PayAnswer.Refunded();
    }
    if (weather.strikes(150)) {
      faults.met(Fault.AMOUNT_WRONG);
      return new PayAnswer.Mismatch(Long.toString(trade.amount), "1");
    }
    return new PayAnswer.Paid("T" + trade.number, Money.fen(trade.amount), trade.paidAt);
  }

  /// @param arrived whether every request with this number has arrived by now, or never will
  public EndAnswer end(String number, Presentation how, boolean arrived) {
    Trade trade = trades.get(number);
    if (trade == null) {
      return how == Presentation.SHOWN || arrived
          ? new EndAnswer.Ended()
          : new EndAnswer.NotYet("absent, its request may be on its way");
    }
    if (trade.isUnborn()) {
      trade.endedUnborn = true;
      story.tell("gateway", "knows nothing of", trade.number);
      return new EndAnswer.Ended();
    }
    return switch (trade.state) {
      case NOT_PAID -> ended(trade, Trade.State.CLOSED);
      case TYPING ->
          weather.strikes(2)
              ? new EndAnswer.NotYet("USERPAYING")
              : ended(trade, Trade.State.REVERSED);
      case PAID -> how == Presentation.TAKEN ? reverse(trade) : paid(trade);
      case REFUSED -> ended(trade, Trade.State.REVERSED);
      case CLOSED, REVERSED -> new EndAnswer.Ended();
    };
  }

  private EndAnswer reverse(Trade trade) {
    trade.givenBack = trade.charged;
    return ended(trade, Trade.State.REVERSED);
  }

  private EndAnswer paid(Trade trade) {
    return trade.net() > 0
        ? new EndAnswer.AlreadyPaid("T" + trade.number, Money.fen(trade.amount), trade.paidAt)
        : new EndAnswer.Ended();
  }

  private EndAnswer ended(Trade trade, Trade.State state) {
    trade.state = state;
    story.tell("gateway", state, trade.number);
    mayChargeAfterNo(trade);
    return new EndAnswer.Ended();
  }

  private void refuse(Trade trade) {
    trade.state = Trade.State.REFUSED;
    story.tell("gateway", "refuses", trade.number);
    mayChargeAfterNo(trade);
  }

  private void askPassword(Trade trade) {
    trade.state = Trade.State.TYPING;
    faults.met(Fault.PASSWORD_ASKED);
    story.tell("gateway", "asks for the password for", trade.number);
    boolean agrees = !weather.happens(4);
    clock.in(
        weather.seconds(4, 100),
        () -> {
          if (trade.state == Trade.State.TYPING && agrees) {
            charge(trade);
          } else if (trade.state == Trade.State.TYPING) {
            refuse(trade);
          }
        });
  }

  private void charge(Trade trade) {
    List<Trade> living = new ArrayList<>(trades.values());
    living.removeIf(t -> !t.sale().equals(trade.sale()) || t.chargedAfterNo || t.net() <= 0);
    if (!living.isEmpty()) {
      throw story.broken("a customer is charged twice at the same time", trade.sale());
    }
    take(trade);
  }

  private void take(Trade trade) {
    trade.state = Trade.State.PAID;
    trade.charged += trade.amount;
    trade.paidAt = clock.now();
    story.tell("gateway", "charges", trade.amount, "fen for", trade.number);
  }

  private void mayChargeAfterNo(Trade trade) {
    if (weather.strikes(40)) {
      clock.in(weather.seconds(5, 8 * 60), () -> chargeAfterNo(trade));
    }
  }

  private void chargeAfterNo(Trade trade) {
    boolean isOver = trade.state != Trade.State.PAID && trade.charged == 0;
    if (isOver) {
      faults.met(Fault.CHARGED_AFTER_NO);
      story.tell("gateway", "takes the money after it said no:", trade.number);
      trade.chargedAfterNo = true;
      take(trade);
    }
  }

  /// One of the two gateways knows nothing of a code that nobody has scanned, and counts its life
  /// from the moment it gave it.
  private static boolean isBornWhenScanned(PaymentRequest request) {
    return request.provider().equals("alipay")
        && request.method().presentation() == Presentation.SHOWN;
  }

  private Instant expiry(PaymentRequest request) {
    Instant latest = clock.now().plus(LIFE);
    return isBornWhenScanned(request) && request.expiresAt().isAfter(latest)
        ? latest
        : request.expiresAt();
  }

  private Trade order(PaymentRequest request) {
    if (!request.amount().isPositive()) {
      throw story.broken("a wallet is asked for " + request.amount(), request.trade());
    }
    Trade trade =
        trades.computeIfAbsent(
            request.trade(),
            number ->
                new Trade(
                    number,
                    request.amount().fen(),
                    request.method().presentation(),
                    expiry(request),
                    isBornWhenScanned(request)));
    if (trade.amount != request.amount().fen()) {
      throw story.broken("one number, two amounts: " + request.trade(), trade.sale());
    }
    return trade;
  }

  private boolean isExpired(Trade trade) {
    return clock.now().isAfter(trade.expiresAt);
  }
}
