package jiayou.ui.kiosk;

import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.ui.keyboard.Candidates;
import jiayou.ui.keyboard.LexiconShelf;
import jiayou.ui.kiosk.InvoiceStep.Filling;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;
import jiayou.ui.look.Spinner;

/// K7: from the code on the ticket, or from the page of thanks, to an electronic invoice.
final class InvoicePage {

  private static final double WIDTH = 1080;
  private static final double HEIGHT = 1776;
  private static final double HEADER = 128;

  private final PageKit kit;
  private final LexiconShelf lexicon;

  InvoicePage(PageKit kit, LexiconShelf lexicon) {
    this.kit = kit;
    this.lexicon = lexicon;
  }

  Page draw(KioskScreen.Invoice screen) {
    return switch (screen.step()) {
      case InvoiceStep.ShowTicket _ -> page(showTicket());
      case Filling filling -> form(filling, lexicon.candidates());
      case InvoiceStep.Keeping _ -> page(keeping());
      case InvoiceStep.NothingToInvoice _ -> page(new InvoiceStatus(kit).nothing());
      case InvoiceStep.Asked asked -> page(new InvoiceStatus(kit).draw(asked));
    };
  }

  /// What is typed changes the fields alone; the keyboard under her finger stays.
  private Page form(Filling first, CompletableFuture<Candidates> candidates) {
    Keyboard keyboard = new Keyboard(kit, candidates, first);
    PageKit fields = new PageKit(kit.texts(), kit.pitch(), kit.frame(), keyboard::report);
    StackPane form = Parts.high(new StackPane(), HEIGHT - HEADER);
    form.setAlignment(Pos.TOP_LEFT);
    PageKit.Header header = header();
    StackPane page = new StackPane(Parts.column(0, header.node(), form), keyboard.node());
    Parts.wide(Parts.high(page, HEIGHT), WIDTH);
    StackPane.setAlignment(keyboard.node(), Pos.BOTTOM_LEFT);
    show(first, fields, form);
    return new Page(
        page,
        Page.NO_SECONDS,
        header.clock(),
        screen -> {
          if (screen instanceof KioskScreen.Invoice(Filling now)) {
            show(now, fields, form);
            keyboard.show(now);
          }
        });
  }

  private static void show(Filling filling, PageKit kit, Pane form) {
    if (filling.equals(form.getUserData())) {
      return;
    }
    form.setUserData(filling);
    form.getChildren().setAll(new InvoiceForm(kit).draw(filling));
  }

  private Page page(Region content) {
    PageKit.Header header = header();
    Parts.high(Parts.pad(content, 40, PageKit.MARGIN, 40, PageKit.MARGIN), HEIGHT - HEADER);
    return new Page(Parts.column(0, header.node(), content), Page.NO_SECONDS, header.clock());
  }

  private PageKit.Header header() {
    return kit.header(kit.t("invoice.title"), kit.back(kit.t("basket.back")));
  }

  private Region showTicket() {
    VBox card =
        Parts.column(
            28,
            Pictures.ticketToReader(820),
            Parts.text(kit.t("invoice.ticket"), "f52", "b"),
            Parts.paragraph(kit.t("invoice.ticket-sub"), "f36", "t2", "middle"));
    card.setAlignment(Pos.CENTER);
    Parts.pad(Parts.styled(card, "card"), 56, 48, 56, 48);
    Node lost =
        Parts.face(
            16,
            Parts.icon("mdi2h-hand-back-right", "i48", "t2"),
            Parts.text(kit.t("invoice.ticket-lost"), "f32", "t2"));
    return Parts.column(40, card, lost);
  }

  private Region keeping() {
    VBox words =
        Parts.column(
            28,
            new Spinner("mdi2l-loading", "i120", "pt"),
            Parts.text(kit.t("invoice.keeping"), "f52", "b"),
            Parts.text(kit.t("invoice.keeping-sub"), "f36", "t2"));
    words.setAlignment(Pos.CENTER);
    VBox card = Parts.high(Parts.styled(words, "card"), 620);
    return Parts.column(0, card);
  }
}
