package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;

/// K3: the ticket that gets longer, goods to add, and the sheet with the amount and the code.
final class BasketPage {

  /// From the header to the pay sheet.
  private static final double ROOM = 1174;

  private static final double GAP = 16;

  private final PageKit kit;
  private final boolean paused;

  /// @param paused something lies over the screen, so no code may be read
  BasketPage(PageKit kit, boolean paused) {
    this.kit = kit;
    this.paused = paused;
  }

  Page draw(KioskScreen.Basket screen) {
    PageKit.Header header = kit.header(kit.t("basket.title"), kit.back(kit.t("basket.back")));
    GoodsTiles tiles = new GoodsTiles(kit);
    Node shelf = tiles.draw(screen.tiles());
    double linesRoom = ROOM - 28 - 2 * GAP - tiles.height(screen.tiles());
    VBox middle = Parts.column(GAP);
    Parts.pad(middle, 28, PageKit.MARGIN, 0, PageKit.MARGIN);
    if (!screen.lines().isEmpty()) {
      middle.getChildren().add(lines(screen, linesRoom));
    }
    middle.getChildren().add(shelf);
    Region sheet = new PaySheet(kit, paused).draw(screen);
    VBox page = Parts.column(0, header.node(), Parts.high(middle, ROOM), sheet);
    return new Page(page, Page.NO_SECONDS, header.clock());
  }

  private Region lines(KioskScreen.Basket screen, double room) {
    VBox list = Parts.column(0);
    Parts.pad(list, 0, 32, 0, 32);
    for (BasketLine line : screen.lines()) {
      if (!list.getChildren().isEmpty()) {
        list.getChildren().add(Parts.dots(list.getChildren().size() == 1));
      }
      list.getChildren().add(draw(line));
    }
    list.setPrefWidth(PageKit.WIDTH);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPannable(true);
    scroll.setMaxHeight(room);
    scroll.setVvalue(scroll.getVmax());
    VBox card = Parts.styled(Parts.column(0, scroll), "card");
    card.setMaxHeight(room);
    card.setMinHeight(Math.min(160, room));
    return card;
  }

  private Region draw(BasketLine line) {
    return switch (line) {
      case BasketLine.Fuel fuel -> fuel(fuel.fuel());
      case BasketLine.Goods goods -> goods(goods);
    };
  }

  private Region fuel(FuelLine fuel) {
    VBox nozzle =
        Parts.column(
            -14,
            Parts.figure(Integer.toString(fuel.nozzleSign()), "f64", "b", "on-g"),
            Parts.text(kit.t("fuel.nozzle"), "f28", "b", "on-g"));
    nozzle.setAlignment(Pos.CENTER);
    Parts.styled(nozzle, "grade", "nozzle", fuel.grade().tint());
    Parts.wide(Parts.high(nozzle, 120), 112);
    VBox words =
        Parts.column(
            -2,
            Parts.text(kit.name(fuel.grade()), "f40", "b"),
            Parts.text(
                kit.t(
                    "fuel.line",
                    kit.texts().quantity(fuel.volume()),
                    kit.texts().price(fuel.price())),
                "f32"),
            Parts.text(kit.t("fuel.ended", fuel.endedAt()), "f28", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    Node amount = new Amount(fuel.amount(), 60, "text");
    return Parts.high(Parts.row(24, nozzle, words, Parts.spring(), amount), 160);
  }

  private Region goods(BasketLine.Goods line) {
    Region well = Parts.styled(Parts.centred(Pictures.goods(line.product().picture(), 92)), "well");
    Parts.wide(Parts.high(well, 104), 104);
    VBox words =
        Parts.column(
            -2,
            Parts.name(kit.name(line.product()), "f36", "b"),
            Parts.text(kit.t("basket.each", line.product().price().yuan()), "f28", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    String ean = line.product().ean();
    HBox count = Parts.face(0, Parts.figure(Integer.toString(line.quantity()), "f44"));
    HBox steps =
        Parts.row(
            10,
            step("minus-" + ean, new Press.ChangeQuantity(ean, -1), "mdi2m-minus"),
            Parts.wide(count, 56),
            step("plus-" + ean, new Press.ChangeQuantity(ean, 1), "mdi2p-plus"));
    HBox amount = Parts.row(0, Parts.spring(), new Amount(line.amount(), 44, "text"));
    return Parts.high(Parts.row(20, well, Parts.grow(words), steps, Parts.wide(amount, 160)), 128);
  }

  private Button step(String id, Press press, String icon) {
    Button step = kit.press(id, press, Parts.icon(icon, "i44"), "g", "step");
    return Parts.wide(Parts.high(step, 72), 72);
  }
}
