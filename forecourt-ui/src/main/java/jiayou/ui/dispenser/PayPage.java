package jiayou.ui.dispenser;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.value.Money;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;
import jiayou.ui.qr.QrNode;
import jiayou.ui.text.PayMethod;

/// D5: what was fuelled at the left, the code to pay it at the right.
final class PayPage extends HBox {

  /// As large as the sheet allows beside one line of methods, and beside two.
  private static final int CODE_PX = 408;

  private static final int SMALLER_CODE_PX = 376;

  private final PageKit kit;
  private final VBox ticket = DispenserParts.card(22, 36, 24, 36);
  private final HBox timer = Parts.row(8);
  private final Label left = Parts.figure("", "f48", "always-ink2");
  private final StackPane place = new StackPane();
  private final GridPane methods = new GridPane(22, 2);
  private final Label title = Parts.text("", "b", "always-ink");
  private String drawn = "";
  private Optional<Bill> billed = Optional.empty();

  PayPage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
    timer.getChildren().setAll(Parts.icon("mdi2t-timer-outline", "i44", "always-ink2"), left);
    getChildren().setAll(Parts.grow(ticket), sheet());
  }

  void show(DispenserScreen.Pay pay) {
    showTicket(pay.bill());
    switch (pay.card()) {
      case AWAITED -> showReader();
      case NOT_TAKEN, OFFERED -> showCode(pay);
    }
  }

  private void showTicket(Bill bill) {
    if (!billed.equals(Optional.of(bill))) {
      billed = Optional.of(bill);
      BillLines lines = new BillLines(kit, bill);
      ticket.getChildren().setAll(lines.lines(), Parts.spring(), lines.due(), below(bill));
    }
  }

  private void showCode(DispenserScreen.Pay pay) {
    title.setText(kit.text("d5.scan"));
    show(pay.methods());
    switch (pay.code()) {
      case PayCode.Shown shown -> {
        draw(shown.content(), pay.methods().size() > 2 ? SMALLER_CODE_PX : CODE_PX);
        left.setText("%d:%02d".formatted(shown.secondsLeft() / 60, shown.secondsLeft() % 60));
        timer.setVisible(true);
      }
      case PayCode.Coming _ -> {
        drawn = "";
        place.getChildren().setAll(coming());
        timer.setVisible(false);
      }
    }
  }

  /// The card's code goes to the reader, so the code for phones is away: nobody pays twice.
  private void showReader() {
    drawn = "";
    title.setText(kit.text("method.fuelcard"));
    timer.setVisible(false);
    methods.getChildren().clear();
    VBox words = DispenserParts.headline(kit.text("d5.card-reader"), 40, "always-ink");
    words.setAlignment(Pos.CENTER);
    VBox told = Parts.column(20, Pictures.phoneToReader(280), words);
    told.setAlignment(Pos.CENTER);
    place.getChildren().setAll(told);
  }

  private VBox sheet() {
    HBox head = Parts.row(0, title, Parts.spring(), timer);
    title.getStyleClass().add(kit.shortWord());
    methods.setAlignment(Pos.CENTER);
    VBox sheet = Parts.column(0, head, Parts.spring(), place, Parts.spring(), methods);
    Parts.pad(Parts.styled(sheet, "white-card"), 16, 20, 16, 20);
    return Parts.wide(sheet, 464);
  }

  /// A code is drawn once: the seconds beside it change, it does not.
  private void draw(String content, int px) {
    if (!content.equals(drawn)) {
      drawn = content;
      QrNode code = new QrNode(content, px, kit.pitch());
      code.setId("pay-code");
      place.getChildren().setAll(code);
    }
  }

  private Node coming() {
    StackPane ground =
        new StackPane(
            Parts.column(
                16,
                Parts.icon("mdi2q-qrcode", "i120", "always-ink2"),
                Parts.text(kit.text("d5.coming"), "f40", "always-ink2")));
    ((VBox) ground.getChildren().getFirst()).setAlignment(Pos.CENTER);
    Parts.styled(ground, "code-coming");
    return Parts.wide(Parts.high(ground, 340), 340);
  }

  private void show(List<PayMethod> list) {
    methods.getChildren().clear();
    for (int i = 0; i < list.size(); i++) {
      methods.add(DispenserParts.method(kit, list.get(i)), i % 2, i / 2);
    }
  }

  /// Whose benefits these are, else how to go on.
  private HBox below(Bill bill) {
    HBox row =
        switch (bill.member()) {
          case Membership.Known known -> member(known, bill.saved());
          case Membership.NotHere _, Membership.Nobody _ ->
              Parts.row(
                  12,
                  Parts.icon("mdi2g-gas-station", "i44", "t2"),
                  Parts.text(kit.text("d5.hint"), "f40", "t2"));
        };
    return Parts.high(row, 60);
  }

  private HBox member(Membership.Known known, Money saved) {
    HBox row =
        Parts.row(
            12,
            Parts.icon("mdi2a-account-circle-outline", "i44", "save"),
            Parts.text(known.shown(), "f40", "t2"),
            Parts.spring());
    if (saved.isPositive()) {
      row.getChildren().add(Parts.text(kit.text("bill.saved", saved.yuan()), "f40", "b", "save"));
    }
    return row;
  }
}
