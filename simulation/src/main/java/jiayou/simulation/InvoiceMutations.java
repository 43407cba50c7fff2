package jiayou.simulation;

import java.util.List;
import jiayou.simulation.turns.InvoiceTurns;

/// The wrong turns around invoices.
final class InvoiceMutations {

  private InvoiceMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            "invoice-ordered-again",
            "an order that got no answer is given again under another number",
            1,
            20,
            List.of("a sale is invoiced twice", "an invoice for more than was paid"),
            new InvoiceTurns.OrderedAgain()),
        new Mutation(
            "title-forgotten-early",
            "a title is forgotten while an invoice still waits for it",
            1,
            60,
            List.of("an order whose title is forgotten"),
            new InvoiceTurns.TitleForgottenEarly()),
        new Mutation(
            "coupons-invoiced",
            "what coupons, points and cards paid is invoiced too",
            1,
            20,
            List.of("an invoice for more than was paid", "invoiced"),
            new InvoiceTurns.CouponsInvoiced()));
  }
}
