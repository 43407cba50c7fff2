package jiayou.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.event.InvoiceEvent.InvoiceAnswered;
import jiayou.core.event.InvoiceEvent.InvoiceReddened;
import jiayou.core.event.InvoiceEvent.TitleForgotten;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm;
import jiayou.core.invoice.TitleForm.Stage;
import jiayou.core.invoicing.Invoice;
import jiayou.core.port.Invoicing;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.core.press.Press;
import jiayou.core.session.KioskSession;
import jiayou.core.station.Books;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;

/// Carries titles into the vault, orders to whoever issues, and searches for companies. Effects
/// block their own thread.
final class InvoiceDesk {

  private static final System.Logger LOG = System.getLogger(InvoiceDesk.class.getName());

  /// Fewer characters begin too many names.
  private static final int SHORTEST_SEARCH = 2;

  private final Invoicing invoicing;
  private final TitleVault titles;
  private final Consumer<Input> loop;

  InvoiceDesk(Invoicing invoicing, TitleVault titles, Consumer<Input> loop) {
    this.invoicing = invoicing;
    this.titles = titles;
    this.loop = loop;
  }

  /// What a press on the form asks for, read from the session after it; on the loop's thread.
  void pressed(String screen, Press.OfInvoice press, Station station) {
    if (!(station.sessions().get(screen) instanceof KioskSession session)) {
      return;
    }
    Optional<TitleForm> form = session.doing().form();
    form.filter(f -> press instanceof Press.IssueInvoice && f.stage() == Stage.KEEPING)
        .ifPresent(f -> f.title().ifPresent(title -> start(() -> kept(screen, f, title))));
    form.filter(f -> press instanceof Press.TypeText || press instanceof Press.EraseText)
        .filter(f -> f.field() != TitleForm.Field.PHONE && f.kind() == Title.Kind.COMPANY)
        .map(TitleForm::text)
        .filter(text -> text.length() >= SHORTEST_SEARCH)
        .ifPresent(
            text -> start(() -> new Input.CompaniesSeen(screen, text, invoicing.search(text))));
  }

  /// What a crash, or a disk that refused, left in the vault without an invoice that waits for it.
  void tidy(Books books) {
    Set<String> wanted =
        books.invoices().values().stream()
            .filter(i -> !i.needsNoTitle())
            .map(Invoice::handle)
            .collect(Collectors.toSet());
    try {
      titles.keepOnly(wanted);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "old titles could not be forgotten", e);
    }
  }

  Event submit(Effect.SubmitInvoice e) {
    return new InvoiceAnswered(e.sale(), e.order().number(), submitted(e));
  }

  Event ask(Effect.AskInvoice e) {
    return new InvoiceAnswered(e.sale(), e.order().number(), invoicing.ask(e.order()));
  }

  Event redden(Effect.ReddenInvoice e) {
    return new InvoiceReddened(
        e.sale(),
        e.order().number(),
        e.number(),
        invoicing.redden(e.number(), e.order(), e.blue()));
  }

  /// @throws IllegalStateException when the disk keeps it; the promise stays open for the next
  ///   start
  Event forget(Effect.ForgetTitle e) {
    try {
      titles.forget(e.handle());
    } catch (IOException refused) {
      throw new IllegalStateException("a title could not be forgotten", refused);
    }
    return new TitleForgotten(e.sale(), e.handle());
  }

  private InvoiceAnswer submitted(Effect.SubmitInvoice e) {
    try {
      return titles
          .read(e.handle())
          .map(title -> invoicing.submit(e.order(), title))
          .orElse(new InvoiceAnswer.Refused(Refusal.WRONG_TITLE));
    } catch (IOException away) {
      return new InvoiceAnswer.Unknown("the disk: " + away.getClass().getSimpleName());
    }
  }

  private Input kept(String screen, TitleForm form, Title title) {
    try {
      return new Input.TitleKept(screen, form.receipt(), Optional.of(titles.keep(title)));
    } catch (IOException refused) {
      LOG.log(Level.ERROR, "a title could not be kept", refused);
      return new Input.TitleKept(screen, form.receipt(), Optional.empty());
    }
  }

  private void start(Question question) {
    Thread.ofVirtual().name("invoice").start(() -> loop.accept(question.asked()));
  }

  private interface Question {
    Input asked();
  }
}
