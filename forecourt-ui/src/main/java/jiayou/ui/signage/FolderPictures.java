package jiayou.ui.signage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;

/// Reads the pictures of one folder, away from the FX thread, at the size of the screen.
///
/// A picture is scaled once, here, so that it covers its place and every later frame costs a plain
/// copy. Files come from a network in the end, so a name must stay inside the folder and a file has
/// a largest size.
public final class FolderPictures {

  /// No poster of a petrol station needs more.
  static final long BYTES_MAX = 20_000_000;

  private final Path folder;
  private final Executor decoder;

  /// @param decoder where files are read and decoded; not the FX thread
  public FolderPictures(Path folder, Executor decoder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.decoder = decoder;
  }

  /// How a file turned out.
  sealed interface Loaded {
    record Good(Image image) implements Loaded {}

    record Bad(String why) implements Loaded {}
  }

  /// Decodes a file and answers on the FX thread.
  ///
  /// @param width the smallest width that covers the place, in device pixels
  /// @param height likewise
  void load(String file, double width, double height, Consumer<Loaded> answer) {
    decoder.execute(() -> {
      Loaded loaded = read(file, width, height);
      Platform.runLater(() -> answer.accept(loaded));
    });
  }

  private Loaded read(String file, double width, double height) {
    try {
      Path path = folder.resolve(file).normalize();
      if (!path.startsWith(folder)) {
        return new Loaded.Bad("lies outside the playlist's folder");
      }
      if (!Files.isRegularFile(path)) {
        return new Loaded.Bad("is not there");
      }
      if (Files.size(path) > BYTES_MAX) {
        return new Loaded.Bad("is larger than " + BYTES_MAX + " bytes");
      }
      return decode(Files.readAllBytes(path), width, height);
    } catch (IOException | InvalidPathException e) {
      return new Loaded.Bad("cannot be read: " + e.getMessage());
    }
  }

  /// Most posters have the shape of their screen or a taller one, so the width is tried first.
  private static Loaded decode(byte[] bytes, double width, double height) {
    Image image = new Image(new ByteArrayInputStream(bytes), width, 0, true, true);
    if (!image.isError() && image.getHeight() < height) {
      image = new Image(new ByteArrayInputStream(bytes), 0, height, true, true);
    }
    if (image.isError()) {
      return new Loaded.Bad("is not a picture: " + image.getException());
    }
    return new Loaded.Good(image);
  }
}
