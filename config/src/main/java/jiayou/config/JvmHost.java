package jiayou.config;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The machine as plain Java sees it.
public final class JvmHost implements Host {

  private final Map<String, String> environment;
  private final Path home;

  public JvmHost() {
    this(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  JvmHost(Map<String, String> environment, Path home) {
    this.environment = environment;
    this.home = home;
  }

  /// `$XDG_DATA_HOME/jiayou`, or `.local/share/jiayou` at home.
  ///
  /// @throws UncheckedIOException when it cannot be made
  @Override
  public Path dataFolder() {
    String shared = environment.getOrDefault("XDG_DATA_HOME", "");
    Path folder =
        shared.isEmpty() ? home.resolve(".local/share/jiayou") : Path.of(shared).resolve("jiayou");
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Pixels> screen() {
    if (GraphicsEnvironment.isHeadless()) {
      return Optional.empty();
    }
    Dimension size =
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .getDefaultScreenDevice()
            .getDefaultConfiguration()
            .getBounds()
            .getSize();
    return Optional.of(new Pixels(size.width, size.height));
  }

  @Override
  public void onShutdown(Runnable last) {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(last));
  }
}
