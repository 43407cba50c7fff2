package jiayou.simulation.world;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.port.PaymentProvider.RefundAnswer;

/// The gateway's refunds: accepted is not given back, and one number is one refund.
public final class Refunds {

  private final Clockwork clock;
  private final Weather weather;
  private final Faults faults;
  private final Story story;
  private final Gateway gateway;
  private final Reservations reservations;
  private final Map<String, State> refunds = new LinkedHashMap<>();
  private final Map<String, Long> amounts = new HashMap<>();

  public Refunds(
      Clockwork clock,
      Weather weather,
      Faults faults,
      Story story,
      Gateway gateway,
      Reservations reservations) {
    this.clock = clock;
    this.weather = weather;
    this.faults = faults;
    this.story = story;
    this.gateway = gateway;
    this.reservations = reservations;
  }

  public int size() {
    return refunds.size();
  }

  /// Staff gave money back from the till: a refund that the gateway could not make, or a whole
  /// payment.
  public void byHand(String subject) {
    State refund = refunds.get(subject);
    Trade trade =
        gateway.trade(refund == null ? subject : subject.substring(0, subject.lastIndexOf('_')));
    if (refund != null && refund != State.ABNORMAL || trade.net() <= 0) {
      throw story.broken("given back by hand, and by the gateway too: " + subject, trade.sale());
    }
    if (refund != null) {
      refunds.put(subject, State.BY_HAND);
    }
    trade.givenBack += refund == null ? trade.net() : amounts.getOrDefault(subject, 0L);
    story.tell("staff", "gave back by hand", subject);
  }

  public RefundAnswer refund(RefundPayment order) {
    Trade trade = gateway.trade(order.trade());
    if (refunds.containsKey(order.refund())) {
      return query(order.refund());
    }
    if (order.amount().fen() > trade.net()) {
      throw story.broken("more goes back than was paid: " + order.refund(), trade.sale());
    }
    if (order.refund().startsWith(order.trade() + "_RF")) {
      reservations.mayNotDeliver(trade.sale());
    }
    if (weather.strikes(5)) {
      faults.met(Fault.REFUND_REFUSED);
      return new RefundAnswer.Refused("NOT_ENOUGH");
    }
    amounts.put(order.refund(), order.amount().fen());
    boolean fails = weather.strikes(12);
    refunds.put(order.refund(), fails ? State.ABNORMAL : State.PROCESSING);
    story.tell("gateway", fails ? "cannot give back" : "accepts", order.refund());
    if (fails) {
      faults.met(Fault.REFUND_IMPOSSIBLE);
    } else {
      clock.in(weather.seconds(1, 90), () -> giveBack(trade, order));
    }
    return query(order.refund());
  }

  public RefundAnswer query(String refund) {
    State state = refunds.get(refund);
    if (state == null) {
      return new RefundAnswer.Absent();
    }
    return switch (state) {
      case PROCESSING -> new RefundAnswer.Processing();
      case GIVEN_BACK -> new RefundAnswer.Succeeded(clock.now());
      case ABNORMAL, BY_HAND -> new RefundAnswer.Abnormal("the account is closed");
    };
  }

  private void giveBack(Trade trade, RefundPayment order) {
    refunds.put(order.refund(), State.GIVEN_BACK);
    trade.givenBack += order.amount().fen();
    story.tell("gateway", "gave back", order.refund());
  }

  private enum State {
    PROCESSING,
    GIVEN_BACK,
    ABNORMAL,
    BY_HAND
  }
}
