package jiayou.core.sale;

import java.util.List;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.event.CancelReason;
import jiayou.core.value.Product;

/// Where a sale stands.
public sealed interface SaleState {

  /// The basket may change; nobody has been asked for money.
  record Open() implements SaleState {}

  /// The customer wants to pay: what is to be quoted or set aside first is being asked for.
  record Holding(Pay pay) implements SaleState {}

  /// One attempt to pay is under way and the basket is locked.
  ///
  /// @param next what follows if it ends unpaid
  record Tendering(Next next) implements SaleState {}

  /// Paid in advance: the nozzle delivers what was paid for, or what is left goes back.
  record Delivering() implements SaleState {}

  /// Paid: fuellings are being cleared, the pass and the ticket are on their way.
  record Fulfilling() implements SaleState {}

  /// Paid and done.
  record Settled() implements SaleState {}

  record Cancelled(CancelReason reason) implements SaleState {}

  /// Paid, and something is left that only staff can do: it stands until they say that it is done.
  record WithStaff(String why) implements SaleState {}

  /// How the customer wants to pay what is not set aside.
  sealed interface Pay {
    record ShowCode(String provider) implements Pay {}

    /// @param handle where the code waits in memory
    record TakeCode(String provider, String handle) implements Pay {}

    /// @param handle where the card's code waits in memory
    record TakeCard(String holder, String handle) implements Pay {}

    /// Nothing is left for a wallet.
    record Covered() implements Pay {}
  }

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

    /// The customer's electronic card pays its part first.
    record TakeCard(String holder, String handle) implements Next {}

    record Cancel(CancelReason reason) implements Next {}
  }

  /// A change of the basket, or of whose benefits count, that waits until no code for the old
  /// amount can be paid any more.
  sealed interface Edit {
    record AddGoods(Product product) implements Edit {}

    record ChangeQuantity(String ean, int by) implements Edit {}

    record Identify(Member member) implements Edit {}

    record SignOut() implements Edit {}

    record Choose(Wish wish) implements Edit {}

    /// What only staff may pass is taken out.
    record RemoveChecked() implements Edit {}
  }
}
