package jiayou.ui.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.PrepaidState.MoneyBack;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// The lower part of the ticket: what was bought, what was saved, and what it was paid with.
final class BillLines {

  /// More fuellings than this become one line.
  private static final int FUELS = 2;

  private static final double LINE = 48;

  private final PageKit kit;

  BillLines(PageKit kit) {
    this.kit = kit;
  }

  VBox draw(KioskScreen.Success screen) {
    VBox lines = Parts.column(0);
    lines.getChildren().addAll(lines(screen));
    return lines;
  }

  double height(KioskScreen.Success screen) {
    return lines(screen).size() * LINE;
  }

  private List<Node> lines(KioskScreen.Success screen) {
    List<Node> lines = new ArrayList<>(bought(screen.summary()));
    if (screen.savings().total().isPositive()) {
      String parts = String.join(" · ", new SavingsText(kit).parts(screen.savings()));
      lines.add(saving(kit.t("success.saved"), parts, screen.savings().total()));
    }
    back(screen.back()).ifPresent(lines::add);
    for (TenderLine tender : screen.tenders()) {
      String method = kit.t("method." + tender.method().code());
      if (screen.tenders().size() > 1) {
        lines.add(line(kit.t("success.paid-by", method, tender.account()), tender.amount()));
      }
      if (tender.reduction().isPositive()) {
        lines.add(saving(kit.t("success.reduction", method), "", tender.reduction()));
      }
    }
    return lines;
  }

  private Optional<Region> back(MoneyBack back) {
    return switch (back) {
      case MoneyBack.Nothing nothing -> Optional.empty();
      case MoneyBack.Submitted some -> Optional.of(line(kit.t("success.back"), some.amount()));
      case MoneyBack.Returned some -> Optional.of(line(kit.t("success.returned"), some.amount()));
      case MoneyBack.ByStaff some ->
          Optional.of(line(kit.t("success.back-by-staff"), some.amount()));
    };
  }

  private List<Node> bought(Summary summary) {
    List<Node> lines = new ArrayList<>();
    SummaryText text = new SummaryText(kit);
    if (summary.fuels().size() > FUELS || summary.prepaid().isPresent()) {
      lines.add(line(text.first(summary), summary.fuelTotal()));
    } else {
      summary.fuels().stream()
          .map(fuel -> line(text.fuel(fuel), fuel.amount()))
          .forEach(lines::add);
    }
    if (summary.goods() > 0) {
      lines.add(line(kit.t("summary.goods", summary.goods()), summary.goodsTotal()));
    }
    return lines;
  }

  private static Region line(String words, Money money) {
    HBox line =
        Parts.row(0, Parts.text(words, "f32"), Parts.spring(), new Amount(money, 40, "text"));
    return Parts.high(line, LINE);
  }

  private static Region saving(String words, String parts, Money money) {
    HBox line =
        Parts.row(
            20,
            Parts.text(words, "f32", "save"),
            Parts.name(parts, "f28", "t2"),
            Parts.spring(),
            Parts.figure("−" + money.yuan(), "f40", "save"));
    return Parts.high(line, LINE);
  }
}
