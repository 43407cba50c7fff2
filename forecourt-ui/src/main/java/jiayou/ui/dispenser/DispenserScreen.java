package jiayou.ui.dispenser;

import java.util.List;
import java.util.OptionalInt;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;
import jiayou.ui.text.PayMethod;

/// Everything that a dispenser can show a customer, as values ready to be drawn. A view draws them
/// and decides nothing; two equal screens are the same picture.
public sealed interface DispenserScreen {

  /// D1: nobody is here. The other half of the screen plays the pictures.
  record Idle(PriceBoard board) implements DispenserScreen {}

  /// D2: the nozzle is up and somebody must allow it first.
  record Calling(Hose hose) implements DispenserScreen {}

  /// D2: allowed, and no fuel has flowed yet.
  record Ready(Hose hose) implements DispenserScreen {}

  /// D3: fuel flows.
  ///
  /// @param limit what the preset allows
  record Live(Hose hose, Flow flow, Preset limit) implements DispenserScreen {}

  /// D5: scan to pay.
  ///
  /// @param methods whose phones can read the code
  record Pay(Delivery delivery, PayCode code, List<PayMethod> methods) implements DispenserScreen {
    public Pay {
      methods = List.copyOf(methods);
    }
  }

  /// D5d: pay in the shop, by telling the nozzle's number.
  record Inside(Delivery delivery, Why why) implements DispenserScreen {}

  /// D5a: the phone has been asked.
  ///
  /// @param seconds since then
  record OnPhone(Delivery delivery, Cancelling cancel, int seconds) implements DispenserScreen {

    /// The ring is full after this many seconds.
    public static final int LONGEST_SECONDS = 60;
  }

  /// D5b: nobody knows yet whether money moved.
  ///
  /// @param trace what staff ask for: `D03-0112`
  /// @param code what the QR holds: the page that tells the end of it, or the trace
  /// @param checks how often the provider has been asked
  record Unknown(Money due, String trace, String code, int everySeconds, int checks)
      implements DispenserScreen {}

  /// D5c: no money moved.
  record NotPaid(Delivery delivery, Reason reason) implements DispenserScreen {}

  /// D11: paid, and the sale is safe.
  ///
  /// @param rated the face that was touched, 1..5
  /// @param seconds until the screen closes by itself
  record Paid(Delivery delivery, ExitPass pass, OptionalInt rated, int seconds)
      implements DispenserScreen {}

  /// The pump or the controller does not answer.
  record OutOfReach(Missing missing) implements DispenserScreen {}

  /// Why the customer goes to the shop.
  enum Why {
    /// Asked for it, and may come back to the code.
    BY_CHOICE,
    /// Phones may not be used at this pump.
    SHOP_ONLY,
    NETWORK_DOWN
  }

  /// Whether the customer wants out of a payment that is under way.
  enum Cancelling {
    OFFERED,
    ASKED
  }

  /// Why nothing was charged.
  enum Reason {
    BALANCE_TOO_LOW,
    CANCELLED,
    CODE_EXPIRED,
    REFUSED
  }

  /// Who does not answer.
  enum Missing {
    PUMP,
    CONTROLLER
  }
}
