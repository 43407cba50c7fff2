package jiayou.ui.dispenser;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.ui.dispenser.DispenserScreen.Terms;
import jiayou.ui.look.Parts;

/// How far the fuelling is towards its preset, as a bar and in words.
final class LimitBar extends VBox {

  private final PageKit kit;
  private final Region done = Parts.styled(new Region(), "limit-done");
  private final Label limit = Parts.text("", "f40");
  private final Label left = Parts.text("", "f40", "t2");
  private double share;

  /// The track, which lays the done part out along its own width.
  private final Pane track =
      new Pane() {
        @Override
        protected void layoutChildren() {
          done.resizeRelocate(0, 0, Math.max(getHeight(), getWidth() * share), getHeight());
        }
      };

  LimitBar(PageKit kit) {
    this.kit = kit;
    track.getChildren().setAll(done);
    Parts.high(Parts.styled(track, "limit-track"), 24);
    setSpacing(10);
  }

  void show(Preset preset, Terms terms, Money amount, Quantity volume) {
    switch (preset) {
      case Preset.Full _ -> show(Parts.text(kit.text("d3.full"), "f40", "t2"));
      case Preset.ByAmount by -> {
        Money rest = notBelowZero(by.limit().minus(amount));
        limit.setText(kit.text(word(terms), kit.words().round(by.limit())));
        left.setText(kit.text(restWord(terms), rest.yuan()));
        showBar(amount.fen(), by.limit().fen());
      }
      case Preset.ByVolume by -> {
        long rest = Math.max(0, by.limit().thousandths() - volume.thousandths());
        Quantity restVolume = new Quantity(rest, volume.unit());
        limit.setText(kit.text("d3.limit-volume", kit.words().quantity(by.limit())));
        left.setText(kit.text("d3.left-volume", kit.words().quantity(restVolume)));
        showBar(volume.thousandths(), by.limit().thousandths());
      }
    }
  }

  private static String word(Terms terms) {
    return switch (terms) {
      case AFTERWARDS -> "d3.limit-money";
      case IN_ADVANCE -> "d3.prepaid";
    };
  }

  private static String restWord(Terms terms) {
    return switch (terms) {
      case AFTERWARDS -> "d3.left-money";
      case IN_ADVANCE -> "d3.left-prepaid";
    };
  }

  private void showBar(long reached, long whole) {
    share = whole <= 0 ? 0 : Math.min(1, (double) reached / whole);
    track.requestLayout();
    if (!getChildren().contains(track)) {
      show(track, Parts.row(16, limit, Parts.spring(), left));
    }
  }

  private void show(Node... nodes) {
    getChildren().setAll(nodes);
  }

  private static Money notBelowZero(Money money) {
    return money.isPositive() ? money : Money.ZERO;
  }
}
