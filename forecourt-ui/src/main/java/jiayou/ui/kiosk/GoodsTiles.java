package jiayou.ui.kiosk;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.core.value.Product;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/// The goods that one touch adds. A station's file may name any number of them: a row or two are
/// shown and the rest is reached by scrolling.
final class GoodsTiles {

  private static final int ACROSS = 4;
  private static final double TILE_WIDTH = 182;
  private static final double TILE_HEIGHT = 202;
  private static final double HALF_GAP = 8;

  /// The grid keeps this free on its right side; it may lie in the margin of the page.
  private static final double SCROLL_BAR = 18;

  private final PageKit kit;
  private final int mostRows;

  GoodsTiles(PageKit kit, int mostRows) {
    this.kit = kit;
    this.mostRows = mostRows;
  }

  /// What the shelf takes of the page.
  double height(List<Product> products) {
    int rows = Math.clamp((products.size() + ACROSS - 1) / ACROSS, 1, mostRows);
    return rows * (TILE_HEIGHT + 2 * HALF_GAP);
  }

  Node draw(List<Product> products) {
    HBox shelf = Parts.row(0, invitation(products.isEmpty() ? PageKit.WIDTH : 200));
    if (!products.isEmpty()) {
      shelf.getChildren().add(grid(products));
    }
    return Parts.high(shelf, height(products));
  }

  private Region invitation(double width) {
    VBox words = Parts.column(0, Parts.icon("mdi2b-barcode-scan", "i64", "pt"), line("basket.add"));
    if (width < PageKit.WIDTH) {
      words.getChildren().add(line("basket.or-tap"));
    }
    words.setAlignment(Pos.CENTER);
    return Parts.wide(words, width);
  }

  private Label line(String key) {
    return Parts.text(kit.t(key), "f28", "b", "pt");
  }

  private Node grid(List<Product> products) {
    GridView<Product> grid = new GridView<>(FXCollections.observableArrayList(products));
    grid.setCellWidth(TILE_WIDTH);
    grid.setCellHeight(TILE_HEIGHT);
    grid.setHorizontalCellSpacing(HALF_GAP);
    grid.setVerticalCellSpacing(HALF_GAP);
    grid.setCellFactory(view -> new Tile());
    double width = ACROSS * (TILE_WIDTH + 2 * HALF_GAP);
    grid.setManaged(false);
    grid.resize(width + SCROLL_BAR, height(products));
    return Parts.wide(Parts.high(new Pane(grid), height(products)), width - HALF_GAP);
  }

  /// One place of the grid. The grid empties and fills it at each layout, so its button is kept
  /// until another product comes: a press must not lose it between finger down and finger up.
  private final class Tile extends GridCell<Product> {

    private Optional<Product> drawn = Optional.empty();

    @Override
    protected void updateItem(Product product, boolean empty) {
      super.updateItem(product, empty);
      setVisible(!empty);
      if (!empty && !drawn.equals(Optional.of(product))) {
        drawn = Optional.of(product);
        setGraphic(tile(product));
      }
    }
  }

  private Button tile(Product product) {
    HBox price =
        Parts.face(
            8,
            new Amount(product.price(), 32, "text"),
            Parts.styled(
                Parts.centred(Parts.icon("mdi2p-plus", "i28", "on-primary")), "plus-disc"));
    Label name = Parts.name(kit.name(product), "f28", "middle");
    name.setMaxWidth(TILE_WIDTH - 12);
    VBox face = Parts.column(2, Pictures.goods(product.picture(), 92), name, price);
    face.setAlignment(Pos.CENTER);
    Button tile =
        kit.press("tile-" + product.ean(), new Press.AddProduct(product.ean()), face, "card");
    return Parts.wide(Parts.high(tile, TILE_HEIGHT), TILE_WIDTH);
  }
}
