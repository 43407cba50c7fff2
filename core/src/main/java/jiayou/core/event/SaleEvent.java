package jiayou.core.event;

import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.ticket.Ticket.Links;
import jiayou.core.ticket.Ticket.Voucher;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Product;

/// Something that happened to one sale.
public sealed interface SaleEvent extends Event {

  /// The sale's id: `K02_261121_0046`.
  String sale();

  /// @param screen which screen of this terminal it was opened at
  record SaleOpened(String sale, String screen) implements SaleEvent {}

  record FuellingPicked(String sale, FuellingKey key) implements SaleEvent {}

  record ClaimAnswered(String sale, FuellingKey key, ClaimAnswer answer) implements SaleEvent {}

  record ClearAnswered(String sale, FuellingKey key, int tries, ClearAnswer answer)
      implements SaleEvent {}

  /// @param product as it was when it was scanned: the price shown is the price charged
  record GoodsAdded(String sale, Product product) implements SaleEvent {}

  /// @param by minus one or plus one; a line of zero goes away
  record QuantityChanged(String sale, String ean, int by) implements SaleEvent {}

  /// A code for the customer's phone is to be shown.
  record CodeAsked(String sale, String provider) implements SaleEvent {}

  /// The customer showed the code on her phone.
  ///
  /// @param handle where the code itself waits in memory; it is never written down
  /// @param payer its fingerprint, for the local rules
  record CodePresented(String sale, String provider, String handle, Optional<String> payer)
      implements SaleEvent {}

  record PaymentCancelled(String sale) implements SaleEvent {}

  record CounterChosen(String sale) implements SaleEvent {}

  record SaleAbandoned(String sale, CancelReason reason) implements SaleEvent {}

  /// The answer to asking for, watching or settling an attempt.
  record PaymentAnswered(String sale, String trade, PayAnswer answer) implements SaleEvent {}

  record EndAnswered(String sale, String trade, EndAnswer answer) implements SaleEvent {}

  /// What a second look at an attempt that had ended unpaid found.
  record LookedBack(String sale, String trade, PayAnswer answer) implements SaleEvent {}

  record RefundAnswered(String sale, String refund, RefundAnswer answer) implements SaleEvent {}

  /// Somebody showed who she is; her benefits count from now on.
  record MemberIdentified(String sale, Member member) implements SaleEvent {}

  /// 退出会员.
  record MemberLeft(String sale) implements SaleEvent {}

  /// What she wants used of her benefits.
  record WishChanged(String sale, Wish wish) implements SaleEvent {}

  record Quoted(String sale, long revision, QuoteAnswer answer) implements SaleEvent {}

  /// The whole basket is to be paid with what can be set aside.
  record CoveredAsked(String sale) implements SaleEvent {}

  /// The customer showed her electronic card.
  ///
  /// @param handle where its code waits in memory; it is never written down
  /// @param payer its fingerprint, for the local rules
  record CardPresented(String sale, String holder, String handle, Optional<String> payer)
      implements SaleEvent {}

  /// The card's part is not wanted any more.
  record CardDropped(String sale) implements SaleEvent {}

  record HoldAnswered(String sale, String hold, HoldAnswer answer) implements SaleEvent {}

  record TakeAnswered(String sale, String hold, TakeAnswer answer) implements SaleEvent {}

  record GiveBackAnswered(String sale, String hold, GiveBackAnswer answer) implements SaleEvent {}

  /// A nozzle is to be paid for before it delivers.
  ///
  /// @param ceiling what is paid in advance; what is not delivered goes back
  record PumpPicked(String sale, int pump, int nozzle, String grade, Preset limit, Money ceiling)
      implements SaleEvent {}

  record PumpReserved(String sale, int pump, ReserveAnswer answer) implements SaleEvent {}

  record PumpFreed(String sale, int pump, FreeAnswer answer) implements SaleEvent {}

  /// The nozzle that was paid for is up.
  record PrepaidNozzleLifted(String sale, int pump, int nozzle) implements SaleEvent {}

  record PrepaidAuthorised(String sale, int pump, AuthoriseAnswer answer) implements SaleEvent {}

  /// Whatever was asked of this pump can no longer be carried out.
  record PrepaidLapsed(String sale, int pump) implements SaleEvent {}

  /// The controller shows what was delivered of what was paid for.
  record PrepaidDelivered(String sale, FuellingTotal total) implements SaleEvent {}

  /// The pump shows that nothing of what was paid for was delivered, nor will be.
  record PrepaidUndelivered(String sale, int pump) implements SaleEvent {}

  /// Nobody came to fetch what was paid for.
  record PrepaidLeft(String sale, int pump) implements SaleEvent {}

  record PumpStopped(String sale, int pump, boolean accepted) implements SaleEvent {}

  /// A local rule struck.
  ///
  /// @param rule its id in the settings
  record RiskFound(String sale, String rule, RiskOutcome outcome) implements SaleEvent {}

  /// Something in the basket is sold only after staff have looked.
  record StaffCheckAsked(String sale) implements SaleEvent {}

  /// The customer answered a warning: it is meant so.
  record WarningRead(String sale) implements SaleEvent {}

  /// Staff at the screen have looked: it may go on.
  ///
  /// @param by the number of the badge
  record StaffAllowed(String sale, String by) implements SaleEvent {}

  /// Staff at the screen took out what may not be sold.
  record StaffRemoved(String sale, String by) implements SaleEvent {}

  /// @param links where a phone finds the ticket and the invoice, where the station offers that
  /// @param washes one for each wash that was bought
  record ExitPassIssued(String sale, ExitPass pass, Optional<Links> links, List<Voucher> washes)
      implements SaleEvent {
    public ExitPassIssued {
      washes = List.copyOf(washes);
    }

    public ExitPassIssued(String sale, ExitPass pass, Optional<Links> links) {
      this(sale, pass, links, List.of());
    }

    public ExitPassIssued(String sale, ExitPass pass) {
      this(sale, pass, Optional.empty());
    }
  }

  record PrintAnswered(String sale, String slip, PrintAnswer answer) implements SaleEvent {}

  /// 补打.
  record CopyAsked(String sale) implements SaleEvent {}

  /// The paper for money that is on its way back; nobody else is at the screen.
  record RefundSlipAsked(String sale, String refund) implements SaleEvent {}

  /// 打印凭条.
  record SlipAsked(String sale) implements SaleEvent {}

  record RatingGiven(String sale, int faces) implements SaleEvent {}

  /// Stands at a replay for an entry that this program does not understand; never written.
  record SaleUnreadable(String sale) implements SaleEvent {}

  /// The sale of an unreadable entry is left to staff, so that the station can open.
  record SaleParked(String sale) implements SaleEvent {}
}
