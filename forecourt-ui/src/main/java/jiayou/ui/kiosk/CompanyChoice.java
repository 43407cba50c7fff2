package jiayou.ui.kiosk;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.TitleForm.Field;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.InvoiceStep.Filling;
import jiayou.ui.look.Parts;

/// Companies that may be meant by what is typed, right under the field that it is typed into and in
/// place of the fields below, which choosing one fills.
final class CompanyChoice {

  private static final double ROW = 94;
  private static final double LAST_ROW = 76;
  private static final int UNDER_NAME = 4;
  private static final int UNDER_NUMBER = 2;

  private final PageKit kit;

  CompanyChoice(PageKit kit) {
    this.kit = kit;
  }

  Optional<Region> draw(Filling filling) {
    return switch (filling.field()) {
      case NAME -> list(filling, UNDER_NAME);
      case TAX_NUMBER -> list(filling, UNDER_NUMBER);
      case PHONE -> Optional.empty();
    };
  }

  private Optional<Region> list(Filling filling, int most) {
    List<Company> found = filling.found();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    VBox list = Parts.column(0);
    for (int place = 0; place < Math.min(most, found.size()); place++) {
      list.getChildren().addAll(row(place, found.get(place)), Parts.dots(false));
    }
    list.getChildren().add(none(filling.field()));
    return Optional.of(Parts.styled(Parts.pad(list, 8, 8, 8, 8), "card", "in-hand"));
  }

  private Button row(int place, Company company) {
    VBox words =
        Parts.column(
            -2,
            Parts.name(company.name(), "f36", "b"),
            Parts.figure(Groups.taxNumber(company.taxNumber()), "f30", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    Parts.wide(words, PageKit.WIDTH - 64);
    Button row = kit.press("company-" + place, new Press.PickCompany(place), words, "row");
    return Parts.wide(Parts.high(row, ROW), PageKit.WIDTH - 16);
  }

  /// To stay in the field is to say that it is none of them.
  private Button none(Field field) {
    Button none =
        kit.press(
            "company-none",
            new Press.PickTitleField(field),
            Parts.text(kit.t("invoice.no-company"), "f32", "pt"),
            "row");
    return Parts.wide(Parts.high(none, LAST_ROW), PageKit.WIDTH - 16);
  }
}
