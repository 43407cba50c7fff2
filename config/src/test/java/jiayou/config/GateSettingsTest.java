package jiayou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a gate reads, and the faults in it.
final class GateSettingsTest {

  @TempDir private Path folder;

  private ExampleFolder kiosk;

  @BeforeEach
  void copy() throws IOException {
    kiosk = new ExampleFolder(folder, "kiosk");
  }

  @Test
  void aGateReadsOneFileAndNothingThatTakesMoney() throws IOException {
    TerminalSettings whole = kiosk.settings().terminal();
    for (String file :
        List.of("forecourt", "payments", "back-office", "printer", "signage", "screen")) {
      kiosk.delete(file + ".yaml");
    }
    assertEquals(new TerminalSettings.Reading.Valid(whole), TerminalSettings.alone(kiosk.path("")));
  }

  @Test
  void whatIsWrongWithTheOneFileIsNamedToAGateToo() throws IOException {
    int line = kiosk.replace("terminal.yaml", "theme: LIGHT", "theme: LIHGT");
    assertEquals(
        new TerminalSettings.Reading.Faulty(
            List.of(
                new Fault(
                    "terminal.yaml", line, "'theme' is 'LIHGT'", "write one of LIGHT, DARK"))),
        TerminalSettings.alone(kiosk.path("")));
    assertEquals(
        new TerminalSettings.Reading.Faulty(
            List.of(
                new Fault(
                    folder.resolve("nowhere").toString(),
                    0,
                    "no settings folder is there",
                    "copy one of the examples"))),
        TerminalSettings.alone(folder.resolve("nowhere")));
  }

  @Test
  void aTerminalThatJudgesNoPassesHasNoList() throws IOException {
    kiosk.replace("terminal.yaml", "exitPass:\n", "");
    kiosk.replace("terminal.yaml", "  usedPasses: /mnt/station/used-passes\n", "");
    kiosk.replace("terminal.yaml", "  validFor: 24h\n", "");
    assertEquals(Optional.empty(), kiosk.settings().terminal().exitPass());
  }

  @Test
  void whatAGateCannotUseIsNamed() throws IOException {
    kiosk.write("secrets/exit-pass-key", "fifteen bytes..");
    kiosk.write("used", "a file\n");
    int key = kiosk.replace("terminal.yaml", "exitPassKey: {", "exitPassKey:  {");
    int list = kiosk.replace("terminal.yaml", "/mnt/station/used-passes", "used");
    int tooLong = kiosk.replace("terminal.yaml", "validFor: 24h", "validFor: 192h");
    expect(
        new Fault(
            "terminal.yaml",
            key,
            "the secret 'exitPassKey' has 15 bytes",
            "it has at least 16: make a longer one, for all terminals and the gate"),
        new Fault(
            "terminal.yaml",
            list,
            kiosk.path("used") + " is a file",
            "name the folder that all gates share"),
        new Fault(
            "terminal.yaml",
            tooLong,
            "'validFor' is '192h'",
            "write a duration from 5m to 168h, such as 500ms, 2s, 5m or 1h"));
  }

  @Test
  void aGateWithoutAListIsNamed() throws IOException {
    int group = kiosk.replace("terminal.yaml", "  usedPasses: /mnt/station/used-passes\n", "");
    expect(new Fault("terminal.yaml", group + 1, "'usedPasses' is missing", "write some text"));
  }

  private void expect(Fault... faults) {
    assertEquals(List.of(faults), kiosk.faults());
  }
}
