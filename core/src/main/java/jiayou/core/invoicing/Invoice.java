package jiayou.core.invoicing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.Refusal;

/// What one sale's customer asked for: one invoice for fuel, one for the shop, or both.
///
/// @param sale the sale's id
/// @param round 1, and one more each time that she asks again after a refusal
/// @param handle where the title is kept until it is needed no more; it is never in here
/// @param takenBack whether the money of the sale went back, so that nothing may stay issued
public record Invoice(
    String sale, int round, String handle, Instant askedAt, List<Part> parts, boolean takenBack) {

  public Invoice {
    parts = List.copyOf(parts);
  }

  /// One order and how it stands.
  ///
  /// @param asks how often was asked since its last change, for the pauses in between
  public record Part(InvoiceOrder order, State state, int asks) {}

  /// How an order stands.
  public sealed interface State {
    /// Wanted, and not known to be issued; it may wait for the network for hours.
    ///
    /// @param obstacle what the station must mend before it can be issued
    record Wanted(Optional<Obstacle> obstacle) implements State {}

    record Issued(List<IssuedInvoice> invoices) implements State {
      public Issued {
        invoices = List.copyOf(invoices);
      }
    }

    record Refused(Refusal why) implements State {}

    /// The money went back, so the invoices are being taken back, one after the other.
    ///
    /// @param done how many are
    record Reddening(List<IssuedInvoice> invoices, int done) implements State {
      public Reddening {
        invoices = List.copyOf(invoices);
      }
    }

    record Red(List<IssuedInvoice> invoices) implements State {
      public Red {
        invoices = List.copyOf(invoices);
      }
    }

    /// Staff take it back at the tax office's own page.
    record NotReddened(List<IssuedInvoice> invoices, String why) implements State {
      public NotReddened {
        invoices = List.copyOf(invoices);
      }
    }

    /// The money went back before it was issued, so it never is.
    record Dropped() implements State {}
  }

  /// Whether nothing more is asked for, so that the title can be forgotten.
  public boolean needsNoTitle() {
    return parts.stream().noneMatch(p -> p.state() instanceof State.Wanted);
  }

  /// Whether nothing of it is under way any more.
  public boolean isOver() {
    return parts.stream()
        .noneMatch(p -> p.state() instanceof State.Wanted || p.state() instanceof State.Reddening);
  }

  /// The part of an order.
  public Optional<Part> part(String order) {
    return parts.stream().filter(p -> p.order().number().equals(order)).findFirst();
  }

  /// Whether she may ask again, perhaps with another title: only when that can help.
  public boolean mayBeAskedAgain() {
    return !takenBack && parts.stream().allMatch(p -> mayHelp(p.state()));
  }

  private static boolean mayHelp(State state) {
    return state instanceof State.Refused(Refusal why)
        && switch (why) {
          case WRONG_TITLE, OTHER -> true;
          case ALREADY_INVOICED, TOO_OLD, NOTHING_TO_INVOICE, UNKNOWN_SALE -> false;
        };
  }

  Invoice with(Part next) {
    return new Invoice(
        sale,
        round,
        handle,
        askedAt,
        parts.stream()
            .map(p -> p.order().number().equals(next.order().number()) ? next : p)
            .toList(),
        takenBack);
  }

  Invoice unwanted() {
    return new Invoice(sale, round, handle, askedAt, parts, true);
  }
}
