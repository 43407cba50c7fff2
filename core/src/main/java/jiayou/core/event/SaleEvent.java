package jiayou.core.event;

import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.FuellingKey;
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
  record CodePresented(String sale, String provider, String handle) implements SaleEvent {}

  record PaymentCancelled(String sale) implements SaleEvent {}

  record CounterChosen(String sale) implements SaleEvent {}

  record SaleAbandoned(String sale, CancelReason reason) implements SaleEvent {}

  /// The answer to asking for, watching or settling an attempt.
  record PaymentAnswered(String sale, String trade, PayAnswer answer) implements SaleEvent {}

  record EndAnswered(String sale, String trade, EndAnswer answer) implements SaleEvent {}

  /// What a second look at an attempt that had ended unpaid found.
  record LookedBack(String sale, String trade, PayAnswer answer) implements SaleEvent {}

  record RefundAnswered(String sale, String refund, RefundAnswer answer) implements SaleEvent {}

  record ExitPassIssued(String sale, ExitPass pass) implements SaleEvent {}

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
