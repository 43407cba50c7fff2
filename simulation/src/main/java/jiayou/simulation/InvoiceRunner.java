package jiayou.simulation;

import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.event.InvoiceEvent.InvoiceAnswered;
import jiayou.core.event.InvoiceEvent.InvoiceReddened;
import jiayou.core.event.InvoiceEvent.TitleForgotten;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.RedAnswer;
import jiayou.core.port.Journal.PromiseId;
import jiayou.simulation.world.World;

/// Carries the promises about invoices to whoever issues them.
final class InvoiceRunner {

  private final World world;
  private final Outside outside;
  private final Loop loop;

  InvoiceRunner(World world, Outside outside, Loop loop) {
    this.world = world;
    this.outside = outside;
    this.loop = loop;
  }

  void submit(PromiseId id, Effect.SubmitInvoice e) {
    if (!outside.titles.containsKey(e.handle())) {
      throw world.story.broken(
          "an order whose title is forgotten: " + e.order().number(), e.sale());
    }
    InvoiceAnswer unknown = new InvoiceAnswer.Unknown("no answer");
    outside.desk.call(
        () -> world.bureau.submit(e.order()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new InvoiceAnswered(e.sale(), e.order().number(), said)));
  }

  void ask(PromiseId id, Effect.AskInvoice e) {
    InvoiceAnswer unknown = new InvoiceAnswer.Unknown("no answer");
    outside.desk.call(
        () -> world.bureau.ask(e.order()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new InvoiceAnswered(e.sale(), e.order().number(), said)));
  }

  /// No sale of this town is given back whole once it is invoiced.
  void redden(PromiseId id, Effect.ReddenInvoice e) {
    loop.answer(
        List.of(id),
        new InvoiceReddened(
            e.sale(), e.order().number(), e.number(), new RedAnswer.Refused("not here")));
  }

  void forget(PromiseId id, Effect.ForgetTitle e) {
    outside.titles.remove(e.handle());
    loop.answer(List.of(id), new TitleForgotten(e.sale(), e.handle()));
  }
}
