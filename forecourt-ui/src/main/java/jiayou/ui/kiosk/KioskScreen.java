package jiayou.ui.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.ticket.Ticket.Voucher;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.ui.kiosk.Benefits.Quoting;
import jiayou.ui.kiosk.PrepaidState.MoneyBack;
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
  record Attract(Board board, Link link, Optional<LocalDate> verifiedUntil, PrinterNote printer)
      implements KioskScreen {}

  /// K2: which fuelling is yours?
  ///
  /// @param offers what else the station does, as tiles
  record Home(Fuellings fuellings, Set<Offer> offers, Keypad keypad, PrinterNote printer)
      implements KioskScreen {
    public Home {
      offers = Set.copyOf(offers);
    }
  }

  /// K2p: pay first, then fuel.
  record Prepay(Prepayment step) implements KioskScreen {}

  /// K3: check, then pay.
  ///
  /// @param tiles goods that can be added with one touch
  /// @param due after everything that is saved
  record Basket(
      List<BasketLine> lines,
      List<Product> tiles,
      Benefits benefits,
      StaffCheck check,
      Money due,
      Savings savings,
      Quoting quoting,
      PayCode code)
      implements KioskScreen {
    public Basket {
      lines = List.copyOf(lines);
      tiles = List.copyOf(tiles);
    }
  }

  /// K3m: a member tells who she is.
  ///
  /// @param enrolAddress a page where one becomes a member, where the station has one
  record Member(SignIn signIn, Optional<String> enrolAddress) implements KioskScreen {}

  /// K4: the pay code on its own, large.
  ///
  /// @param due what is still to be paid by the code
  /// @param choices whose code can be had, one of them shown
  /// @param seconds how long the code is still good
  record Payment(
      Money due,
      Summary summary,
      Savings savings,
      PayCode code,
      List<CodeChoice> choices,
      CardPart card,
      int seconds)
      implements KioskScreen {
    public Payment {
      choices = List.copyOf(choices);
    }

    @Override
    public Payment still() {
      return new Payment(due, summary, savings, code, choices, card, 0);
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
  /// @param tenders what it was paid with; the first one is named beside the amount
  /// @param back what of it is not kept
  /// @param exitPass absent when only goods were bought
  /// @param invoice whether she can have one, or how it stands
  /// @param pickUp what is being prepared for her, and the number that it is called by
  /// @param earned points for this sale; zero where there are none
  /// @param rated the face that was touched, 1..5
  /// @param seconds until the screen closes by itself
  record Success(
      Money paid,
      String paidAt,
      Summary summary,
      Savings savings,
      List<TenderLine> tenders,
      MoneyBack back,
      Optional<ExitPass> exitPass,
      Receipt receipt,
      InvoiceOffer invoice,
      Optional<Voucher> pickUp,
      Money earned,
      OptionalInt rated,
      int seconds)
      implements KioskScreen {
    public Success {
      tenders = List.copyOf(tenders);
    }

    @Override
    public Success still() {
      return new Success(
          paid, paidAt, summary, savings, tenders, back, exitPass, receipt, invoice, pickUp, earned,
          rated, 0);
    }
  }

  /// K6p: paid first; the pump waits, runs, and what was too much goes back.
  ///
  /// @param paid for the fuel
  /// @param exitPass there once the fuel is in the tank
  /// @param seconds until the screen closes by itself; 0 while it stays
  record Prepaid(
      FreeNozzle nozzle,
      Money paid,
      PayMethod method,
      PrepaidState state,
      Optional<ExitPass> exitPass,
      Receipt receipt,
      InvoiceOffer invoice,
      int seconds)
      implements KioskScreen {
    @Override
    public Prepaid still() {
      return new Prepaid(nozzle, paid, method, state.still(), exitPass, receipt, invoice, 0);
    }
  }

  /// K7: an electronic invoice.
  record Invoice(InvoiceStep step) implements KioskScreen {
    /// What is typed changes on the page that is there, so that no finger on it is lost.
    @Override
    public Invoice still() {
      return new Invoice(step.still());
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

  /// What a station may do beside selling what is in the tank already.
  enum Offer {
    MEMBERS,
    PREPAY,
    /// 补开发票.
    INVOICE
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
    NOT_A_PAY_CODE,
    LIMIT_REACHED,
    CARD_TOO_LOW,
    CARD_CODE_EXPIRED,
    NOT_A_CARD,
    CARD_BLOCKED,
    CARD_LIMIT,
    CARD_OFFLINE,
    /// The coupon or the points are not what they were.
    BENEFITS_CHANGED,
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
