package jiayou.core.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jiayou.core.event.Event;
import jiayou.core.event.InvoiceEvent.InvoiceAsked;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.Receipt;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm;
import jiayou.core.invoice.TitleForm.Field;
import jiayou.core.invoice.TitleForm.Stage;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Invoiceable;
import jiayou.core.sale.Sale;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Toast.Notice;
import jiayou.core.station.InvoiceDesk;
import jiayou.core.station.Station;
import jiayou.core.ticket.Ticket.Links;

/// Invoices at the kiosk: for the sale that was just paid, or for a ticket that she shows. What she
/// fills in lives in the session, and is gone with it.
final class KioskInvoice {

  private final Station station;
  private final KioskSession session;
  private final Instant at;
  private final Rules rules;

  KioskInvoice(Station station, KioskSession session, Instant at, Rules rules) {
    this.station = station;
    this.session = session;
    this.at = at;
    this.rules = rules;
  }

  Reaction pressed(Press.OfInvoice press) {
    return switch (press) {
      case Press.OpenInvoice _ -> open();
      case Press.ChooseTitleKind p -> filling(f -> f.with(p.kind()));
      case Press.PickTitleField p -> filling(f -> f.at(p.field()));
      case Press.TypeText p -> filling(f -> f.with(f.text() + typed(f, p.text())));
      case Press.EraseText _ -> filling(f -> f.with(shorter(f.text())));
      case Press.ClearText _ -> filling(f -> f.with(""));
      case Press.PickCompany p -> filling(f -> picked(f, p.place()));
      case Press.IssueInvoice _ -> issue();
    };
  }

  /// A ticket of this station, whichever terminal printed it.
  Reaction open(Receipt receipt) {
    if (session
        .sale()
        .flatMap(station.books()::sale)
        .filter(KioskInvoice::isUnderWay)
        .isPresent()) {
      return notice(Notice.INVOICE_AFTER_PAYING);
    }
    boolean tooOld =
        rules
            .ways()
            .invoices()
            .filter(i -> receipt.paidAt().plus(i.claimWithin()).isAfter(at))
            .isEmpty();
    return tooOld ? notice(Notice.RECEIPT_NOT_TAKEN) : show(receipt);
  }

  /// 发票抬头码: fills the form; on the page of thanks it opens it first.
  Reaction title(Title title) {
    Optional<TitleForm> form =
        session.page() == Page.INVOICE
            ? session.doing().form()
            : justPaid().map(TitleForm::empty).filter(f -> mayAsk(f.receipt()));
    return form.filter(TitleForm::isOpen)
        .map(f -> at(f.with(title)))
        .orElseGet(() -> notice(Notice.TITLE_WITHOUT_SALE));
  }

  /// What was asked for is in the journal only once its title is safe.
  Reaction kept(Input.TitleKept input) {
    Optional<TitleForm> waiting =
        session
            .doing()
            .form()
            .filter(f -> f.receipt().equals(input.receipt()) && f.stage() == Stage.KEEPING);
    Stage stage = input.handle().isPresent() ? Stage.ASKED : Stage.NOT_KEPT;
    KioskSession next =
        waiting.map(f -> session.with(session.doing().with(f.at(stage)))).orElse(session);
    List<Event> events =
        input.handle().stream()
            .<Event>map(h -> new InvoiceAsked(input.receipt().sale(), input.receipt(), h))
            .toList();
    return new Reaction(station.with(next), events);
  }

  /// A disk that refuses cannot take note that she asked: she must not wait for it.
  Optional<KioskSession> toldIfNotKept() {
    return session
        .doing()
        .form()
        .filter(f -> f.stage() == Stage.KEEPING && !station.devices().journalWrites())
        .map(f -> session.with(session.doing().with(f.at(Stage.NOT_KEPT))));
  }

  /// An answer to what has been changed since is about something else.
  Reaction seen(Input.CompaniesSeen input) {
    return session
        .doing()
        .form()
        .filter(f -> f.isOpen() && f.text().equals(input.typed()))
        .map(f -> reaction(session.with(session.doing().with(f.finding(input.found())))))
        .orElseGet(() -> reaction(session));
  }

  Reaction close() {
    Page page =
        session.sale().flatMap(station.books()::sale).filter(Sale::isPaid).isPresent()
            ? Page.BASKET
            : Page.HOME;
    return reaction(session.with(session.doing().withoutForm()).at(page));
  }

  private Reaction open() {
    if (rules.ways().invoices().isEmpty()) {
      return reaction(session);
    }
    Optional<Receipt> paid = justPaid();
    if (paid.isPresent()) {
      return show(paid.get());
    }
    boolean free = session.sale().flatMap(station.books()::sale).isEmpty();
    return session.page() == Page.HOME && free
        ? reaction(session.with(session.doing().withoutForm()).at(Page.INVOICE))
        : reaction(session);
  }

  /// The ticket whose form is being filled in, held up once more, takes nothing away.
  private Reaction show(Receipt receipt) {
    Optional<TitleForm> same =
        session
            .doing()
            .form()
            .filter(f -> session.page() == Page.INVOICE && f.receipt().equals(receipt));
    if (same.filter(TitleForm::isOpen).isPresent()) {
      return reaction(session);
    }
    TitleForm form = TitleForm.empty(receipt);
    return at(mayAsk(receipt) ? form : form.at(Stage.ASKED));
  }

  private Reaction at(TitleForm form) {
    return reaction(session.with(session.doing().with(form)).at(Page.INVOICE));
  }

  private Reaction issue() {
    if (!station.devices().journalWrites()) {
      return notice(Notice.OUT_OF_ORDER);
    }
    return filling(f -> f.title().isPresent() ? f.at(Stage.KEEPING) : f);
  }

  private boolean mayAsk(Receipt receipt) {
    return InvoiceDesk.mayAsk(station.books(), receipt.sale());
  }

  /// The sale on the page of thanks, when it has something to invoice.
  private Optional<Receipt> justPaid() {
    return session
        .sale()
        .flatMap(station.books()::sale)
        .filter(s -> s.isPaid() && rules.ways().invoices().isPresent())
        .flatMap(s ->
            s.links()
                .flatMap(Links::invoice)
                .map(link ->
                    new Receipt(s.id(), Invoiceable.amount(s), Invoiceable.paidAt(s), link)));
  }

  private Reaction filling(UnaryOperator<TitleForm> change) {
    return session
        .doing()
        .form()
        .filter(f -> session.page() == Page.INVOICE && f.isOpen())
        .map(f -> reaction(session.with(session.doing().with(change.apply(f)))))
        .orElseGet(() -> reaction(session));
  }

  private static TitleForm picked(TitleForm form, int place) {
    if (place < 0 || place >= form.found().size()) {
      return form;
    }
    Company company = form.found().get(place);
    return form.with(new Title(form.kind(), company.name(), company.taxNumber(), form.phone()));
  }

  /// Tax numbers are written in capitals, whichever case the keyboard is in.
  private static String typed(TitleForm form, String text) {
    return form.field() == Field.TAX_NUMBER ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static String shorter(String text) {
    return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }

  /// Whether there is something that must be paid or given up first.
  private static boolean isUnderWay(Sale sale) {
    return !sale.isPaid() && !sale.isClosed() && !sale.basket().isEmpty();
  }

  private Reaction notice(Notice notice) {
    return reaction(session.with(Optional.of(Follow.toast(notice, at, rules))));
  }

  private Reaction reaction(KioskSession next) {
    return Reaction.of(station.with(next));
  }
}
