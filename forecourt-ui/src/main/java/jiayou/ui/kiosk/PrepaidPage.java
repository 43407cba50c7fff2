package jiayou.ui.kiosk;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.PrepaidState.MoneyBack;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Notch;
import jiayou.ui.look.Parts;

/// K6p: paid, go and fuel. The ticket follows the pump, then carries the exit pass.
final class PrepaidPage {

  private static final double INSET = 44;

  private final PageKit kit;
  private final Amount amount = new Amount(Money.ZERO, 112, "text");
  private final Label litres = Parts.text("", "f44", "b");

  PrepaidPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Prepaid screen) {
    VBox content = Parts.column(28, ticket(screen), back(screen));
    papers(screen).ifPresent(content.getChildren()::add);
    Parts.pad(content, 36, PageKit.MARGIN, 0, PageKit.MARGIN);
    PaidHead head = new PaidHead(kit);
    IntConsumer seconds = head.seconds();
    seconds.accept(screen.seconds());
    String how = kit.t("method." + screen.method().code());
    Node page =
        head.page(kit.t("advance.title"), screen.paid(), how, content, isOver(screen.state()));
    return new Page(page, seconds, clock -> {}, this::run);
  }

  /// The code of the ticket when no paper comes, else that of the invoice, or how that stands.
  private Optional<Region> papers(KioskScreen.Prepaid screen) {
    InvoiceCard invoice = new InvoiceCard(kit);
    return new ReceiptPart(kit)
        .electronic(screen.receipt(), true)
        .or(() -> invoice.code(screen.invoice(), true))
        .or(() -> invoice.row(screen.invoice(), false));
  }

  /// What the pump says now; drawn in place, never tweened.
  private void run(KioskScreen screen) {
    if (screen instanceof KioskScreen.Prepaid prepaid
        && prepaid.state() instanceof PrepaidState.Flowing flowing) {
      amount.show(flowing.amount());
      litres.setText(kit.texts().quantity(flowing.volume()));
    }
  }

  private static boolean isOver(PrepaidState state) {
    return switch (state) {
      case PrepaidState.AwaitingNozzle awaiting -> false;
      case PrepaidState.Flowing flowing -> false;
      case PrepaidState.Unconfirmed unconfirmed -> false;
      case PrepaidState.Finished finished -> true;
      case PrepaidState.NotUsed not -> true;
    };
  }

  private Region ticket(KioskScreen.Prepaid screen) {
    VBox card = Parts.column(0, where(screen), Notch.tearLine(INSET), live(screen));
    screen
        .exitPass()
        .map(new PassPart(kit)::draw)
        .ifPresent(pass ->
            card.getChildren()
                .addAll(Notch.tearLine(INSET), Parts.pad(pass, 28, INSET, 24, INSET)));
    card.getChildren().addAll(Parts.dots(false), new ReceiptPart(kit).row(screen.receipt()));
    return Parts.styled(card, "card", "in-hand");
  }

  private Region where(KioskScreen.Prepaid screen) {
    FreeNozzle nozzle = screen.nozzle();
    String title =
        switch (screen.state()) {
          case PrepaidState.AwaitingNozzle awaiting -> kit.t("advance.go", nozzle.sign());
          case PrepaidState.Flowing flowing -> kit.t("advance.flowing");
          case PrepaidState.Unconfirmed unconfirmed -> kit.t("advance.silent");
          case PrepaidState.Finished finished -> kit.t("advance.done");
          case PrepaidState.NotUsed not -> kit.t("advance.not-used");
        };
    VBox words =
        Parts.column(
            2,
            Parts.text(title, "f52", "b"),
            Parts.text(
                kit.name(nozzle.grade()) + " · " + kit.texts().price(nozzle.price()), "f32", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(28, BasketRow.nozzle(kit, nozzle.sign(), nozzle.grade()), words);
    return Parts.pad(row, 36, INSET, 32, INSET);
  }

  /// The state of the pump: in one place and of one height, so that figures never move.
  private Region live(KioskScreen.Prepaid screen) {
    Region state =
        switch (screen.state()) {
          case PrepaidState.AwaitingNozzle awaiting ->
              saying("mdi2g-gas-station-outline", kit.t("advance.lift"), kit.t("advance.lift-sub"));
          case PrepaidState.Flowing flowing ->
              figures(
                  "advance.so-far",
                  flowing.amount(),
                  kit.texts().quantity(flowing.volume()),
                  kit.t("advance.authoritative"));
          case PrepaidState.Unconfirmed unconfirmed ->
              saying(
                  "mdi2l-link-variant-off",
                  kit.t("advance.unconfirmed"),
                  kit.t("advance.unconfirmed-sub"));
          case PrepaidState.Finished finished ->
              figures(
                  "advance.fuelled",
                  finished.fuel().amount(),
                  kit.texts().quantity(finished.fuel().volume()),
                  kit.t("fuel.ended", finished.fuel().endedAt()));
          case PrepaidState.NotUsed not ->
              saying("mdi2c-cancel", kit.t("advance.nothing"), kit.t("advance.nothing-sub"));
        };
    return Parts.high(Parts.pad(state, 0, INSET, 0, INSET), 220);
  }

  private Region saying(String icon, String words, String sub) {
    Region disc = Parts.styled(Parts.centred(Parts.icon(icon, "i64", "pt")), "disc");
    Parts.wide(Parts.high(disc, 120), 120);
    VBox lines = Parts.column(0, Parts.text(words, "f44", "b"), Parts.text(sub, "f32", "t2"));
    lines.setAlignment(Pos.CENTER_LEFT);
    return Parts.row(28, disc, lines);
  }

  private Region figures(String label, Money money, String volume, String note) {
    amount.show(money);
    litres.setText(volume);
    VBox left = Parts.column(-10, Parts.text(kit.t(label), "f32", "t2"), amount);
    left.setAlignment(Pos.CENTER_LEFT);
    VBox side = Parts.column(4, litres, Parts.text(note, "f28", "t2"));
    side.setAlignment(Pos.CENTER_RIGHT);
    return Parts.row(0, left, Parts.spring(), side);
  }

  /// Where the rest of the money is.
  private Region back(KioskScreen.Prepaid screen) {
    return switch (screen.state()) {
      case PrepaidState.AwaitingNozzle awaiting -> promise();
      case PrepaidState.Flowing flowing -> promise();
      case PrepaidState.Unconfirmed unconfirmed -> promise();
      case PrepaidState.Finished finished -> back(finished.back());
      case PrepaidState.NotUsed not -> back(not.back());
    };
  }

  private Region promise() {
    return strip("soft-card", "mdi2s-shield-check-outline", "pt", kit.t("prepay.promise"));
  }

  private Region back(MoneyBack back) {
    return switch (back) {
      case MoneyBack.Nothing nothing ->
          strip("ok-strip", "mdi2c-check-circle", "ok", kit.t("advance.exact"));
      case MoneyBack.Submitted some ->
          strip(
              "soft-card", "mdi2c-cash-refund", "pt", kit.t("advance.back", some.amount().yuan()));
      case MoneyBack.Returned some ->
          strip(
              "ok-strip",
              "mdi2c-check-circle",
              "ok",
              kit.t("advance.returned", some.amount().yuan()));
      case MoneyBack.ByStaff some ->
          strip(
              "warn-strip",
              "mdi2a-account-hard-hat",
              "warn",
              kit.t("advance.by-staff", some.amount().yuan()));
    };
  }

  private static Region strip(String ground, String icon, String tone, String words) {
    HBox row = Parts.row(20, Parts.icon(icon, "i52", tone), Parts.text(words, "f36", "b", tone));
    return Parts.high(Parts.pad(Parts.styled(row, ground), 0, 36, 0, 36), 112);
  }
}
