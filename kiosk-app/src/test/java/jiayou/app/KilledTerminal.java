package jiayou.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import jiayou.config.Settings;

/// The real terminal in a process of its own, to be killed. It obeys one line at a time, and
/// answers each with one line.
public final class KilledTerminal {

  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private KilledTerminal() {}

  /// @param args the settings folder
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (Settings.read(Path.of(args[0])) instanceof Settings.Reading.Valid(Settings settings)) {
      Kiosk terminal = Kiosk.start(settings, Box.places());
      ScreenWindow kiosk = terminal.windows().getFirst();
      out.println("up");
      BufferedReader orders =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        out.println(obeyed(kiosk, order));
      }
      terminal.close();
    }
    System.exit(0);
  }

  private static String obeyed(ScreenWindow kiosk, String order) throws InterruptedException {
    String[] words = order.split(" ", 2);
    return switch (words[0]) {
      case "sees" -> {
        Pattern wanted = Pattern.compile(words[1], Pattern.DOTALL);
        yield oneLine(kiosk.await(s -> wanted.matcher(s).find(), PATIENCE));
      }
      case "press" -> Boolean.toString(kiosk.press(words[1]));
      case "code" -> Camera.reads(kiosk.picture());
      default -> "what is " + order;
    };
  }

  private static String oneLine(String shown) {
    return shown.replace('\n', ' ');
  }
}
