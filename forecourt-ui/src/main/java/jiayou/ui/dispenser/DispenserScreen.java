package jiayou.ui.dispenser;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.ui.text.PayMethod;

/// Everything that a dispenser can show a customer, as values ready to be drawn. A view draws them
/// and decides nothing; two equal screens are the same picture.
public sealed interface DispenserScreen {

  /// D1: nobody is here. The other half of the screen plays the pictures, or shows for whom a
  /// nozzle is kept.
  record Idle(PriceBoard board, List<KeptNozzle> kept) implements DispenserScreen {
    public Idle {
      kept = List.copyOf(kept);
    }

    /// Pictures give way to somebody who has paid and looks for the nozzle, and to more than one
    /// note.
    public boolean hasPictures() {
      return !hasOneTicket() && kept.size() <= 1;
    }

    /// Whether all that is kept is one nozzle that is paid for.
    public boolean hasOneTicket() {
      return kept.size() == 1 && kept.getFirst() instanceof KeptNozzle.Prepaid;
    }
  }

  /// D2: the nozzle is up and somebody must allow it first.
  record Calling(Hose hose, Limits limits, Membership member) implements DispenserScreen {}

  /// D2: allowed, and no fuel has flowed yet.
  record Ready(Hose hose, Limits limits, Membership member) implements DispenserScreen {}

  /// D2b: a limit of the driver's own.
  record LimitPad(TypedLimit typed) implements DispenserScreen {}

  /// D2c: this driver usually takes another grade; the one question before fuel.
  record GradeCheck(Hose hose, Grade usual) implements DispenserScreen {}

  /// D2: this nozzle should go back, because it is the wrong one or nothing flows.
  record HangUp(Hose hose) implements DispenserScreen {}

  /// D2: not here, and no word about why.
  record Denied(Hose hose) implements DispenserScreen {}

  /// D3: fuel flows.
  ///
  /// @param limit what the preset allows
  record Live(Hose hose, Flow flow, Preset limit, Terms terms, Membership member)
      implements DispenserScreen {}

  /// D5: scan to pay.
  ///
  /// @param methods whose phones can read the code
  record Pay(Bill bill, PayCode code, List<PayMethod> methods, CardWay card)
      implements DispenserScreen {
    public Pay {
      methods = List.copyOf(methods);
    }
  }

  /// D5d: pay in the shop, by telling the nozzle's number.
  record Inside(Bill bill, Why why) implements DispenserScreen {}

  /// D5a: the phone has been asked.
  ///
  /// @param seconds since then
  record OnPhone(Bill bill, Cancelling cancel, int seconds) implements DispenserScreen {

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
  record NotPaid(Bill bill, Reason reason) implements DispenserScreen {}

  /// D5 of a fuelling that was paid in advance: nothing to pay, perhaps something to get back.
  ///
  /// @param pass empty while the sale is not closed
  /// @param seconds until the screen closes by itself
  record PrepaidDone(
      Delivery delivery, Money paid, Surplus surplus, Optional<ExitPass> pass, int seconds)
      implements DispenserScreen {}

  /// D11: paid, and the sale is safe.
  ///
  /// @param rated the face that was touched, 1..5
  /// @param seconds until the screen closes by itself
  record Paid(Bill bill, ExitPass pass, OptionalInt rated, int seconds)
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

  /// When the fuel is paid for.
  enum Terms {
    AFTERWARDS,
    IN_ADVANCE
  }

  /// Whether the fuel card can pay, or a part.
  enum CardWay {
    /// No fuel cards here.
    NOT_TAKEN,
    OFFERED,
    /// The card's code is to be held to the reader.
    AWAITED
  }

  /// Why nothing was charged.
  enum Reason {
    BALANCE_TOO_LOW,
    CANCELLED,
    CODE_EXPIRED,
    CODE_INVALID,
    LIMIT_REACHED,
    REFUSED,
    CARD_BALANCE_TOO_LOW,
    CARD_CODE_EXPIRED,
    CARD_CODE_INVALID,
    CARD_BLOCKED,
    CARD_LIMIT_REACHED,
    /// The card needs its host, and the host is away.
    CARD_OFFLINE,
    CARD_REFUSED,
    /// Coupons or points are not what they were a moment ago.
    BENEFITS_CHANGED
  }

  /// Who does not answer.
  enum Missing {
    PUMP,
    CONTROLLER
  }
}
