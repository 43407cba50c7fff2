package jiayou.ui.signage;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// One picture that covers its place: what is too much on two sides is cut off evenly.
final class PictureLayer extends Region {

  private final ImageView view;

  PictureLayer(Image image) {
    view = new ImageView(image);
    getChildren().add(view);
  }

  @Override
  protected void layoutChildren() {
    Image image = view.getImage();
    double scale = Math.max(getWidth() / image.getWidth(), getHeight() / image.getHeight());
    double width = Math.min(image.getWidth(), getWidth() / scale);
    double height = Math.min(image.getHeight(), getHeight() / scale);
    double left = (image.getWidth() - width) / 2;
    double top = (image.getHeight() - height) / 2;
    view.setViewport(new Rectangle2D(left, top, width, height));
    view.setFitWidth(getWidth());
    view.setFitHeight(getHeight());
  }
}
