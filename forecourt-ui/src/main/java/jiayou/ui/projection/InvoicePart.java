package jiayou.ui.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.TaxNumber;
import jiayou.core.invoice.TaxNumber.Judgement;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm;
import jiayou.core.invoicing.Invoice;
import jiayou.core.invoicing.Invoice.Part;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Ways.Invoices;
import jiayou.core.sale.Invoiceable;
import jiayou.core.sale.Sale;
import jiayou.core.session.KioskSession;
import jiayou.core.station.Station;
import jiayou.core.ticket.Ticket.Links;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.InvoiceOffer;
import jiayou.ui.kiosk.InvoiceOffer.Progress;
import jiayou.ui.kiosk.InvoiceStep;
import jiayou.ui.kiosk.InvoiceStep.Again;
import jiayou.ui.kiosk.InvoiceStep.Back;
import jiayou.ui.kiosk.InvoiceStep.Lack;
import jiayou.ui.kiosk.InvoiceStep.Sending;
import jiayou.ui.kiosk.InvoiceStep.State;
import jiayou.ui.kiosk.InvoiceStep.Sum;

/// Her electronic invoice: what is filled in, and what became of it.
record InvoicePart(Station station, KioskSession session, Rules rules) {

  /// Somebody who has been asked oftener than this takes longer than usual.
  private static final int USUAL_ASKS = 3;

  private static final int PHONE = 11;

  InvoiceStep step() {
    return session.doing().form().map(this::step).orElseGet(InvoiceStep.ShowTicket::new);
  }

  /// What the page of thanks says of it.
  InvoiceOffer offer(Sale sale) {
    Optional<String> link = sale.links().flatMap(Links::invoice);
    Optional<Invoices> ways = rules.ways().invoices();
    if (link.isEmpty() || ways.isEmpty()) {
      return new InvoiceOffer.NotOffered();
    }
    return station
        .books()
        .invoice(sale.id())
        .<InvoiceOffer>map(i -> new InvoiceOffer.Asked(progress(i)))
        .orElseGet(() -> new InvoiceOffer.Offered(link.get(), ways.get().claimWithin().toDays()));
  }

  private InvoiceStep step(TitleForm form) {
    return switch (form.stage()) {
      case FILLING -> filling(form, Sending.NOT_TRIED);
      case KEEPING -> new InvoiceStep.Keeping();
      case NOT_KEPT -> filling(form, Sending.FAILED);
      case ASKED -> asked(form);
    };
  }

  private InvoiceStep filling(TitleForm form, Sending sending) {
    return new InvoiceStep.Filling(
        form.kind(),
        form.field(),
        form.name(),
        form.taxNumber(),
        TaxNumber.judge(form.taxNumber()),
        form.phone(),
        form.found(),
        sum(form),
        lack(form),
        sending);
  }

  private static Lack lack(TitleForm form) {
    if (form.title().isPresent()) {
      return new Lack.Nothing();
    }
    if (form.name().isBlank()) {
      return new Lack.Name();
    }
    Lack ofNumber =
        form.kind() == Title.Kind.PERSON ? new Lack.Nothing() : ofNumber(form.taxNumber());
    return ofNumber instanceof Lack.Nothing ? ofPhone(form.phone()) : ofNumber;
  }

  private static Lack ofNumber(String number) {
    return switch (TaxNumber.judge(number)) {
      case Judgement.Fine _, Judgement.WrongCheckDigit _ -> new Lack.Nothing();
      case Judgement.TooShort(int missing) -> new Lack.TaxNumber(missing);
      case Judgement.NoNumber _ -> new Lack.NotATaxNumber();
    };
  }

  private static Lack ofPhone(String phone) {
    return phone.startsWith("1") && phone.length() < PHONE
        ? new Lack.Phone(PHONE - phone.length())
        : new Lack.NotAPhone();
  }

  /// Fuel and shop never share an invoice; of another terminal's sale only the sum is known.
  private Sum sum(TitleForm form) {
    List<InvoiceOrder> orders =
        station
            .books()
            .sale(form.receipt().sale())
            .flatMap(sale ->
                rules
                    .ways()
                    .invoices()
                    .map(t -> Invoiceable.orders(sale, t, 1, form.receipt().link(), rules)))
            .orElse(List.of());
    return new Sum(
        form.receipt().amount(),
        of(orders, InvoiceOrder.Kind.FUEL),
        of(orders, InvoiceOrder.Kind.SHOP));
  }

  private static Money of(List<InvoiceOrder> orders, InvoiceOrder.Kind kind) {
    return orders.stream()
        .filter(o -> o.kind() == kind)
        .map(InvoiceOrder::total)
        .reduce(Money.ZERO, Money::plus);
  }

  private InvoiceStep asked(TitleForm form) {
    return station
        .books()
        .invoice(form.receipt().sale())
        .<InvoiceStep>map(i ->
            new InvoiceStep.Asked(
                progress(i),
                i.parts().stream().map(this::part).toList(),
                form.phone(),
                i.mayBeAskedAgain() ? again(form) : Again.NOT_NEEDED))
        .orElseGet(InvoiceStep.NothingToInvoice::new);
  }

  /// The form of the sale that was just paid can be opened again; another's code must be shown.
  private Again again(TitleForm form) {
    return session
            .sale()
            .flatMap(station.books()::sale)
            .filter(s -> s.isPaid() && s.id().equals(form.receipt().sale()))
            .isPresent()
        ? Again.HERE
        : Again.BY_TICKET;
  }

  private InvoiceStep.Part part(Part part) {
    return new InvoiceStep.Part(part.order().kind(), part.order().total(), state(part));
  }

  private State state(Part part) {
    return switch (part.state()) {
      case Invoice.State.Wanted(Optional<Obstacle> obstacle) ->
          new State.Coming(coming(part, obstacle));
      case Invoice.State.Issued(var invoices) -> new State.Issued(invoices);
      case Invoice.State.Refused(var why) -> new State.Refused(why);
      case Invoice.State.Reddening _ -> new State.TakenBack(Back.UNDERWAY);
      case Invoice.State.Red _ -> new State.TakenBack(Back.DONE);
      case Invoice.State.NotReddened _ -> new State.TakenBack(Back.BY_STAFF);
      case Invoice.State.Dropped _ -> new State.TakenBack(Back.NEVER_ISSUED);
    };
  }

  private Progress coming(Part part, Optional<Obstacle> obstacle) {
    if (obstacle.isPresent()) {
      return Progress.STUCK;
    }
    if (!station.devices().officeReachable()) {
      return Progress.QUEUED;
    }
    return part.asks() > USUAL_ASKS ? Progress.NOTED : Progress.UNDERWAY;
  }

  /// The part that is worst off says how the whole is.
  private Progress progress(Invoice invoice) {
    return invoice.parts().stream()
        .map(part ->
            switch (state(part)) {
              case State.Coming(Progress why) -> why;
              case State.Issued _ -> Progress.ISSUED;
              case State.Refused _ -> Progress.REFUSED;
              case State.TakenBack _ -> Progress.TAKEN_BACK;
            })
        .max(Comparator.comparingInt(InvoicePart::urgency))
        .orElse(Progress.NOTED);
  }

  private static int urgency(Progress progress) {
    return switch (progress) {
      case TAKEN_BACK -> 0;
      case ISSUED -> 1;
      case UNDERWAY -> 2;
      case NOTED -> 3;
      case QUEUED -> 4;
      case STUCK -> 5;
      case REFUSED -> 6;
    };
  }
}
