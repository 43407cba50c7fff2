package jiayou.core.sale;

import java.util.List;
import jiayou.core.event.CancelReason;
import jiayou.core.value.Product;

/// Where a sale stands.
public sealed interface SaleState {

  /// The basket may change; nobody has been asked for money.
  record Open() implements SaleState {}

  /// One attempt to pay is under way and the basket is locked.
  ///
  /// @param next what follows if it ends unpaid
  record Tendering(Next next) implements SaleState {}

  /// Paid: fuellings are being cleared, the pass and the ticket are on their way.
  record Fulfilling() implements SaleState {}

  /// Paid and done.
  record Settled() implements SaleState {}

  record Cancelled(CancelReason reason) implements SaleState {}

  /// Paid, and something is left that only staff can do: it stands until they say that it is done.
  record WithStaff(String why) implements SaleState {}

  /// What follows when the attempt under way ends unpaid.
  sealed interface Next {
    /// The basket opens again; the customer decides.
    record Decide() implements Next {}

    /// The changes are made, and the basket opens again.
    record Change(List<Edit> edits) implements Next {
      public Change {
        edits = List.copyOf(edits);
      }
    }

    /// The code on the customer's phone is tried.
    record TakeCode(String provider, String handle) implements Next {}

    record Cancel(CancelReason reason) implements Next {}
  }

  /// A change of the basket that waits until no code for the old amount can be paid any more.
  sealed interface Edit {
    record AddGoods(Product product) implements Edit {}

    record ChangeQuantity(String ean, int by) implements Edit {}
  }
}
