package jiayou.ui.dispenser;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.ui.look.Parts;

/// D3: the fuel as it flows. Figures are set as they come, ten times a second at most, and never
/// counted up by us: what stands here must be what the pump shows.
final class LivePage extends HBox {

  private final PageKit kit;
  private final VBox meter = DispenserParts.card(24, 36, 24, 36);
  private final HBox head = Parts.row(18);
  private final Label amount = Parts.figure("", "b", "live-amount");
  private final Label volume = Parts.figure("", "f124", "live-volume");
  private final Label volumeUnit = Parts.text("", "f56", "live-unit");
  private final Label moneyUnit = Parts.text("", "f56", "live-unit");
  private final VBox figures;
  private final LimitBar limit;
  private final VBox side = Parts.column(18);
  private final VBox advice = Parts.styled(new VBox(), "advice");
  private Optional<Hose> shownHose = Optional.empty();
  private String advised = "";
  private Optional<Membership> shownMember = Optional.empty();
  private Optional<DispenserScreen.Terms> shownLost = Optional.empty();

  LivePage(PageKit kit) {
    this.kit = kit;
    figures = figures();
    limit = new LimitBar(kit);
    setSpacing(24);
    getChildren().setAll(Parts.grow(meter), Parts.wide(side, 404));
  }

  void show(DispenserScreen.Live live) {
    showHead(live.hose());
    showSide(live.member());
    switch (live.flow()) {
      case Flow.Flowing flowing -> {
        showFigures(flowing.amount(), flowing.volume(), live);
        advise("live-soft", "mdi2g-gas-station", "d3.hang-up", "pt");
      }
      case Flow.Paused paused -> {
        showFigures(paused.amount(), paused.volume(), live);
        advise("live-warn", "mdi2p-pause-circle-outline", "d3.paused", "warn");
      }
      case Flow.LinkLost _ -> {
        showLost(live.terms());
        advise("live-soft", "mdi2g-gas-station", "d3.hang-up", "pt");
      }
    }
  }

  /// The design's steps by length, so that ten thousand yuan still stand on one line.
  static String sizeOf(String figures) {
    return switch (figures.length()) {
      case 0, 1, 2, 3, 4, 5, 6 -> "f208";
      case 7 -> "f176";
      default -> "f148";
    };
  }

  private void showHead(Hose hose) {
    if (shownHose.equals(Optional.of(hose))) {
      return;
    }
    shownHose = Optional.of(hose);
    showUnits(kit.words().unit(hose.price().unit()));
    HBox price =
        Parts.row(
            10,
            Parts.figure(hose.price().shown(), "f52"),
            Parts.text(kit.words().perUnit(hose.price().unit()), "f40"));
    price.setAlignment(Pos.BASELINE_RIGHT);
    price.setMaxHeight(USE_PREF_SIZE);
    head.getChildren()
        .setAll(
            DispenserParts.chip(hose.grade(), 60, 84),
            Parts.text(kit.text("hose.nozzle", hose.nozzleSign()), "f40", "b"),
            Parts.spring(),
            price);
  }

  /// Latin letters are half as wide as Chinese ones; the wider unit gives both their column.
  private void showUnits(String ofVolume) {
    String ofMoney = kit.text("money.after");
    int letters = Math.max(ofVolume.length(), ofMoney.length());
    int width =
        switch (kit.words().language()) {
          case ZH -> 30 + 56 * letters;
          case EN -> 22 + 32 * letters;
        };
    Parts.wide(moneyUnit, width).setText(ofMoney);
    Parts.wide(volumeUnit, width).setText(ofVolume);
  }

  private void showFigures(Money money, Quantity quantity, DispenserScreen.Live live) {
    String yuan = money.yuan();
    amount.setText(yuan);
    amount.getStyleClass().removeAll("f208", "f176", "f148");
    amount.getStyleClass().add(sizeOf(yuan));
    volume.setText(quantity.shown());
    limit.show(live.limit(), live.terms(), money, quantity);
    body(figures, Parts.spring(), limit);
  }

  private void showLost(DispenserScreen.Terms terms) {
    if (!shownLost.equals(Optional.of(terms))) {
      shownLost = Optional.of(terms);
      meter.getChildren().setAll(head, lost(terms));
    }
  }

  private void body(Node... nodes) {
    shownLost = Optional.empty();
    if (meter.getChildren().size() < 2 || meter.getChildren().get(1) != nodes[0]) {
      meter.getChildren().setAll(head);
      meter.getChildren().addAll(nodes);
    }
  }

  private VBox figures() {
    HBox money =
        Parts.row(
            0,
            Parts.text(kit.text("money.before"), "f56", "live-unit"),
            Parts.spring(),
            amount,
            unitColumn(moneyUnit));
    HBox delivered = Parts.row(0, Parts.spring(), volume, unitColumn(volumeUnit));
    money.setAlignment(Pos.BASELINE_LEFT);
    delivered.setAlignment(Pos.BASELINE_LEFT);
    return Parts.column(12, money, Parts.dots(true), delivered);
  }

  /// Both units stand in a column of their own, so that the points of the figures stay in place.
  private static Label unitColumn(Label label) {
    label.setAlignment(Pos.CENTER_RIGHT);
    label.setMaxHeight(USE_PREF_SIZE);
    return label;
  }

  private VBox lost(DispenserScreen.Terms terms) {
    String sub =
        switch (terms) {
          case AFTERWARDS -> "d3.lost-sub";
          case IN_ADVANCE -> "d3.lost-prepaid";
        };
    VBox words =
        Parts.column(
            24,
            Parts.icon("mdi2l-lan-disconnect", "i120", "warn"),
            DispenserParts.headline(kit.text("d3.lost"), 72, "warn"),
            DispenserParts.headline(kit.text(sub), 40, "regular"));
    words.setAlignment(Pos.CENTER_LEFT);
    return Parts.grow(words);
  }

  /// What a member saves takes its room from the safety words and the advice.
  private void showSide(Membership member) {
    if (shownMember.equals(Optional.of(member))) {
      return;
    }
    shownMember = Optional.of(member);
    Optional<Node> strip = MemberStrip.narrow(kit, member);
    double room = strip.isPresent() ? 12 : 28;
    VBox safety = DispenserParts.card(room, 36, room, 36);
    DispenserParts.safetyWords(kit).forEach(row -> safety.getChildren().add(Parts.grow(row)));
    Parts.high(advice, strip.isPresent() ? 228 : 232);
    side.getChildren().setAll(strip.stream().toList());
    side.getChildren().addAll(Parts.grow(safety), advice);
  }

  private void advise(String ground, String icon, String key, String tone) {
    if (advised.equals(key)) {
      return;
    }
    advised = key;
    Region said = DispenserParts.headline(kit.text(key), 44, tone);
    advice.getStyleClass().setAll("advice", ground);
    advice.getChildren().setAll(Parts.icon(icon, "i72", tone), said);
  }
}
