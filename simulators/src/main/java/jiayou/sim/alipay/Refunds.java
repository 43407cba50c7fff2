package jiayou.sim.alipay;

import java.util.Optional;
import jiayou.sim.alipay.Trade.Refund;
import jiayou.sim.alipay.Trade.State;

/// Gives money back out of the books, now or when it is allowed to.
final class Refunds {

  private final Books books;
  private Fate fate = Fate.AT_ONCE;

  Refunds(Books books) {
    this.books = books;
  }

  void from(Fate next) {
    synchronized (books) {
      fate = next;
    }
  }

  /// Every refund that waits is paid out.
  void settle() {
    synchronized (books) {
      for (Trade trade : books.all()) {
        for (Refund refund : trade.refunds) {
          refund.doneAt = refund.doneAt.or(() -> Optional.of(books.now()));
        }
      }
      fate = Fate.AT_ONCE;
    }
  }

  /// @return whether this very request moved money
  boolean refund(String reference, String number, long amount) throws No.Denied {
    synchronized (books) {
      Trade trade = books.find(reference);
      Optional<Refund> known = find(trade, number);
      if (known.isPresent()) {
        if (known.get().amount != amount) {
          throw No.OTHER_REFUND.denied();
        }
        return false;
      }
      if (trade.state != State.SUCCESS) {
        throw No.STATE.denied();
      }
      if (amount <= 0 || trade.refunded() + amount > trade.amount) {
        throw No.TOO_MUCH.denied();
      }
      if (fate == Fate.LOST) {
        throw No.BUYER.denied();
      }
      boolean now = fate == Fate.AT_ONCE;
      trade.refunds.add(
          new Refund(
              number, amount, books.now(), now ? Optional.of(books.now()) : Optional.empty()));
      return now;
    }
  }

  static Optional<Refund> find(Trade trade, String number) {
    return trade.refunds.stream().filter(refund -> refund.number.equals(number)).findFirst();
  }

  /// What becomes of a refund.
  enum Fate {
    AT_ONCE,
    /// `fund_change=N`, and nothing more until it is settled.
    HELD,
    /// The payer's account cannot take it.
    LOST
  }
}
