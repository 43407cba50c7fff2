package jiayou.printing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jiayou.printing.device.PrinterLimits;
import jiayou.sim.printer.PrinterSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A printer of its own for each test.
public abstract class PrinterStand {

  /// Short enough to see a limit reached.
  protected static final PrinterLimits SHORT =
      new PrinterLimits(
          Duration.ofSeconds(2),
          Duration.ofMillis(400),
          Duration.ofMillis(700),
          Duration.ofMillis(1500));

  protected static final Duration SOON = Duration.ofSeconds(10);

  /// What is to be read below the head of [Tickets#sale()].
  protected static final List<String> SALE =
      List.of(
          "3 号枪 92# 汽油",
          "  28.46 升 × 7.38                        210.03",
          "山泉矿泉水 550ml",
          "  2 件 × 3.15                              6.30",
          "------------------------------------------------",
          "合计            ￥216.33",
          "",
          "微信支付                                  216.33",
          "  S1_K02_1121_0046_1",
          "------------------------------------------------",
          "                放行小票",
          "",
          "[QR " + Tickets.TOKEN + "]",
          "",
          "                17 97");

  protected PrinterSimulator simulator;

  @BeforeEach
  final void startPrinter() throws IOException {
    simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48));
  }

  @AfterEach
  final void stopPrinter() {
    simulator.close();
  }

  /// What stands on the first ticket below its head.
  protected final List<String> firstTicket() {
    return simulator.tickets().getFirst().text().lines().skip(10).limit(SALE.size()).toList();
  }
}
