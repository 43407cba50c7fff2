package jiayou.printing.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.Tickets;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.sim.printer.Fault;
import jiayou.sim.printer.PrintedTicket;
import jiayou.sim.printer.PrinterSimulator;
import org.junit.jupiter.api.Test;

/// Every trouble over every cable: what is said of the ticket, what paper came out, what the status
/// says then. And each time, once the trouble is mended, the same printer object finds the printer
/// again, prints the next ticket whole with nothing of the last one in it, and nothing twice.
final class FaultMatrixTest {

  private static final PrinterLimits SHORT =
      new PrinterLimits(
          Duration.ofSeconds(2),
          Duration.ofMillis(1500),
          Duration.ofMillis(1500),
          Duration.ofMillis(2500));

  private static final int AT_ONCE = 32;
  private static final int LOOKS = 5;
  private static final PrinterStatus UNHEARD = new PrinterStatus.NotReady(PrinterFault.NO_ANSWER);

  /// The ticket's answer, the pieces of paper and whether each is whole, the status meanwhile.
  private static final String TABLE =
      """
      NO_TROUBLE          | Confirmed                                  | [true]  | Ready
      PAPER_LOW           | Confirmed                                  | [true]  | Ready, paper low
      PAPER_OUT_BEFORE    | Failed OUT_OF_PAPER                        | []      | OUT_OF_PAPER
      PAPER_OUT_DURING    | Unknown the printer stopped: OUT_OF_PAPER  | [false] | OUT_OF_PAPER
      PAPER_OUT_AT_END    | Unknown the printer stopped: OUT_OF_PAPER  | [true]  | OUT_OF_PAPER
      PAPER_OUT_AFTER     | Confirmed                                  | [true]  | OUT_OF_PAPER
      COVER_OPEN_BEFORE   | Failed COVER_OPEN                          | []      | COVER_OPEN
      COVER_OPEN_DURING   | Unknown the printer stopped: COVER_OPEN    | [false] | COVER_OPEN
      CUTTER_JAMMED       | Failed JAMMED                              | []      | JAMMED
      CUTTER_JAMS         | Unknown the printer stopped: JAMMED        | [false] | JAMMED
      CABLE_OUT_BEFORE    | Failed OFFLINE                             | []      | OFFLINE
      CABLE_OUT_DURING    | Unknown the connection was lost            | [false] | %1$s
      POWER_OFF_DURING    | Unknown the connection was lost            | [false] | OFFLINE
      POWER_CYCLED_DURING | Unknown the connection was lost            | [false] | %1$s
      SILENT_BEFORE       | Failed NO_ANSWER                           | []      | NO_ANSWER
      SILENT_DURING       | Unknown the printer did not say that it is done | [true] | NO_ANSWER
      STALLED_BEFORE      | Failed NO_ANSWER                           | []      | NO_ANSWER
      HELD_BY_ANOTHER     | Failed NO_ANSWER                           | []      | NO_ANSWER
      """;

  /// Over each cable a printer that names the job it has finished, and over the one that is never
  /// hung up also one that does not.
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(Way.Kind.TCP, PrinterProfile.EPSON_80),
          new Setting(Way.Kind.SERIAL, PrinterProfile.EPSON_80),
          new Setting(Way.Kind.FILE, PrinterProfile.EPSON_80),
          new Setting(Way.Kind.SERIAL, PrinterProfile.GENERIC_80));

  private record Setting(Way.Kind way, PrinterProfile profile) {
    @Override
    public String toString() {
      return way + " " + profile.name();
    }
  }

  /// What goes wrong; without a fault where it is no fault of the printer.
  private enum Trouble {
    NO_TROUBLE(),
    PAPER_LOW(new Fault.PaperLow()),
    PAPER_OUT_BEFORE(new Fault.PaperOut()),
    PAPER_OUT_DURING(new Fault.After(3, new Fault.PaperOut())),
    PAPER_OUT_AT_END(new Fault.AfterCut(new Fault.PaperOut())),
    PAPER_OUT_AFTER(),
    COVER_OPEN_BEFORE(new Fault.CoverOpen()),
    COVER_OPEN_DURING(new Fault.After(3, new Fault.CoverOpen())),
    CUTTER_JAMMED(new Fault.Jammed()),
    CUTTER_JAMS(new Fault.BeforeCut(new Fault.Jammed())),
    CABLE_OUT_BEFORE(new Fault.Unplugged()),
    CABLE_OUT_DURING(new Fault.HangUp(300)),
    POWER_OFF_DURING(new Fault.After(3, new Fault.Unplugged())),
    POWER_CYCLED_DURING(new Fault.After(3, new Fault.PowerCycled())),
    SILENT_BEFORE(new Fault.Silent()),
    SILENT_DURING(new Fault.After(3, new Fault.Silent())),
    STALLED_BEFORE(new Fault.Stalled()),
    HELD_BY_ANOTHER();

    private final List<Fault> faults;

    Trouble(Fault... faults) {
      this.faults = List.of(faults);
    }
  }

  /// Many at once: most of the time of a trouble is waiting.
  @Test
  void everyTroubleHasItsAnswerAndEndsWhenItIsMended() throws Exception {
    try (ExecutorService rows = Executors.newFixedThreadPool(AT_ONCE)) {
      Map<Setting, List<Future<String>>> found = new LinkedHashMap<>();
      for (Setting setting : SETTINGS) {
        found.put(
            setting,
            Stream.of(Trouble.values())
                .map(trouble -> rows.submit(() -> row(setting, trouble)))
                .toList());
      }
      for (Setting setting : SETTINGS) {
        StringBuilder table = new StringBuilder();
        for (Future<String> row : found.getOrDefault(setting, List.of())) {
          table.append(row.get()).append('\n');
        }
        String lineGone = setting.way() == Way.Kind.TCP ? "Ready" : "OFFLINE";
        assertEquals(
            TABLE.formatted(lineGone).replaceAll(" +", " "), table.toString(), setting.toString());
      }
    }
  }

  private static String row(Setting setting, Trouble trouble) throws Exception {
    try (PrinterSimulator simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48));
        Way way = new Way(setting.way(), simulator)) {
      EscPosPrinter printer = printer(way, setting.profile());
      String row = trouble + " | " + troubled(trouble, way, simulator, printer);
      mended(setting + " " + trouble, way, simulator, printer);
      return row;
    }
  }

  private static String troubled(
      Trouble trouble, Way way, PrinterSimulator simulator, EscPosPrinter printer)
      throws Exception {
    trouble.faults.forEach(simulator::inflict);
    try (AutoCloseable _ = trouble == Trouble.HELD_BY_ANOTHER ? way.occupied() : () -> {}) {
      String answer = words(printer.print(Tickets.sale()));
      if (trouble == Trouble.PAPER_OUT_AFTER) {
        simulator.inflict(new Fault.PaperOut());
      }
      return answer + " | " + wholes(simulator) + " | " + words(printer.status());
    }
  }

  private static void mended(String row, Way way, PrinterSimulator simulator, EscPosPrinter printer)
      throws IOException {
    List<PrintedTicket> before = simulator.tickets();
    simulator.mend();
    way.restore();
    assertEquals(new PrinterStatus.Ready(false), statusOnceHeard(printer), row);
    assertEquals(new PrintAnswer.Confirmed(), printer.print(Tickets.counterSlip()), row);
    List<PrintedTicket> all = simulator.tickets();
    assertEquals(
        before.stream().map(PrintedTicket::text).toList(),
        all.stream().limit(before.size()).map(PrintedTicket::text).toList(),
        row);
    assertEquals(before.size() + 1, all.size(), row);
    assertEquals(aloneOnPaper(), all.getLast().text(), row);
  }

  /// A line that was plugged in a moment ago may need a second look, as the terminal takes one.
  private static PrinterStatus statusOnceHeard(EscPosPrinter printer) {
    PrinterStatus status = printer.status();
    for (int look = 1; look < LOOKS && status.equals(UNHEARD); look++) {
      status = printer.status();
    }
    return status;
  }

  /// The next ticket as a printer without a past prints it.
  private static String aloneOnPaper() throws IOException {
    try (PrinterSimulator fresh = PrinterSimulator.start(PrinterSimulator.Settings.of(48));
        Way way = new Way(Way.Kind.TCP, fresh)) {
      printer(way, PrinterProfile.EPSON_80).print(Tickets.counterSlip());
      return fresh.tickets().getFirst().text();
    }
  }

  private static EscPosPrinter printer(Way way, PrinterProfile profile) {
    return new EscPosPrinter(way.connector(), profile, new EscPosEncoder(profile), SHORT);
  }

  private static List<Boolean> wholes(PrinterSimulator simulator) {
    return simulator.tickets().stream().map(PrintedTicket::complete).toList();
  }

  private static String words(PrintAnswer answer) {
    return switch (answer) {
      case PrintAnswer.Confirmed() -> "Confirmed";
      case PrintAnswer.Spooled() -> "Spooled";
      case PrintAnswer.Unknown(String cause) ->
          "Unknown " + cause.replaceFirst("(was lost): .*", "$1");
      case PrintAnswer.Failed(var reason) -> "Failed " + reason;
    };
  }

  private static String words(PrinterStatus status) {
    return switch (status) {
      case PrinterStatus.Ready(boolean paperLow) -> paperLow ? "Ready, paper low" : "Ready";
      case PrinterStatus.NotReady(var reason) -> reason.name();
    };
  }
}
