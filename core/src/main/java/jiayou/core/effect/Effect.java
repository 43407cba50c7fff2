package jiayou.core.effect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.Money;

/// Something owed to the world outside, promised in the journal before it is done. Each is answered
/// by exactly one event.
public sealed interface Effect {

  /// What becomes of the promise when the terminal starts again and finds it open. Money is
  /// settled, never resent.
  default Effect afterCrash() {
    return this;
  }

  /// How long to wait before doing it; begins anew after a crash.
  default Duration after() {
    return Duration.ZERO;
  }

  /// Claiming twice is the same claim.
  record ClaimFuelling(String sale, FuellingKey key) implements Effect {}

  record ReleaseFuelling(FuellingKey key, Duration after) implements Effect {
    /// One that is still on its way would give back what is claimed again meanwhile.
    @Override
    public Effect afterCrash() {
      return new ReleaseFuelling(key, Forecourt.CRAWL);
    }
  }

  /// Clearing twice is the same clearing.
  record ClearFuelling(String sale, FuellingKey key, int tries, Duration after) implements Effect {}

  /// Takes and closes a fuelling that delivered nothing.
  record ClearEmpty(FuellingKey key, Duration after) implements Effect {}

  record AuthorisePump(int pump, int nozzle) implements Effect {
    /// A second authorisation could deliver twice.
    @Override
    public Effect afterCrash() {
      return new LetAuthorisationLapse(pump, Forecourt.CRAWL);
    }
  }

  /// Waits until an authorisation of which nobody knows can no longer be carried out; from then on
  /// the pump's own status says what came of it. The wait is not measured with a clock that can be
  /// set.
  record LetAuthorisationLapse(int pump, Duration after) implements Effect {}

  record RequestPayment(String sale, PaymentRequest request, Duration after) implements Effect {
    @Override
    public Effect afterCrash() {
      return new SettlePayment(
          sale,
          request.trade(),
          request.provider(),
          request.method().presentation(),
          request.asked());
    }
  }

  /// Looks again and again until the attempt has an end, or until `until`.
  record WatchPayment(
      String sale, String trade, String provider, Instant until, Optional<Asked> asked)
      implements Effect {}

  /// How did it end? And if it has not begun, it never may.
  record SettlePayment(
      String sale, String trade, String provider, Presentation how, Optional<Asked> asked)
      implements Effect {}

  /// Ends an attempt for good. Ending twice is the same end.
  record EndPayment(
      String sale,
      String trade,
      String provider,
      Presentation how,
      Duration after,
      Optional<Asked> asked)
      implements Effect {}

  /// One more look at an attempt that ended unpaid, because gateways err.
  record LookBack(String sale, String trade, String provider, Duration after, Optional<Asked> asked)
      implements Effect {}

  /// The same number is the same refund, however often it is asked for.
  record RefundPayment(
      String sale,
      String refund,
      String trade,
      String provider,
      Money amount,
      Money total,
      Duration after,
      Optional<Asked> asked,
      Optional<Instant> askedAt)
      implements Effect {}

  /// How does a refund stand?
  record CheckRefund(
      String sale,
      String refund,
      String provider,
      Duration after,
      Optional<String> trade,
      Optional<Asked> asked,
      Optional<Instant> askedAt)
      implements Effect {}

  /// What does the basket cost? Asking twice does no harm.
  record QuoteBasket(String sale, QuoteRequest basket) implements Effect {}

  record AskHold(String sale, HoldRequest request) implements Effect {
    /// Nobody knows whether it is set aside, and the code of a card is forgotten.
    @Override
    public Effect afterCrash() {
      return new GiveBackHold(
          sale, request.number(), request.holder(), Optional.empty(), Duration.ZERO);
    }
  }

  /// Taking twice is taking once.
  record TakeHold(
      String sale, String hold, String holder, Money amount, Optional<String> proof, Duration after)
      implements Effect {}

  /// Giving back twice is giving back once, and what was never held can never be held from then on.
  record GiveBackHold(
      String sale, String hold, String holder, Optional<String> proof, Duration after)
      implements Effect {}

  /// Reserving twice is the same reservation.
  record ReservePump(String sale, int pump) implements Effect {}

  /// Gives a reserved pump back; only its answer says that nothing can be delivered any more.
  record FreePump(String sale, int pump, Duration after) implements Effect {
    /// One that is still on its way would give back what is kept again meanwhile.
    @Override
    public Effect afterCrash() {
      return new FreePump(sale, pump, Forecourt.CRAWL);
    }
  }

  record AuthorisePrepaid(String sale, int pump, int nozzle, Preset limit) implements Effect {
    /// A second authorisation could deliver twice.
    @Override
    public Effect afterCrash() {
      return new LetPrepaidLapse(sale, pump, Forecourt.CRAWL);
    }
  }

  /// As [LetAuthorisationLapse], for a pump that was paid for in advance.
  record LetPrepaidLapse(String sale, int pump, Duration after) implements Effect {}

  /// Stopping twice is the same stop.
  record StopPump(String sale, int pump) implements Effect {}

  /// The same sale gives the same pass.
  ///
  /// @param invoiceable what an invoice may be asked for; empty when none may
  /// @param washes the names of the washes that were bought, one each
  record IssueExitPass(
      String sale,
      String trace,
      Money amount,
      Instant at,
      Optional<Money> invoiceable,
      List<String> washes)
      implements Effect {
    public IssueExitPass {
      washes = List.copyOf(washes);
    }

    public IssueExitPass(
        String sale, String trace, Money amount, Instant at, Optional<Money> invoiceable) {
      this(sale, trace, amount, at, invoiceable, List.of());
    }
  }

  record PrintTicket(String sale, Ticket ticket) implements Effect {
    /// Half of it may be out already: never printed again by itself.
    @Override
    public Effect afterCrash() {
      return new GiveUpTicket(sale, ticket.id());
    }
  }

  /// Says of a ticket that nobody knows whether it is out.
  record GiveUpTicket(String sale, String slip) implements Effect {}

  /// Asks for an invoice, with the title that waits under the handle.
  record SubmitInvoice(String sale, InvoiceOrder order, String handle, Duration after)
      implements Effect {
    /// It may have arrived: whoever knows the number says so.
    @Override
    public Effect afterCrash() {
      return new AskInvoice(sale, order, Duration.ZERO);
    }
  }

  /// What has become of an invoice? Asking twice does no harm.
  record AskInvoice(String sale, InvoiceOrder order, Duration after) implements Effect {}

  /// Takes an issued invoice back. The same number is the same red invoice, however often.
  record ReddenInvoice(
      String sale, String number, InvoiceOrder order, IssuedInvoice blue, Duration after)
      implements Effect {}

  /// Nothing more is asked for, so what is personal goes. Forgetting twice is forgetting once.
  record ForgetTitle(String sale, String handle) implements Effect {}

  /// Tells the back office; carries its own key, so that twice is once.
  ///
  /// @param id unique for ever
  /// @param type `sale.settled`, ...
  /// @param subject the sale, or the terminal
  record SendReport(String id, String type, String subject, int sequence, Instant at, Fact fact)
      implements Effect {}
}
