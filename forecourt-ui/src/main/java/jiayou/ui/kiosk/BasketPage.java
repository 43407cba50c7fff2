package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.ui.look.Parts;

/// K3: the ticket that gets longer, goods to add, what a member saves, and the sheet with the
/// amount and the code. Each part has its own room, so nothing jumps when a quote comes.
final class BasketPage {

  /// From the header to the pay sheet.
  private static final double ROOM = 1648 - PaySheet.HEIGHT;

  private static final double TOP = 20;
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
    boolean alone =
        screen.benefits() instanceof Benefits.NotOffered
            && screen.check() instanceof StaffCheck.NotNeeded;
    GoodsTiles tiles = new GoodsTiles(kit, alone ? 2 : 1);
    Node shelf = tiles.draw(screen.tiles());
    double below = alone ? 0 : BenefitsCard.MOST;
    double linesRoom = ROOM - TOP - 2 * GAP - tiles.height(screen.tiles()) - below;
    VBox middle = Parts.column(GAP);
    Parts.pad(middle, TOP, PageKit.MARGIN, 0, PageKit.MARGIN);
    if (!screen.lines().isEmpty()) {
      middle.getChildren().add(lines(screen, linesRoom));
    }
    middle.getChildren().add(shelf);
    CheckCard check = new CheckCard(kit);
    check
        .card(screen.check())
        .or(() -> new BenefitsCard(kit).draw(screen.benefits(), screen.quoting()))
        .ifPresent(middle.getChildren()::add);
    Region sheet = new PaySheet(kit, paused).draw(screen);
    VBox page = Parts.column(0, header.node(), Parts.high(middle, ROOM), sheet);
    Node whole = check.question(screen.check()).<Node>map(over -> over(page, over)).orElse(page);
    return new Page(whole, Page.NO_SECONDS, header.clock());
  }

  private static StackPane over(Region page, Node question) {
    StackPane both = Parts.centred(page, question);
    both.setAlignment(Pos.TOP_LEFT);
    return both;
  }

  private Region lines(KioskScreen.Basket screen, double room) {
    VBox list = Parts.column(0);
    Parts.pad(list, 0, 32, 0, 32);
    BasketRow rows = new BasketRow(kit);
    for (BasketLine line : screen.lines()) {
      if (!list.getChildren().isEmpty()) {
        list.getChildren().add(Parts.dots(list.getChildren().size() == 1));
      }
      list.getChildren().add(rows.draw(line));
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
}
