package jiayou.ui.kiosk;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.invoice.TaxNumber.Judgement;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm.Field;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.InvoiceStep.Filling;
import jiayou.ui.kiosk.InvoiceStep.Sending;
import jiayou.ui.kiosk.InvoiceStep.Sum;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// The fields of K7, drawn from the session: nothing here has the focus or remembers anything.
final class InvoiceForm {

  private static final double BOX = 100;
  private static final double CLEAR = 72;

  private final PageKit kit;

  InvoiceForm(PageKit kit) {
    this.kit = kit;
  }

  VBox draw(Filling filling) {
    VBox form = Parts.column(24, top(filling.sending()), kinds(filling.kind()));
    Optional<Region> found = new CompanyChoice(kit).draw(filling);
    for (Field field : Field.values()) {
      boolean below = found.isPresent() && field.compareTo(filling.field()) > 0;
      boolean asked = field != Field.TAX_NUMBER || filling.kind() == Title.Kind.COMPANY;
      if (asked && !below) {
        form.getChildren().add(field(filling, field));
      }
    }
    form.getChildren().add(found.orElseGet(() -> sum(filling.sum())));
    return Parts.pad(form, 28, PageKit.MARGIN, 0, PageKit.MARGIN);
  }

  private Region field(Filling filling, Field field) {
    boolean company = filling.kind() == Title.Kind.COMPANY;
    return switch (field) {
      case NAME ->
          field(
              filling,
              field,
              kit.t(company ? "invoice.company" : "invoice.person"),
              Optional.empty(),
              filling.name(),
              kit.t(company ? "invoice.company-hint" : "invoice.person-hint"));
      case TAX_NUMBER ->
          field(
              filling,
              field,
              kit.t("invoice.number"),
              judged(filling),
              Groups.taxNumber(filling.taxNumber()),
              kit.t("invoice.number-hint"));
      case PHONE ->
          field(
              filling,
              field,
              kit.t("invoice.phone"),
              Optional.empty(),
              Groups.phone(filling.phone()),
              kit.t("invoice.phone-hint"));
    };
  }

  /// The quickest way, or why it must be sent once more.
  private Region top(Sending sending) {
    return switch (sending) {
      case NOT_TRIED ->
          card("soft-card", "mdi2q-qrcode-scan", "pt", "invoice.scan", "invoice.scan-sub");
      case FAILED -> card("warn-strip", "mdi2a-alert", "warn", "invoice.lost", "invoice.lost-sub");
    };
  }

  private Region card(String ground, String icon, String tone, String title, String sub) {
    VBox words =
        Parts.column(2, Parts.text(kit.t(title), "f40", "b", tone), Parts.text(kit.t(sub), "f32"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(28, Parts.icon(icon, "i88", tone), words);
    return Parts.high(Parts.pad(Parts.styled(row, ground), 0, 32, 0, 32), 148);
  }

  private Region kinds(Title.Kind chosen) {
    HBox row =
        Parts.row(
            14,
            kind("title-company", Title.Kind.COMPANY, chosen, "invoice.kind.company"),
            kind("title-person", Title.Kind.PERSON, chosen, "invoice.kind.person"));
    return Parts.high(Parts.pad(Parts.styled(row, "switch"), 8, 8, 8, 8), 104);
  }

  private Button kind(String id, Title.Kind kind, Title.Kind chosen, String key) {
    boolean on = kind == chosen;
    HBox face = Parts.face(14, Parts.text(kit.t(key), "f36", "b"));
    if (on) {
      face.getChildren().addFirst(Parts.icon("mdi2c-check-bold", "i40"));
    }
    Button button = kit.press(id, new Press.ChooseTitleKind(kind), face, "round16", on ? "p" : "g");
    return Parts.wide(Parts.high(button, 88), (PageKit.WIDTH - 30) / 2);
  }

  private Region field(
      Filling filling,
      Field field,
      String label,
      Optional<Region> note,
      String shown,
      String hint) {
    boolean here = filling.field() == field;
    HBox head = Parts.row(0, Parts.text(label, "f32", "b"), Parts.spring());
    note.ifPresent(head.getChildren()::add);
    HBox face = Parts.row(14);
    if (!shown.isEmpty()) {
      face.getChildren().add(typed(shown, here, field));
    }
    if (here) {
      face.getChildren().add(Parts.styled(Parts.wide(Parts.high(new Region(), 52), 4), "caret"));
    }
    if (shown.isEmpty()) {
      face.getChildren().add(Parts.text(hint, "f36", "t2"));
    }
    Parts.wide(Parts.high(face, BOX - 12), PageKit.WIDTH - 60 - (here ? CLEAR : 0));
    face.setMouseTransparent(true);
    String id = "field-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Button box =
        kit.press(id, new Press.PickTitleField(field), face, "entry", here ? "here" : "away");
    StackPane place = Parts.centred(Parts.wide(Parts.high(box, BOX), PageKit.WIDTH));
    if (here && !shown.isEmpty()) {
      place.getChildren().add(clear());
    }
    return Parts.column(6, Parts.high(head, 45), place);
  }

  /// A long name shows its end while it is typed, and its beginning afterwards.
  private static Label typed(String shown, boolean here, Field field) {
    Label typed = Parts.name(shown, "f40", field == Field.NAME ? "m" : "n");
    typed.setTextOverrun(here ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
    return typed;
  }

  private Button clear() {
    Button clear =
        kit.press(
            "clear",
            new Press.ClearText(),
            Parts.icon("mdi2c-close-circle", "i48", "t2"),
            "bare-icon");
    StackPane.setAlignment(clear, Pos.CENTER_RIGHT);
    StackPane.setMargin(clear, new Insets(0, 14, 0, 0));
    return Parts.wide(Parts.high(clear, CLEAR), CLEAR);
  }

  /// A wrong check digit only warns: other numbers of eighteen characters are legal.
  private Optional<Region> judged(Filling filling) {
    if (filling.taxNumber().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (filling.judgement()) {
          case Judgement.Fine _ -> judged("mdi2c-check-circle", "ok", kit.t("invoice.number.fine"));
          case Judgement.TooShort(int missing) ->
              judged("mdi2p-pencil-outline", "t2", kit.t("invoice.number.short", missing));
          case Judgement.NoNumber _ -> judged("mdi2a-alert", "warn", kit.t("invoice.number.none"));
          case Judgement.WrongCheckDigit _ ->
              judged("mdi2a-alert", "warn", kit.t("invoice.number.doubtful"));
        });
  }

  private static Region judged(String icon, String tone, String words) {
    return Parts.row(8, Parts.icon(icon, "i36", tone), Parts.text(words, "f28", "b", tone));
  }

  private Region sum(Sum sum) {
    HBox row =
        Parts.row(
            12,
            Parts.text(kit.t("invoice.sum"), "f32"),
            new Amount(sum.total(), 40, "text"),
            Parts.spring());
    if (sum.fuel().isPositive() && sum.goods().isPositive()) {
      String split = kit.t("invoice.split", sum.fuel().yuan(), sum.goods().yuan());
      row.getChildren().add(Parts.text(split, "f28", "t2"));
    }
    return Parts.high(Parts.pad(row, 0, 4, 0, 4), 52);
  }
}
