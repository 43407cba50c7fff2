package jiayou.core.invoicing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.AskInvoice;
import jiayou.core.effect.Effect.ForgetTitle;
import jiayou.core.effect.Effect.ReddenInvoice;
import jiayou.core.effect.Effect.SubmitInvoice;
import jiayou.core.effect.Step;
import jiayou.core.event.InvoiceEvent.InvoiceAnswered;
import jiayou.core.event.InvoiceEvent.InvoiceReddened;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoicing.Invoice.Part;
import jiayou.core.invoicing.Invoice.State;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.RedAnswer;

/// The life of a sale's invoices: asked for, waiting as long as it takes, issued once, and taken
/// back when the money goes back. An answer that got lost is followed by a question, never by a
/// second order: only who says "not found" is asked to issue.
public final class InvoiceMachine {

  /// The tax office takes seconds; an office that is away may take hours.
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5));

  private static final Duration STUCK = Duration.ofMinutes(10);

  private InvoiceMachine() {}

  /// @param orders at least one
  public static Step<Invoice> asked(
      String sale, int round, String handle, List<InvoiceOrder> orders, Instant at) {
    List<Part> parts =
        orders.stream().map(o -> new Part(o, new State.Wanted(Optional.empty()), 0)).toList();
    List<Effect> effects = new ArrayList<>();
    orders.forEach(o -> effects.add(new SubmitInvoice(sale, o, handle, Duration.ZERO)));
    return new Step<>(new Invoice(sale, round, handle, at, parts, false), effects);
  }

  public static Step<Invoice> answered(Invoice invoice, InvoiceAnswered e) {
    Optional<Part> part = invoice.part(e.order()).filter(p -> p.state() instanceof State.Wanted);
    return part.map(p -> answered(invoice, p, e.answer())).orElse(Step.of(invoice));
  }

  /// The money of the sale went back: what is issued is taken back, now or once it is known.
  public static Step<Invoice> refunded(Invoice invoice) {
    Step<Invoice> step = Step.of(invoice.unwanted());
    for (Part part : invoice.parts()) {
      Step<Invoice> next =
          switch (part.state()) {
            case State.Issued(var invoices) -> redden(step.state(), part, invoices, 0);
            case State.Wanted _,
                State.Refused _,
                State.Reddening _,
                State.Red _,
                State.NotReddened _,
                State.Dropped _ ->
                Step.of(step.state());
          };
      step = next.withFirst(step.effects());
    }
    return step;
  }

  public static Step<Invoice> reddened(Invoice invoice, InvoiceReddened e) {
    Optional<Part> part = invoice.part(e.order());
    if (part.isEmpty()
        || !(part.get().state() instanceof State.Reddening(var invoices, int done))
        || !e.number().equals(redNumber(part.get().order(), done))) {
      return Step.of(invoice);
    }
    Part now = part.get();
    return switch (e.answer()) {
      case RedAnswer.Reddened _ -> redden(invoice, now, invoices, done + 1);
      case RedAnswer.Refused(String why) ->
          Step.of(invoice.with(new Part(now.order(), new State.NotReddened(invoices, why), 0)));
      case RedAnswer.Underway _, RedAnswer.Unknown _ -> {
        Part again = new Part(now.order(), now.state(), now.asks() + 1);
        yield Step.of(
            invoice.with(again),
            new ReddenInvoice(
                invoice.sale(), e.number(), now.order(), invoices.get(done), pause(again)));
      }
    };
  }

  /// Staff took it back where the terminal could not.
  public static Invoice reddenedByHand(Invoice invoice, String order) {
    return invoice
        .part(order)
        .filter(p -> p.state() instanceof State.NotReddened)
        .map(p -> {
          List<IssuedInvoice> invoices = ((State.NotReddened) p.state()).invoices();
          return invoice.with(new Part(p.order(), new State.Red(invoices), 0));
        })
        .orElse(invoice);
  }

  private static Step<Invoice> answered(Invoice invoice, Part part, InvoiceAnswer answer) {
    return switch (answer) {
      case InvoiceAnswer.Issued(var invoices) -> issued(invoice, part, invoices);
      case InvoiceAnswer.Refused(var why) -> over(invoice, part, new State.Refused(why));
      case InvoiceAnswer.NotFound _ ->
          invoice.takenBack() ? over(invoice, part, new State.Dropped()) : submit(invoice, part);
      case InvoiceAnswer.Underway _, InvoiceAnswer.Unknown _ ->
          ask(invoice, part, Optional.empty());
      case InvoiceAnswer.Stuck(Obstacle why) -> ask(invoice, part, Optional.of(why));
    };
  }

  private static Step<Invoice> issued(Invoice invoice, Part part, List<IssuedInvoice> invoices) {
    Step<Invoice> issued = over(invoice, part, new State.Issued(invoices));
    return invoice.takenBack()
        ? redden(issued.state(), part, invoices, 0).withFirst(issued.effects())
        : issued;
  }

  private static Step<Invoice> over(Invoice invoice, Part part, State state) {
    Invoice next = invoice.with(new Part(part.order(), state, 0));
    return next.needsNoTitle()
        ? Step.of(next, new ForgetTitle(next.sale(), next.handle()))
        : Step.of(next);
  }

  private static Step<Invoice> submit(Invoice invoice, Part part) {
    Part again = new Part(part.order(), part.state(), part.asks() + 1);
    return Step.of(
        invoice.with(again),
        new SubmitInvoice(invoice.sale(), part.order(), invoice.handle(), pause(again)));
  }

  private static Step<Invoice> ask(Invoice invoice, Part part, Optional<Obstacle> obstacle) {
    Part again = new Part(part.order(), new State.Wanted(obstacle), part.asks() + 1);
    Duration after = obstacle.isPresent() ? STUCK : pause(again);
    return Step.of(invoice.with(again), new AskInvoice(invoice.sale(), part.order(), after));
  }

  private static Step<Invoice> redden(
      Invoice invoice, Part part, List<IssuedInvoice> invoices, int done) {
    if (done == invoices.size()) {
      return Step.of(invoice.with(new Part(part.order(), new State.Red(invoices), 0)));
    }
    return Step.of(
        invoice.with(new Part(part.order(), new State.Reddening(invoices, done), 0)),
        new ReddenInvoice(
            invoice.sale(),
            redNumber(part.order(), done),
            part.order(),
            invoices.get(done),
            Duration.ZERO));
  }

  private static String redNumber(InvoiceOrder order, int done) {
    return order.number() + "_X" + (done + 1);
  }

  private static Duration pause(Part part) {
    return PAUSES.get(Math.min(part.asks(), PAUSES.size()) - 1);
  }
}
