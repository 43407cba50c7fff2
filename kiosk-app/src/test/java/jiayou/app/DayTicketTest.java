package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import jiayou.printing.layout.Columns;
import jiayou.sim.printer.Fault;
import jiayou.sim.printer.PrinterSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ticket of a day and that of a shift, as whoever hands over asks for them.
class DayTicketTest {

  @TempDir private Path folder;
  private ClosedDay day;

  @BeforeEach
  void aDay() throws IOException {
    day = new ClosedDay(folder);
  }

  @Test
  void theTicketOfADayHasTheFiguresOfItsPage() throws IOException {
    assertEquals(0, day.run("--ticket", day.file("day.txt")), day::err);
    assertEquals(
        """
                        青岚驿 滨河路站
                              日结
        ------------------------------------------------
        终端                                         K02
        打印时间                     (now)
        ------------------------------------------------
        营业日                                2026-11-21

        销售
        成交 1 笔                                 212.03
        92# 汽油 28.46 L                          210.03
        商品 1 件                                   2.00

        微信支付
        收款 2 笔                                 214.03
        退款 1 笔                                  -2.00
        净收                                      212.03

        对账
        微信支付                                  未核对

        站员清单
        待处理                                      0 笔
        ------------------------------------------------
        合计                                    ￥212.03
                    合计是各支付方式的净收。

        站员签字

        ------------------------------------------------
        """,
        day.ticket("day.txt"));
    assertEquals(
        """
        written: %1$s/papers/dayclose-2026-11-21.txt
        written: %1$s/papers/dayclose-2026-11-21.json
        written: %1$s/day.txt
        """
            .formatted(folder),
        day.out());
  }

  @Test
  void aShiftHasTheFiguresOfItsTimeAlone() throws IOException {
    day.printsOn("driver: file\ndevice: /dev/no-printer\nprofile: generic-58\n");
    assertEquals(
        0, day.run("--from", "20:00", "--until", "24:00", "--ticket", day.file("b.txt")), day::err);
    assertEquals(
        """
                青岚驿 滨河路站
                     交接班
        --------------------------------
        终端                         K02
        打印时间     (now)
        --------------------------------
        营业日                2026-11-21
        班次               20:00 - 24:00

        销售
        成交 0 笔                   0.00

        微信支付
        收款 1 笔                   2.00
        退款 1 笔                  -2.00
        净收                        0.00

        站员清单
        待处理                      0 笔
        --------------------------------
        合计                      ￥0.00
            合计是各支付方式的净收。

        站员签字

        --------------------------------
        """,
        day.ticket("b.txt"));
    assertEquals("written: " + day.file("b.txt") + "\n", day.out());
    assertFalse(Files.exists(day.papers()));
    assertEquals(
        0, day.run("--from", "07:30", "--until", "20:00", "--ticket", day.file("a.txt")), day::err);
    assertEquals(
        """
                青岚驿 滨河路站
                     交接班
        --------------------------------
        终端                         K02
        打印时间     (now)
        --------------------------------
        营业日                2026-11-21
        班次               07:30 - 20:00

        销售
        成交 1 笔                 212.03
        92# 汽油 28.46 L          210.03
        商品 1 件                   2.00

        微信支付
        收款 1 笔                 212.03
        净收                      212.03

        站员清单
        待处理                      0 笔
        --------------------------------
        合计                    ￥212.03
            合计是各支付方式的净收。

        站员签字

        --------------------------------
        """,
        day.ticket("a.txt"));
  }

  @Test
  void aBillThatDiffersIsOnTheTicketInWords() throws IOException {
    assertEquals(
        0,
        day.run(
            "--bill", day.bill(ClosedDay.FUELLED, ClosedDay.LATE), "--ticket", day.file("a.txt")),
        day::err);
    assertTrue(day.ticket("a.txt").contains(row("微信支付", "一致")), () -> day.ticket("a.txt"));
    assertEquals(
        1,
        day.run(
            "--bill",
            day.bill(ClosedDay.FUELLED, "K02_261121_0077"),
            "--ticket",
            day.file("b.txt")));
    String differing = day.ticket("b.txt");
    assertTrue(differing.contains(row("微信支付", "差 2 笔")), differing);
    assertTrue(differing.contains(row("待处理", "1 笔")), differing);
    assertTrue(differing.contains("对账有差异，处理办法见日结单。\n"), differing);
  }

  @Test
  void whatCannotBeMadeIsRefusedBeforeAnythingIsWritten() {
    assertEquals(
        "--ticket ends in .png, .txt or .bin\n", day.refused("--ticket", day.file("day.pdf")));
    String wrong = ": two times of one day, HH:MM up to 24:00, the earlier one first\n";
    for (String[] times :
        new String[][] {
          {"16:00", "08:00"}, {"08:00", "08:00"}, {"8:00", "16:00"}, {"08:00", "24:01"}, {"", "a"}
        }) {
      assertEquals(
          "--from " + times[0] + " --until " + times[1] + wrong,
          day.refused("--from", times[0], "--until", times[1], "--print"));
    }
    assertEquals(
        "a shift has both --from HH:MM and --until HH:MM\n",
        day.refused("--from", "08:00", "--print"));
    assertEquals(
        "a shift is a ticket only: say --ticket FILE or --print\n",
        day.refused("--from", "08:00", "--until", "16:00"));
  }

  @Test
  void aBillIsOfNoShift() throws IOException {
    String bill = day.bill(ClosedDay.FUELLED, ClosedDay.LATE);
    assertEquals(
        "--bill is of a whole day: leave it out, or --from and --until\n",
        day.refused("--bill", bill, "--from", "08:00", "--until", "16:00", "--print"));
  }

  @Test
  void aTicketIsPrintedOnceAndThePrinterSaysSo() throws Exception {
    try (PrinterSimulator printer = printer()) {
      assertEquals(0, day.run("--print", "--ticket", day.file("day.png")), day::err);
      assertEquals("printed: the printer says so", day.lastLine());
      assertEquals(1, printer.tickets().size());
      assertEquals(576 + 2 * 32, ImageIO.read(folder.resolve("day.png").toFile()).getWidth());
    }
  }

  @Test
  void aTicketThatNobodyCanVouchForIsToldAndNotPrintedAgain() throws Exception {
    assertEquals(1, day.run("--print"));
    assertEquals("not printed: the printer is off or cannot be reached", day.lastLine());
    try (PrinterSimulator printer = printer()) {
      printer.inflict(new Fault.NeverDone());
      assertEquals(1, day.run("--print"));
      assertEquals(
          "nobody can say whether it was printed (the printer did not say that it is done): "
              + "look at the printer before you print it again",
          day.lastLine());
      assertEquals(1, printer.tickets().size());
    }
  }

  private PrinterSimulator printer() throws IOException {
    PrinterSimulator printer = PrinterSimulator.start(PrinterSimulator.Settings.of(48));
    day.printsOn(
        "host: 127.0.0.1\nport: %d\nprofile: generic-80\ndoneWithin: 1s\n"
            .formatted(printer.port()));
    return printer;
  }

  private static String row(String name, String figure) {
    return Columns.justify(name, figure, 48) + "\n";
  }
}
