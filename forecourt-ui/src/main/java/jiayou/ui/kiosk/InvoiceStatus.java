package jiayou.ui.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.InvoiceOffer.Progress;
import jiayou.ui.kiosk.InvoiceStep.Again;
import jiayou.ui.kiosk.InvoiceStep.Asked;
import jiayou.ui.kiosk.InvoiceStep.Part;
import jiayou.ui.kiosk.InvoiceStep.State;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;

/// What became of the invoice that she asked for.
final class InvoiceStatus {

  private static final int CODE_SIDE = 220;

  /// More codes than this leave no room for a large headline.
  private static final int CODES_BELOW_HEADLINE = 2;

  private final PageKit kit;

  InvoiceStatus(PageKit kit) {
    this.kit = kit;
  }

  VBox draw(Asked asked) {
    List<Region> cards = new ArrayList<>();
    asked.parts().forEach(part -> cards.addAll(cards(part)));
    VBox page = Parts.column(24);
    page.getChildren()
        .add(
            headline(
                sign(asked.progress()),
                tone(asked.progress()),
                kit.t("invoice.progress." + name(asked.progress())),
                sub(asked),
                cards.size() <= CODES_BELOW_HEADLINE));
    page.getChildren().addAll(cards);
    page.getChildren().add(Parts.spring());
    again(page, asked.again());
    page.getChildren().add(finish());
    return page;
  }

  VBox nothing() {
    Region head =
        headline(
            "mdi2r-receipt-text-outline",
            "pt",
            kit.t("invoice.nothing"),
            kit.t("invoice.nothing-sub"),
            true);
    return Parts.column(24, head, Parts.spring(), finish());
  }

  private static Region headline(
      String icon, String tone, String title, String sub, boolean large) {
    if (!large) {
      VBox words = Parts.column(0, Parts.text(title, "f52", "b"), Parts.text(sub, "f32", "t2"));
      return Parts.row(28, Parts.icon(icon, "i92", tone), words);
    }
    Region disc = Parts.styled(Parts.centred(Parts.icon(icon, "i112", tone)), "disc", tone);
    Parts.wide(Parts.high(disc, 200), 200);
    VBox head =
        Parts.column(
            16, disc, Parts.text(title, "f60", "b"), Parts.paragraph(sub, "f36", "t2", "middle"));
    head.setAlignment(Pos.CENTER);
    return Parts.pad(head, 20, 0, 20, 0);
  }

  private String sub(Asked asked) {
    boolean phone = !asked.phone().isEmpty();
    return switch (asked.progress()) {
      case ISSUED -> phone ? kit.t("invoice.sent-to", asked.phone()) : kit.t("invoice.issued-sub");
      case QUEUED, NOTED, UNDERWAY, STUCK ->
          phone ? kit.t("invoice.will-be-sent", asked.phone()) : kit.t("invoice.coming-sub");
      case REFUSED -> kit.t("invoice.refused-sub");
      case TAKEN_BACK -> kit.t("invoice.taken-back-sub");
    };
  }

  private List<Region> cards(Part part) {
    return switch (part.state()) {
      case State.Coming(Progress why) -> {
        String words = kit.t("invoice.progress." + name(why));
        yield List.of(card(part, sign(why), tone(why), words, ""));
      }
      case State.Issued(var invoices) ->
          invoices.stream().map(i -> issued(part, i, invoices.size() == 1)).toList();
      case State.Refused(var why) -> {
        String key = "invoice.refused." + name(why);
        yield List.of(
            card(part, "mdi2a-alert", "warn", kit.t(key), kit.t("invoice.help." + name(why))));
      }
      case State.TakenBack(var how) ->
          List.of(card(part, "mdi2u-undo-variant", "pt", kit.t("invoice.back." + name(how)), ""));
    };
  }

  private Region card(Part part, String icon, String tone, String words, String help) {
    HBox line = Parts.row(16, Parts.icon(icon, "i48", tone), Parts.text(words, "f36", "b", tone));
    VBox card = Parts.column(14, head(part), line);
    if (!help.isEmpty()) {
      card.getChildren().add(Parts.text(help, "f32", "t2"));
    }
    return Parts.styled(Parts.pad(card, 28, 40, 28, 40), "card");
  }

  private HBox head(Part part) {
    return Parts.row(
        16,
        Parts.text(kit.t("invoice.of." + name(part.kind())), "f40", "b"),
        Parts.spring(),
        new Amount(part.total(), 48, "text"));
  }

  /// @param alone whether the amount is its own; how a receipt was split only its invoices say
  private Region issued(Part part, IssuedInvoice invoice, boolean alone) {
    VBox words = Parts.column(10, Parts.text(kit.t("invoice.of." + name(part.kind())), "f40", "b"));
    if (alone) {
      words.getChildren().add(new Amount(part.total(), 48, "text"));
    }
    words
        .getChildren()
        .addAll(
            Parts.text(kit.t("invoice.its-number"), "f28", "t2"),
            Parts.figure(Groups.of(invoice.number(), 4, 4, 4, 4, 4), "f36"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(24, Parts.grow(words));
    invoice
        .page()
        .map(page -> new QrNode(page, CODE_SIDE, kit.pitch()))
        .map(code -> Parts.styled(Parts.centred(code), "code-frame"))
        .ifPresent(row.getChildren()::add);
    return Parts.pad(Parts.styled(row, "card"), 24, 32, 24, 40);
  }

  private void again(VBox page, Again again) {
    switch (again) {
      case NOT_NEEDED -> {}
      case HERE -> {
        Button button =
            kit.button(
                "invoice-again",
                new Press.OpenInvoice(),
                "mdi2k-keyboard-outline",
                kit.t("invoice.again"),
                40,
                "s");
        page.getChildren().add(Parts.wide(Parts.high(button, 116), PageKit.WIDTH));
      }
      case BY_TICKET ->
          page.getChildren()
              .add(
                  Parts.face(
                      16,
                      Parts.icon("mdi2q-qrcode-scan", "i48", "pt"),
                      Parts.text(kit.t("invoice.again-by-ticket"), "f36", "b", "pt")));
    }
  }

  private Button finish() {
    Button finish =
        kit.button(
            "finish", new Press.Finish(), "mdi2c-check-bold", kit.t("invoice.finish"), 40, "p");
    return Parts.wide(Parts.high(finish, 116), PageKit.WIDTH);
  }

  /// The icon of a state, also on the page of thanks.
  static String sign(Progress progress) {
    return switch (progress) {
      case QUEUED -> "mdi2w-wifi-off";
      case NOTED, STUCK -> "mdi2c-clock-outline";
      case UNDERWAY -> "mdi2t-timer-sand";
      case ISSUED -> "mdi2c-check-bold";
      case REFUSED -> "mdi2a-alert";
      case TAKEN_BACK -> "mdi2u-undo-variant";
    };
  }

  static String tone(Progress progress) {
    return switch (progress) {
      case QUEUED, NOTED, UNDERWAY, STUCK, TAKEN_BACK -> "pt";
      case ISSUED -> "ok";
      case REFUSED -> "warn";
    };
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
