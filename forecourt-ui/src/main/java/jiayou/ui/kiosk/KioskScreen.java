package jiayou.ui.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.ui.text.PayMethod;

/// Everything that a kiosk can show, as values ready to be drawn. A view draws them and decides
/// nothing; two equal screens are the same picture.
public sealed interface KioskScreen {

  /// The counter on the screen that changes each second; 0 where there is none.
  default int seconds() {
    return 0;
  }

  /// The same screen with its counter at zero: two screens that differ only in their seconds need
  /// no new picture.
  default KioskScreen still() {
    return this;
  }

  /// K1: nobody is here.
  ///
  /// @param verifiedUntil the end of the dispensers' calibration, where it is known
  record Attract(Board board, Link link, Optional<LocalDate> verifiedUntil)
      implements KioskScreen {}

  /// K2: which fuelling is yours?
  record Home(Fuellings fuellings, Keypad keypad) implements KioskScreen {}

  /// K3: check, then pay.
  ///
  /// @param tiles goods that can be added with one touch
  record Basket(List<BasketLine> lines, List<Product> tiles, Money due, PayCode code)
      implements KioskScreen {
    public Basket {
      lines = List.copyOf(lines);
      tiles = List.copyOf(tiles);
    }
  }

  /// K4: the pay code on its own, large.
  ///
  /// @param seconds how long the code is still good
  record Payment(Money due, Summary summary, PayCode code, List<PayMethod> methods, int seconds)
      implements KioskScreen {
    public Payment {
      methods = List.copyOf(methods);
    }

    @Override
    public Payment still() {
      return new Payment(due, summary, code, methods, 0);
    }
  }

  /// K5a: the phone has been asked.
  ///
  /// @param receivedAt when the pay code was read, `10:47:31`
  /// @param seconds since then
  record Waiting(
      Money due, PayMethod method, String trace, String receivedAt, Cancelling cancel, int seconds)
      implements KioskScreen {

    /// The ring is full after this many seconds.
    public static final int LONGEST_SECONDS = 60;

    @Override
    public Waiting still() {
      return new Waiting(due, method, trace, receivedAt, cancel, 0);
    }
  }

  /// K5b: nobody knows yet whether money moved.
  ///
  /// @param at when the payment was tried, `10:47`
  /// @param lastCheckAt `10:49:02`
  /// @param statusAddress a page that tells the end of it, where the station has one
  record Unknown(
      Money due,
      PayMethod method,
      String trace,
      String at,
      int everySeconds,
      int checks,
      String lastCheckAt,
      Optional<String> statusAddress,
      SlipState slip)
      implements KioskScreen {}

  /// K5c: no money moved.
  record NotPaid(Money due, PayMethod method, Reason reason, String trace) implements KioskScreen {}

  /// K6: paid, and the sale is safe. K6b is the same screen when no paper comes.
  ///
  /// @param paidAt `10:47:43`
  /// @param exitPass absent when only goods were bought
  /// @param rated the face that was touched, 1..5
  /// @param seconds until the screen closes by itself
  record Success(
      Money paid,
      PayMethod method,
      String paidAt,
      Summary summary,
      Optional<ExitPass> exitPass,
      Receipt receipt,
      OptionalInt rated,
      int seconds)
      implements KioskScreen {
    @Override
    public Success still() {
      return new Success(paid, method, paidAt, summary, exitPass, receipt, rated, 0);
    }
  }

  /// K9: pay at the counter.
  ///
  /// @param number the slip's number, also its barcode: `C02-0046`
  record Counter(Why why, Money due, Summary summary, String number, SlipState slip)
      implements KioskScreen {}

  /// Whether payment by code is possible at all.
  enum Link {
    ONLINE,
    OFFLINE
  }

  /// What the home screen offers to pick from.
  sealed interface Fuellings {

    /// @param rows newest first, at most four
    /// @param more how many did not fit
    record Listed(List<HomeRow> rows, int more) implements Fuellings {
      public Listed {
        rows = List.copyOf(rows);
      }
    }

    record NoneYet() implements Fuellings {}

    /// The forecourt controller does not answer.
    record ForecourtDown() implements Fuellings {}
  }

  /// The nozzle numbers over the home screen.
  sealed interface Keypad {
    record Closed() implements Keypad {}

    record Open(List<Integer> nozzleSigns) implements Keypad {
      public Open {
        nozzleSigns = List.copyOf(nozzleSigns);
      }
    }
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

  /// Why the customer goes to the counter.
  sealed interface Why {
    record ByChoice() implements Why {}

    /// @param since `10:44`
    record NetworkDown(String since) implements Why {}

    /// It is back; the customer decides.
    record NetworkBack() implements Why {}
  }
}
