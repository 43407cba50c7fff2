package jiayou.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.Refusal;

/// Whoever issues invoices: one for each number, one of each kind for a sale, and never for more
/// than its wallets paid. Its chance is its own, so that other stories stay as they were.
public final class Bureau {

  private final Clockwork clock;
  private final Weather weather;
  private final Weather chance;
  private final Faults faults;
  private final Story story;
  private final Gateway gateway;
  private final Map<String, Filed> filed = new LinkedHashMap<>();

  Bureau(Clockwork clock, Weather weather, long seed, Faults faults, Story story, Gateway gateway) {
    this.clock = clock;
    this.weather = weather;
    this.chance = new Weather(seed * 31 + 7);
    this.faults = faults;
    this.story = story;
    this.gateway = gateway;
  }

  /// Whether this town has invoices at all; asked once.
  public boolean opens() {
    return chance.happens(2);
  }

  /// Whether somebody who has paid wants one.
  public boolean isWanted() {
    return chance.happens(2);
  }

  public Collection<Filed> all() {
    return List.copyOf(filed.values());
  }

  public InvoiceAnswer submit(InvoiceOrder order) {
    Filed known = filed.get(order.number());
    if (known != null) {
      require(known.order.equals(order), "two orders under one number", order);
      return ask(order);
    }
    require(
        filed.values().stream()
            .noneMatch(f ->
                !f.isRefused()
                    && f.order.sale().equals(order.sale())
                    && f.order.kind() == order.kind()),
        "a sale is invoiced twice",
        order);
    long before =
        filed.values().stream()
            .filter(f -> !f.isRefused() && f.order.sale().equals(order.sale()))
            .mapToLong(f -> f.order.total().fen())
            .sum();
    require(
        before + order.total().fen() <= gateway.net(order.sale()),
        "an invoice for more than was paid",
        order);
    Filed next = new Filed(order, fate());
    filed.put(order.number(), next);
    story.tell("bureau", "takes an order", order.number());
    return ask(order);
  }

  public InvoiceAnswer ask(InvoiceOrder order) {
    Filed known = filed.get(order.number());
    if (known == null) {
      return new InvoiceAnswer.NotFound();
    }
    boolean ready = !clock.now().isBefore(known.readyAt) || !weather.storm();
    return switch (known.fate) {
      case REFUSED -> new InvoiceAnswer.Refused(Refusal.WRONG_TITLE);
      case ISSUED -> ready ? issued(known) : new InvoiceAnswer.Underway();
      case STUCK -> ready ? issued(known) : new InvoiceAnswer.Stuck(Obstacle.DRAWER_AWAY);
    };
  }

  private InvoiceAnswer issued(Filed known) {
    return new InvoiceAnswer.Issued(
        List.of(new IssuedInvoice("26" + known.order.number(), clock.now(), Optional.empty())));
  }

  private Fate fate() {
    if (weather.storm() && chance.happens(10)) {
      faults.met(Fault.INVOICE_REFUSED);
      return Fate.REFUSED;
    }
    if (weather.storm() && chance.happens(6)) {
      faults.met(Fault.INVOICE_STUCK);
      return Fate.STUCK;
    }
    return Fate.ISSUED;
  }

  private void require(boolean holds, String otherwise, InvoiceOrder order) {
    if (!holds) {
      throw story.broken(otherwise + ": " + order.number(), order.sale());
    }
  }

  private enum Fate {
    ISSUED,
    STUCK,
    REFUSED
  }

  /// One order in the bureau's own books.
  public final class Filed {
    public final InvoiceOrder order;
    private final Fate fate;
    private final Instant readyAt;

    private Filed(InvoiceOrder order, Fate fate) {
      this.order = order;
      this.fate = fate;
      this.readyAt =
          clock.now().plus(Duration.ofSeconds(fate == Fate.STUCK ? 900 : chance.below(20)));
    }

    public boolean isRefused() {
      return fate == Fate.REFUSED;
    }
  }
}
