package jiayou.printing.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jiayou.core.ticket.Ticket;
import jiayou.printing.Tickets;
import jiayou.printing.cable.Pty;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.sim.printer.Fault;
import jiayou.sim.printer.PrinterSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Other people's code reads our tickets and asks our printer, so that our encoder, our driver and
/// our simulator cannot agree on a mistake.
final class StrangersTest {

  private static final Path SCRIPTS = Path.of("src", "test", "npm");
  private static final Path PACKAGES = Path.of("target", "npm", "node_modules");

  /// A line with money or a quantity, with a code, or with the mark of a copy.
  private static final Predicate<String> WEIGHTY =
      Pattern.compile("\\d\\.\\d\\d\\b|^\\[|补打").asPredicate();

  private static final List<String> SALE =
      List.of(
          "28.46 升 × 7.38 210.03",
          "2 件 × 3.15 6.30",
          "合计 ￥216.33",
          "微信支付 216.33",
          "[QR " + Tickets.TOKEN + "]",
          "3 号枪 92# 汽油 28.46 升",
          "[cut]");

  @BeforeEach
  void theStrangersAreHere() {
    assumeTrue(Pty.isHere("node"), "node is not on this machine");
    assumeTrue(
        Files.isDirectory(PACKAGES), "run printing/src/test/npm/install to let strangers check");
  }

  @Test
  void theMoneyAndTheCodesOfASaleAreRead() throws Exception {
    assertEquals(SALE, decoded(Tickets.sale()));
  }

  @Test
  void aCopyIsReadAsTheSaleWithItsMark() throws Exception {
    List<String> copy = new ArrayList<>(List.of("*补打* 第 2 次"));
    copy.addAll(SALE);
    assertEquals(copy, decoded(Tickets.sale(List.of(Tickets.fuel(), Tickets.water()), 2)));
  }

  @Test
  void whatIsOwedByACounterSlipIsRead() throws Exception {
    assertEquals(
        List.of(
            "28.46 升 × 7.38 210.03",
            "2 件 × 3.15 6.30",
            "应付 ￥216.33",
            "[CODE128 {BK02-1121-0046]",
            "[cut]"),
        decoded(Tickets.counterSlip()));
  }

  @Test
  void thePrinterTellsAStrangerHowItIs() throws Exception {
    List<Fault> faults =
        List.of(
            new Fault.PaperLow(),
            new Fault.PaperOut(),
            new Fault.CoverOpen(),
            new Fault.Jammed(),
            new Fault.Silent(),
            new Fault.Garbled(),
            new Fault.Stalled(),
            new Fault.Unplugged());
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<String>> words =
          faults.stream().map(fault -> threads.submit(() -> wordFor(fault))).toList();
      List<String> all = new ArrayList<>();
      for (Future<String> word : words) {
        all.add(word.get());
      }
      assertEquals(
          List.of(
              "online",
              "paperempty",
              "coveropen",
              "error",
              "offline",
              "offline",
              "offline",
              "disconnect"),
          all);
    }
  }

  @Test
  void aPrinterThatIsMendedIsOnlineToAStranger() throws Exception {
    try (PrinterSimulator simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48))) {
      simulator.inflict(new Fault.PaperOut());
      assertEquals("paperempty", asked(simulator));
      simulator.mend();
      assertEquals("online", asked(simulator));
    }
  }

  private static String wordFor(Fault fault) throws Exception {
    try (PrinterSimulator simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48))) {
      simulator.inflict(fault);
      return asked(simulator);
    }
  }

  private static String asked(PrinterSimulator simulator) throws Exception {
    return node("status.js", new byte[0], String.valueOf(simulator.port()));
  }

  /// Every line of what came out that weighs, each with single spaces.
  private static List<String> decoded(Ticket ticket) throws Exception {
    byte[] bytes;
    try (PrinterSimulator simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48));
        Way way = new Way(Way.Kind.TCP, simulator)) {
      PrinterProfile profile = PrinterProfile.GENERIC_80;
      new EscPosPrinter(way.connector(), profile, new EscPosEncoder(profile), PrinterLimits.USUAL)
          .print(ticket);
      bytes = simulator.tickets().getFirst().bytes();
    }
    return node("decode.js", bytes)
        .lines()
        .map(line -> line.strip().replaceAll(" +", " "))
        .filter(WEIGHTY)
        .toList();
  }

  private static String node(String script, byte[] input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("node", SCRIPTS.resolve(script).toString()), Stream.of(arguments))
            .toList();
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("NODE_PATH", PACKAGES.toAbsolutePath().toString());
    Process node = process.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (OutputStream in = node.getOutputStream()) {
      in.write(input);
    }
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), script);
    return said;
  }
}
