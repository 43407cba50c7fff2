package jiayou.printing.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jiayou.printing.spool.MoodyPrinter.Mood;
import jiayou.sim.printer.PrinterSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A spooler that is not there, goes away in the middle, or cannot be handed anything.
final class SpoolerLostTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String OFFLINE = "Failed[reason=OFFLINE]";

  @TempDir Path folder;
  private PrinterSimulator simulator;
  private MoodyPrinter moody;
  private CupsServer cups;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    cups = CupsServer.start(folder);
    simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48));
    moody = new MoodyPrinter(folder.resolve("moody"), Mood.READY, simulator);
    cups.addRawQueue("moody", moody.device());
  }

  @AfterEach
  void stop() throws IOException {
    if (simulator != null) {
      simulator.close();
      cups.close();
    }
  }

  @Test
  void withoutASpoolerNothingIsPrintedAndTheAdminIsTold() throws Exception {
    cups.stop();
    try (PrintingProgram program = new PrintingProgram(cups, List.of())) {
      assertEquals(OFFLINE, program.ask("print raw moody"));
      assertEquals(
          "[there are no print queues: is the print spooler running (cupsd)?]",
          program.ask("complaints moody"));
      cups.restart();
      assertEquals("Spooled[]", program.ask("print raw moody"));
      cups.stop();
      assertEquals(OFFLINE, program.ask("print raw moody"));
      assertEquals("NotReady[reason=OFFLINE]", program.ask("status moody"));
    }
    cups.restart();
    assertTrue(simulator.awaitComplete(1, SOON));
  }

  @Test
  void aSpoolerThatDiesAndComesBackPrintsNoZombie() throws Exception {
    moody.become(Mood.AWAY);
    try (PrintingProgram program = new PrintingProgram(cups, List.of())) {
      program.ask("limits 20000 2000");
      program.begin("print raw moody");
      awaitJob();
      cups.stop();
      assertTrue(program.answer().startsWith("Unknown[cause=the spooler was lost"));
      cups.restart();
      program.ask("status moody");
      assertEquals("", cups.run("lpstat", "-o"));
      moody.become(Mood.READY);
      assertEquals("Spooled[]", program.ask("print raw moody"));
    }
    assertTrue(simulator.awaitComplete(1, SOON));
    assertEquals(1, simulator.tickets().size());
  }

  @Test
  void withoutLprNothingIsPrintedAndTheAdminIsToldWhatToInstall() throws Exception {
    try (PrintingProgram program = withLprReplacedBy(Path.of("/dev/null"))) {
      assertEquals(OFFLINE, program.ask("print raw moody"));
      assertEquals(
          "[/usr/bin/lpr is missing, by which Java prints: install it (Debian: cups-bsd)]",
          program.ask("complaints moody"));
      assertEquals("", cups.run("lpstat", "-W", "all", "-o"));
    }
  }

  @Test
  void anLprThatFailsHandedNothingOver() throws Exception {
    try (PrintingProgram program = withLprReplacedBy(script("echo no luck >&2; exit 1"))) {
      assertEquals(OFFLINE, program.ask("print raw moody"));
    }
  }

  @Test
  void anLprThatHangsIsNotLeftToHandTheTicketOverLater() throws Exception {
    try (PrintingProgram program = withLprReplacedBy(script("kill -STOP $$"))) {
      assertEquals("Ready[paperLow=false]", program.ask("status moody"));
      assertEquals(
          "Unknown[cause=the spooler did not take the ticket in time,"
              + " and the spooler does not show it]",
          program.askWithLimits(3000, 3000, "print raw moody"));
      assertEquals("0", program.ask("children"));
    }
  }

  /// In a room of its own, where another file stands in the place of `lpr`.
  private PrintingProgram withLprReplacedBy(Path other) throws IOException, InterruptedException {
    List<String> room =
        new ArrayList<>(
            List.of(
                "unshare",
                "--mount",
                "sh",
                "-c",
                "mount --bind " + other + " /usr/bin/lpr && exec \"$@\"",
                "sh"));
    List<String> trial = new ArrayList<>(room);
    trial.add("true");
    Process process = new ProcessBuilder(trial).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assumeTrue(process.waitFor() == 0, "this user may not hide lpr from a program (unshare)");
    return new PrintingProgram(cups, room);
  }

  private Path script(String command) throws IOException {
    Path script = Files.writeString(folder.resolve("lpr"), "#!/bin/sh\n" + command + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void awaitJob() throws IOException, InterruptedException {
    String jobs = "";
    while (jobs.isEmpty()) {
      jobs = cups.run("lpstat", "-o");
    }
  }
}
