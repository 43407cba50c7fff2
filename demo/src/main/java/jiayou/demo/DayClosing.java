package jiayou.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.app.Main;
import jiayou.sim.box.StationBox;

/// Closes the day as the station's manager would: saves the bills from the providers' pages, and
/// runs `./kiosk dayclose` over them.
final class DayClosing {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final StationBox box;
  private final Path out;
  private final PrintWriter console;

  /// @param out gets the bills and the papers of each day
  DayClosing(StationBox box, Path out, PrintWriter console) {
    this.box = box;
    this.out = out;
    this.console = console;
  }

  /// The day on which this is asked, by the station's clock.
  static LocalDate today() {
    return LocalDate.now(CHINA);
  }

  /// @param from the day on which the demo began; it may have gone on past midnight
  /// @return whether every bill agrees with the books
  boolean agrees(Path settings, LocalDate from) throws IOException {
    List<String> bills = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(today()); day = day.plusDays(1)) {
      bills.addAll(saved(day));
    }
    boolean agree = true;
    for (LocalDate day = from; !day.isAfter(today()); day = day.plusDays(1)) {
      List<String> words = new ArrayList<>(List.of("dayclose", "--config", settings.toString()));
      words.addAll(List.of("--day", day.toString(), "--out", out.toString()));
      bills.forEach(bill -> words.addAll(List.of("--bill", bill)));
      console.println();
      agree &= Main.commands().setOut(console).execute(words.toArray(String[]::new)) == 0;
    }
    return agree;
  }

  private List<String> saved(LocalDate day) throws IOException {
    List<String> bills = new ArrayList<>();
    String wechat = box.wechat().bill(day);
    if (!wechat.isEmpty()) {
      Path file = out.resolve("wechat-" + day + ".csv");
      Files.writeString(file, wechat);
      bills.add("wechat=" + file);
    }
    Optional<byte[]> alipay = box.alipay().bill(day);
    if (alipay.isPresent()) {
      Path file = out.resolve("alipay-" + day + ".zip");
      Files.write(file, alipay.get());
      bills.add("alipay=" + file);
    }
    return bills;
  }
}
