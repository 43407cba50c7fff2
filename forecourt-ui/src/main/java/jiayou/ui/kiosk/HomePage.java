package jiayou.ui.kiosk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.KioskScreen.Offer;
import jiayou.ui.look.Parts;

/// K2: the finished fuellings as tickets, and the ways on for those who do not find theirs.
final class HomePage {

  private final PageKit kit;

  HomePage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Home screen) {
    Label clock = Parts.figure(kit.frame().clock(), "f40", "on-ink");
    VBox list = Parts.column(24);
    Parts.pad(list, 32, PageKit.MARGIN, 0, PageKit.MARGIN);
    switch (screen.fuellings()) {
      case KioskScreen.Fuellings.Listed listed -> {
        TicketRow rows = new TicketRow(kit);
        listed.rows().stream().map(rows::draw).forEach(list.getChildren()::add);
        list.getChildren().addAll(tiles(screen.offers()), find(listed.more()));
      }
      case KioskScreen.Fuellings.NoneYet none ->
          list.getChildren()
              .addAll(
                  notice("mdi2g-gas-station-outline", "pt", "home.empty"),
                  tiles(screen.offers()),
                  find(0));
      case KioskScreen.Fuellings.ForecourtDown down ->
          list.getChildren()
              .addAll(
                  notice("mdi2g-gas-station-off", "warn", "home.down"),
                  askStaff(),
                  tiles(withoutPump(screen.offers())));
    }
    VBox page = Parts.column(0, head(clock, screen.printer()), list);
    return new Page(overlaid(page, keypad(screen.keypad())), Page.NO_SECONDS, clock::setText);
  }

  private Region head(Label clock, PrinterNote printer) {
    HBox top = Parts.row(32, kit.brand("#4457E6"), Parts.spring(), clock);
    new PrinterSign(kit).draw(printer).ifPresent(sign -> top.getChildren().add(2, sign));
    Parts.high(Parts.pad(top, 0, PageKit.MARGIN, 0, PageKit.MARGIN), 112);
    VBox words =
        Parts.column(
            -4,
            Parts.text(kit.t("home.title"), "f64", "b", "on-ink"),
            Parts.text(kit.t("home.sub"), "f36", "on-ink2"));
    Parts.pad(words, 4, PageKit.MARGIN, 0, PageKit.MARGIN);
    return Parts.high(Parts.styled(Parts.column(0, top, words), "band"), 324);
  }

  private Region tiles(Set<Offer> offers) {
    return new HomeTiles(kit).draw(offers);
  }

  /// No pump can be paid for while none answers.
  private static Set<Offer> withoutPump(Set<Offer> offers) {
    Set<Offer> left = EnumSet.noneOf(Offer.class);
    left.addAll(offers);
    left.remove(Offer.PREPAY);
    return left;
  }

  private Button find(int more) {
    String words = more > 0 ? kit.t("home.more", more) : kit.t("home.find");
    Button find = kit.button("find", new Press.OpenNozzleKeypad(), "mdi2m-magnify", words, 36, "s");
    return Parts.wide(Parts.high(find, 112), PageKit.WIDTH);
  }

  private Button askStaff() {
    Button ask =
        kit.button(
            "ask-staff",
            new Press.CallStaff(),
            "mdi2h-hand-back-right",
            kit.t("access.staff"),
            48,
            "p",
            "round28");
    return Parts.wide(Parts.high(ask, 148), PageKit.WIDTH);
  }

  private Region notice(String icon, String tone, String key) {
    Region disc = Parts.styled(Parts.centred(Parts.icon(icon, "i120", tone)), "disc", tone);
    Parts.wide(Parts.high(disc, 240), 240);
    Label words = Parts.paragraph(kit.t(key), "f44", "b", "middle");
    VBox notice = Parts.column(36, disc, words);
    notice.setAlignment(Pos.CENTER);
    return Parts.high(Parts.pad(Parts.styled(notice, "card"), 0, 48, 0, 48), 520);
  }

  private Optional<Node> keypad(KioskScreen.Keypad keypad) {
    return switch (keypad) {
      case KioskScreen.Keypad.Closed closed -> Optional.empty();
      case KioskScreen.Keypad.Open open -> Optional.of(new NozzleKeypad(kit).draw(open));
    };
  }

  private static Node overlaid(Region page, Optional<Node> over) {
    return over.<Node>map(node -> Parts.centred(page, node)).orElse(page);
  }
}
