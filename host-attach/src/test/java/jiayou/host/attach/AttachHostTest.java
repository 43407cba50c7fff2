package jiayou.host.attach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import jiayou.config.Host;
import org.junit.jupiter.api.Test;

/// Goal: what this host answers comes from Attach. Method: the host behind it answers otherwise.
final class AttachHostTest {

  private final List<Runnable> lasts = new ArrayList<>();
  private final AttachHost host = new AttachHost(new Elsewhere(lasts));

  @Test
  void theDataFolderIsTheOneOfAttachAndExists() {
    Path data = host.dataFolder();
    assertEquals(Path.of(System.getProperty("user.home"), ".gluon", "jiayou"), data);
    assertTrue(Files.isDirectory(data));
  }

  @Test
  void theScreenIsTheOneThatJavafxHas() throws InterruptedException {
    BlockingQueue<Optional<Host.Pixels>> answers = new ArrayBlockingQueue<>(1);
    Platform.startup(() -> answers.add(host.screen()));
    // The size of JavaFX's own headless screen.
    assertEquals(Optional.of(new Host.Pixels(1000, 1000)), answers.poll(30, TimeUnit.SECONDS));
  }

  @Test
  void awayFromTheThreadOfJavafxPlainJavaAnswers() {
    assertEquals(Optional.empty(), host.screen());
  }

  @Test
  void theEndIsToldOnceHoweverOftenItComes() {
    List<String> told = new ArrayList<>();
    host.onShutdown(() -> told.add("end"));
    lasts.forEach(Runnable::run);
    lasts.forEach(Runnable::run);
    assertEquals(List.of("end"), told);
  }

  /// Answers unlike Attach, and keeps what is to run at the end.
  private record Elsewhere(List<Runnable> lasts) implements Host {
    @Override
    public Path dataFolder() {
      return Path.of("elsewhere");
    }

    @Override
    public Optional<Pixels> screen() {
      return Optional.empty();
    }

    @Override
    public void onShutdown(Runnable last) {
      lasts.add(last);
    }
  }
}
