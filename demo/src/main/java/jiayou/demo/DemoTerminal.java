package jiayou.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import jiayou.app.Kiosk;
import jiayou.app.WindowPlaces;
import jiayou.config.Settings;
import jiayou.ui.kiosk.Motion;
import jiayou.ui.window.Placement;

/// The terminal of the demo: the real one, in a process of its own, with a harness beside it.
public final class DemoTerminal {

  private DemoTerminal() {}

  /// @param args the settings folder, the file that gets the harness's port, and `headless` or
  ///   `desk`
  public static void main(String[] args) throws IOException, InterruptedException {
    Path settings = Path.of(args[0]);
    Path portFile = Path.of(args[1]);
    switch (Settings.read(settings)) {
      case Settings.Reading.Faulty(var faults) -> {
        faults.forEach(System.err::println);
        System.exit(2);
      }
      case Settings.Reading.Valid(Settings valid) -> {
        Kiosk kiosk = Kiosk.start(valid, places(args[2]));
        Harness harness = new Harness(kiosk.windows());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(kiosk::close));
        publish(harness.port(), portFile);
        kiosk.await();
      }
    }
  }

  /// The headless screen of JavaFX has 1000 × 1000 pixels, so the windows stand on it scaled down.
  private static WindowPlaces places(String how) {
    return how.equals("headless")
        ? new WindowPlaces(
            new Placement.Undecorated(0, 0, 540, 960),
            new Placement.Undecorated(0, 0, 640, 400),
            Motion.NONE)
        : new WindowPlaces(
            new Placement.Desk("自助机 Kiosk"), new Placement.Desk("加油机 Dispenser"), Motion.FULL);
  }

  private static void publish(int port, Path portFile) throws IOException {
    Path half = portFile.resolveSibling(portFile.getFileName() + ".half");
    Files.writeString(half, Integer.toString(port));
    Files.move(half, portFile, StandardCopyOption.ATOMIC_MOVE);
  }
}
