package jiayou.printing.javapos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.printing.Tickets;
import jiayou.printing.device.PrinterLimits;
import jiayou.printing.template.BuiltInTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A vendor's driver that hangs holds up nobody, and what it may have printed is not called failed.
final class HangingDriverTest {

  private static final PrinterLimits SHORT =
      new PrinterLimits(
          Duration.ofMillis(50),
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          Duration.ofMillis(50));

  @TempDir private Path folder;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void letGo() {
    HangingDriver.LET_GO.countDown();
    threads.close();
  }

  /// All at once, since each takes as long as a driver may.
  @Test
  void theCallerIsAnsweredWhereverItHangs() throws Exception {
    List<String> calls = List.of("checkHealth", "printNormal", "getOutputID", "none");
    List<CompletableFuture<PrintAnswer>> answers = new ArrayList<>();
    for (String call : calls) {
      JposPrinter printer = printer(call);
      answers.add(CompletableFuture.supplyAsync(() -> printer.print(Tickets.sale()), threads));
    }
    PrintAnswer no = new PrintAnswer.Failed(PrinterFault.NO_ANSWER);
    assertEquals(
        List.of(
            no,
            no,
            new PrintAnswer.Unknown("the driver does not come back"),
            new PrintAnswer.Unknown("the driver did not say that it is done")),
        answers.stream().map(CompletableFuture::join).toList());
  }

  private JposPrinter printer(String hangsIn) throws Exception {
    String name = JposXml.freshName("Hanging");
    Path file =
        JposXml.write(
            folder,
            "jpos.xml",
            List.of(
                JposXml.entry(
                    name,
                    HangingDriver.class.getName(),
                    "POSPrinter",
                    Map.of("hangsIn", hangsIn))));
    return new JposPrinter(name, List.of(file), 48, SHORT, new BuiltInTemplates());
  }
}
