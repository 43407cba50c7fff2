package jiayou.printing.spool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jiayou.printing.Tickets;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.spool.MoodyPrinter.Mood;
import jiayou.printing.template.BuiltInTemplates;
import jiayou.sim.printer.Fault;
import jiayou.sim.printer.PrintedTicket;
import jiayou.sim.printer.PrinterSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The driver through a real CUPS to a printer on a real socket, in all their moods.
final class SpoolerPrinterTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String SPOOLED = "Spooled[]";
  private static final String OFFLINE = "Failed[reason=OFFLINE]";

  @TempDir static Path folder;
  private static CupsServer cups;
  private static PrintingProgram program;

  private PrinterSimulator simulator;
  private MoodyPrinter moody;

  @BeforeAll
  static void startCups() throws IOException, InterruptedException {
    cups = CupsServer.start(folder);
    for (String queue : List.of("raw", "moody", "stopped", "closed", "lp")) {
      cups.addRawQueue(queue, "socket://127.0.0.1:9");
    }
    program = new PrintingProgram(cups, List.of());
  }

  @AfterAll
  static void stopCups() throws IOException, InterruptedException {
    if (program != null) {
      program.close();
      cups.close();
    }
  }

  @BeforeEach
  void start() throws IOException, InterruptedException {
    simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48));
    moody = new MoodyPrinter(folder.resolve("moody"), Mood.READY, simulator);
    cups.addRawQueue("raw", "socket://127.0.0.1:" + simulator.port());
    cups.addRawQueue("moody", moody.device());
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    moody.become(Mood.READY);
    cups.run("cancel", "-a");
    simulator.close();
  }

  @Test
  void aTicketArrivesByteForByteAndIsCalledSpooledAndNoMore() throws Exception {
    assertEquals(SPOOLED, program.ask("print raw raw"));
    assertTrue(simulator.awaitComplete(1, SOON));
    PrintedTicket ticket = simulator.tickets().getFirst();
    byte[] sent =
        new EscPosEncoder(PrinterProfile.EPSON_80)
            .encode(new BuiltInTemplates().blocks(Tickets.sale(), 48));
    assertArrayEquals(sent, ticket.bytes());
    assertTrue(ticket.text().contains("[QR " + Tickets.TOKEN + "]"), ticket.text());
  }

  @Test
  void aPrinterThatIsSwitchedOffIsGivenNothing() throws Exception {
    simulator.inflict(new Fault.Unplugged());
    assertEquals(OFFLINE, program.ask("print raw raw"));
    assertEquals("NotReady[reason=OFFLINE]", program.ask("status raw"));
    assertEquals(
        "[the printer behind 'raw' takes no connections: is it switched on?]",
        program.ask("complaints raw"));
    simulator.mend();
    assertEquals("Ready[paperLow=false]", program.ask("status raw"));
    assertOnlyTheNextTicketComesOut("raw");
  }

  @Test
  void aPrinterThatAnswersNothingIsTrustedToPrint() throws Exception {
    simulator.inflict(new Fault.Silent());
    assertEquals(SPOOLED, program.ask("print raw raw"));
    assertTrue(simulator.awaitComplete(1, SOON));
  }

  @Test
  void aPrinterThatTakesNothingMoreMakesTheEndUnknown() throws Exception {
    simulator.inflict(new Fault.Stalled());
    assertEquals("Unknown[cause=the job did not end in time]", printForLittle("raw"));
    assertEquals("", cups.run("lpstat", "-o"));
  }

  @Test
  void paperOutIsToldAndTheTicketDoesNotComeOutWhenPaperIsLoaded() throws Exception {
    moody.become(Mood.PAPER_OUT);
    assertEquals(
        "Unknown[cause=the printer stopped: OUT_OF_PAPER]", program.ask("print raw moody"));
    assertEquals("NotReady[reason=OUT_OF_PAPER]", program.ask("status moody"));
    moody.become(Mood.READY);
    assertOnlyTheNextTicketComesOut("moody");
    cups.run("lpadmin", "-p", "moody", "-v", moody.device());
  }

  @Test
  void aPrinterThatCannotBeReachedPrintsNoZombieWhenItReturns() throws Exception {
    moody.become(Mood.AWAY);
    assertEquals("Unknown[cause=the printer stopped: OFFLINE]", printForLittle("moody"));
    assertEquals("", cups.run("lpstat", "-o"));
    moody.become(Mood.READY);
    assertOnlyTheNextTicketComesOut("moody");
  }

  @Test
  void aTicketThatWaitsBehindAnotherIsTakenBackBeforeItBegan() throws Exception {
    moody.become(Mood.AWAY);
    cups.run("lpr", "-Pmoody", "-J somebody else's", folder.resolve("cupsd.conf").toString());
    assertEquals(OFFLINE, printForLittle("moody"));
    assertTrue(cups.run("lpstat", "-o").matches("moody-\\d+ .*\\n"));
  }

  @Test
  void aConnectionThatDiesMidwayMakesTheEndUnknown() throws Exception {
    moody.become(Mood.DIES);
    assertEquals("Unknown[cause=the spooler gave the job up]", program.ask("print raw moody"));
    assertEquals(List.of(false), simulator.tickets().stream().map(t -> t.complete()).toList());
  }

  @Test
  void aQueueThatIsStoppedIsGivenNothing() throws Exception {
    cups.run("cupsdisable", "stopped");
    assertEquals(OFFLINE, program.ask("print raw stopped"));
    assertEquals("NotReady[reason=OFFLINE]", program.ask("status stopped"));
    assertEquals(
        "[the print queue 'stopped' is stopped: cupsenable stopped]",
        program.ask("complaints stopped"));
    assertEquals("", cups.run("lpstat", "-o", "stopped"));
  }

  @Test
  void aQueueThatTakesNoJobsIsGivenNothing() throws Exception {
    cups.run("cupsreject", "closed");
    assertEquals(OFFLINE, program.ask("print raw closed"));
    assertEquals(
        "[the print queue 'closed' takes no jobs: cupsaccept closed]",
        program.ask("complaints closed"));
  }

  @Test
  void aQueueThatNobodyKnowsIsNamedToTheAdminWithThoseThatThereAre() throws Exception {
    assertEquals(OFFLINE, program.ask("print raw nowhere"));
    assertEquals("NotReady[reason=OFFLINE]", program.ask("status nowhere"));
    assertEquals(
        "[there is no print queue 'nowhere'; there are: closed, lp, moody, raw, stopped]",
        program.ask("complaints nowhere"));
  }

  @Test
  void aQueueWhoseNameMeansAnyQueueToJavaIsRefused() throws Exception {
    assertEquals(OFFLINE, program.ask("print raw lp"));
    assertEquals(
        "[a print queue called 'lp' Java takes for the default one: rename it]",
        program.ask("complaints lp"));
  }

  @Test
  void whatAnEarlierRunLeftInTheQueueIsTakenBackAtTheFirstLook() throws Exception {
    moody.become(Mood.AWAY);
    String left = JobTitle.of("S1/K02", "K02-1121-0044/1").text();
    String others = JobTitle.of("S1/K03", "K03-1121-0009/1").text();
    cups.run("lpr", "-Pmoody", "-J " + others, folder.resolve("cupsd.conf").toString());
    cups.run("lpr", "-Pmoody", "-J " + left, folder.resolve("cupsd.conf").toString());
    program.ask("status moody");
    assertEquals(1, cups.run("lpstat", "-o", "moody").lines().count());
  }

  /// For as long as it takes to be sure that a job that can end does.
  private static String printForLittle(String queue) throws IOException {
    return program.askWithLimits(20_000, 1000, "print raw " + queue);
  }

  private void assertOnlyTheNextTicketComesOut(String queue)
      throws IOException, InterruptedException {
    assertEquals(SPOOLED, program.ask("print raw " + queue));
    assertTrue(simulator.awaitComplete(1, SOON));
    assertEquals("", cups.run("lpstat", "-o"));
    assertEquals(1, simulator.tickets().size());
  }
}
