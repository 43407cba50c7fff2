package jiayou.host.attach;

import com.gluonhq.attach.display.DisplayService;
import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import com.gluonhq.attach.storage.StorageService;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import jiayou.config.Host;
import jiayou.config.JvmHost;

/// The machine as Gluon Attach sees it: the same program on a tablet finds its folder and screen.
///
/// Where Attach has no such service, plain Java answers. On a tablet the pause is the last moment
/// that an app is sure to be told of, so it counts as the end; a desktop only tells of the end of
/// the Java process, which counts too.
public final class AttachHost implements Host {

  private final Host plain;

  public AttachHost() {
    this(new JvmHost());
  }

  /// @param plain answers where Attach is silent
  AttachHost(Host plain) {
    this.plain = plain;
  }

  @Override
  public Path dataFolder() {
    return StorageService.create()
        .flatMap(StorageService::getPrivateStorage)
        .map(File::toPath)
        .map(AttachHost::made)
        .orElseGet(plain::dataFolder);
  }

  /// Attach asks JavaFX, which must be asked on its own thread: asked elsewhere before it runs, it
  /// would never know a screen again. On other threads plain Java answers.
  @Override
  public Optional<Pixels> screen() {
    if (!Platform.isFxApplicationThread()) {
      return plain.screen();
    }
    return DisplayService.create()
        .map(DisplayService::getScreenResolution)
        .filter(size -> size.getWidth() >= 1 && size.getHeight() >= 1)
        .map(AttachHost::pixels)
        .or(plain::screen);
  }

  @Override
  public void onShutdown(Runnable last) {
    AtomicBoolean done = new AtomicBoolean();
    Runnable once =
        () -> {
          if (!done.getAndSet(true)) {
            last.run();
          }
        };
    LifecycleService.create().ifPresent(service -> service.addListener(LifecycleEvent.PAUSE, once));
    plain.onShutdown(once);
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder.resolve("jiayou"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pixels pixels(Dimension2D size) {
    return new Pixels((int) size.getWidth(), (int) size.getHeight());
  }
}
