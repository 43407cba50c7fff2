package jiayou.ui.kiosk;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.InvoiceOffer.Progress;
import jiayou.ui.look.Parts;

/// The electronic invoice on the page of thanks: the code for her phone, the form for who has none,
/// or how it stands.
final class InvoiceCard {

  static final double ROW = 112;

  private final PageKit kit;

  InvoiceCard(PageKit kit) {
    this.kit = kit;
  }

  /// What her phone reads, with the form beside it where the card is as wide as the page.
  Optional<Region> code(InvoiceOffer offer, boolean wide) {
    return switch (offer) {
      case InvoiceOffer.NotOffered _, InvoiceOffer.Asked _ -> Optional.empty();
      case InvoiceOffer.Offered offered -> Optional.of(code(offered, wide));
    };
  }

  private Region code(InvoiceOffer.Offered offer, boolean wide) {
    VBox words =
        Parts.column(
            2,
            Parts.text(kit.t("success.invoice"), wide ? "f44" : "f36", "b"),
            Parts.paragraph(kit.t("success.invoice-sub"), wide ? "f32" : "f28", "t2"),
            Parts.text(kit.t("success.invoice-days", offer.days()), wide ? "f32" : "f28", "t2"));
    if (wide) {
      words
          .getChildren()
          .addAll(Parts.high(new Region(), 4), fill(kit.t("success.invoice-here"), 84, 36));
    }
    words.setAlignment(Pos.CENTER_LEFT);
    return CodeCard.draw(kit, offer.address(), words);
  }

  /// Below other cards: the form, or how it stands.
  Optional<Region> row(InvoiceOffer offer, boolean codeIsShown) {
    return switch (offer) {
      case InvoiceOffer.NotOffered _ -> Optional.empty();
      case InvoiceOffer.Offered _ ->
          Optional.of(
              fill(
                  kit.t(codeIsShown ? "success.invoice-no-phone" : "success.invoice-form"),
                  ROW,
                  36));
      case InvoiceOffer.Asked(Progress progress) -> Optional.of(standing(progress));
    };
  }

  private Button fill(String words, double height, int px) {
    Button fill =
        kit.button("invoice", new Press.OpenInvoice(), "mdi2k-keyboard-outline", words, px, "s");
    fill.setMaxWidth(Double.MAX_VALUE);
    return Parts.high(fill, height);
  }

  private Region standing(Progress progress) {
    String tone = InvoiceStatus.tone(progress);
    Button look =
        kit.press(
            "invoice",
            new Press.OpenInvoice(),
            Parts.text(
                kit.t(progress == Progress.REFUSED ? "invoice.again" : "success.invoice-look"),
                "f36",
                "b"),
            "s");
    HBox row =
        Parts.row(
            20,
            Parts.icon(InvoiceStatus.sign(progress), "i52", tone),
            Parts.text(kit.t("success.invoice"), "f36", "b"),
            Parts.text(kit.t("invoice.progress." + InvoiceStatus.name(progress)), "f36", tone),
            Parts.spring(),
            Parts.wide(Parts.high(look, 80), 280));
    return Parts.high(Parts.pad(Parts.styled(row, "card"), 0, 20, 0, 36), ROW);
  }
}
