package jiayou.ui.kiosk;

import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;

/// How was it? Five faces, one touch, no question after it.
final class Faces {

  /// Of the whole card.
  static final double HEIGHT = 262;

  /// From very bad to very good.
  private static final List<String> MOODS = List.of("angry", "sad", "neutral", "happy", "excited");

  private final PageKit kit;

  Faces(PageKit kit) {
    this.kit = kit;
  }

  Region draw(OptionalInt rated) {
    String key = rated.isPresent() ? "success.rated" : "success.rate";
    HBox faces = Parts.row(16);
    for (int face = 1; face <= MOODS.size(); face++) {
      boolean chosen = rated.isPresent() && rated.getAsInt() == face;
      faces.getChildren().add(face(face, chosen ? "chosen" : "g"));
    }
    VBox card = Parts.column(14, Parts.text(kit.t(key), "f40", "b"), faces);
    card.setAlignment(Pos.CENTER);
    return Parts.high(Parts.styled(Parts.pad(card, 16, 32, 22, 32), "card"), HEIGHT);
  }

  private Button face(int face, String tone) {
    VBox words =
        Parts.column(
            -2,
            Parts.icon("mdi2e-emoticon-" + MOODS.get(face - 1) + "-outline", "i76", "pt"),
            Parts.text(kit.t("success.face." + face), "f32"));
    words.setAlignment(Pos.CENTER);
    Button button = kit.press("face-" + face, new Press.Rate(face), words, tone);
    button.setPrefWidth(160);
    return Parts.grow(Parts.high(button, 152));
  }
}
