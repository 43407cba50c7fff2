package jiayou.ui.look;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import jiayou.core.value.Money;

/// An amount to pay: a small ¥ and large figures on one base line.
public final class Amount extends HBox {

  private final Label figures;

  /// @param px the size of the figures; the sign takes about half of it
  /// @param tone a style class for the colour, or `text`
  public Amount(Money money, int px, String tone) {
    int sign = Math.max(28, (int) (px * 0.28) * 2);
    figures = Parts.figure(money.yuan(), "f" + px, "b", tone);
    Label yen = Parts.text("¥", "f" + sign, tone);
    getChildren().setAll(yen, figures);
    setSpacing(Math.round(px * 0.05));
    setAlignment(Pos.BASELINE_LEFT);
    setMaxHeight(USE_PREF_SIZE);
  }

  /// Changes the figures in place.
  public void show(Money money) {
    figures.setText(money.yuan());
  }
}
