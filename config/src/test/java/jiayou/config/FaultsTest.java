package jiayou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each test spoils a good example in one way and expects the whole list of faults.
final class FaultsTest {

  @TempDir private Path folder;

  private ExampleFolder kiosk;

  @BeforeEach
  void copyTheExample() throws IOException {
    kiosk = new ExampleFolder(folder, "kiosk");
  }

  @Test
  void anUnknownKeyIsNamedWithTheNearestKnownOne() throws IOException {
    int line = kiosk.replace("printer.yaml", "port: 9100", "prot: 9100");
    expect(new Fault("printer.yaml", line, "unknown key 'prot'", "did you mean 'port'?"));
  }

  @Test
  void aKeyLikeNoOtherIsToBeRemoved() throws IOException {
    int line = kiosk.replace("screen.yaml", "idleWarning: 30s", "wallpaper: blue");
    expect(
        new Fault(
            "screen.yaml",
            line,
            "unknown key 'wallpaper'",
            "remove it; known here: idle, idleWarning, success"));
  }

  @Test
  void aMissingKeyIsNamedAtTheBeginningOfItsGroup() throws IOException {
    int line = kiosk.replace("terminal.yaml", "  id: S1\n  name: 长安路加油站\n", "  id: S1\n");
    expect(new Fault("terminal.yaml", line, "'name' is missing", "write some text"));
  }

  @Test
  void aMissingGroupIsOneFaultOnly() throws IOException {
    kiosk.replace(
        "terminal.yaml", "kiosk:\n  screen:\n    widthPx: 1080\n    heightPx: 1920\n", "");
    expect(
        new Fault(
            "terminal.yaml",
            5,
            "'kiosk' is missing",
            "write its keys below it, two spaces to the right"));
  }

  @Test
  void aKeyThatIsThereTwiceIsNamed() throws IOException {
    int line = kiosk.replace("screen.yaml", "success: 20s", "idle: 20s");
    expect(new Fault("screen.yaml", line, "'idle' is there twice", "keep one of the two"));
  }

  @Test
  void wrongTypesAreNamedWithWhatIsWanted() throws IOException {
    int port = kiosk.replace("printer.yaml", "port: 9100", "port: nine");
    int host = kiosk.replace("printer.yaml", "host: 192.168.1.60", "host: [192.168.1.60]");
    int flag = kiosk.replace("payments.yaml", "qrOnBasket: true", "qrOnBasket: yes");
    int deadline = kiosk.replace("payments.yaml", "codeDeadline: 45s", "codeDeadline: 45");
    int kind = kiosk.replace("terminal.yaml", "kind: KIOSK", "kind: Kiosk");
    int url = kiosk.replace("back-office.yaml", "https://office.example.com/api", "office");
    int empty = kiosk.replace("terminal.yaml", "phone: 0311-85550123", "phone:");
    int day = kiosk.replace("signage.yaml", "from: 2026-11-01", "from: 1.11.2026");
    expect(
        new Fault(
            "back-office.yaml",
            url,
            "'url' is 'office'",
            "write an address such as https://host:port"),
        new Fault("payments.yaml", flag, "'qrOnBasket' is 'yes'", "write true or false"),
        new Fault(
            "payments.yaml",
            deadline,
            "'codeDeadline' is '45'",
            "write a duration from 1s to 5m, such as 500ms, 2s, 5m or 1h"),
        new Fault("printer.yaml", host, "'host' is a list", "write a host name or IP address"),
        new Fault("printer.yaml", port, "'port' is 'nine'", "write a whole number from 1 to 65535"),
        new Fault("signage.yaml", day, "'from' is '1.11.2026'", "write a date such as 2026-11-21"),
        new Fault("terminal.yaml", empty, "'phone' is empty", "write some text"),
        new Fault(
            "terminal.yaml", kind, "'kind' is 'Kiosk'", "write one of KIOSK, DISPENSER, BOTH"));
  }

  @Test
  void valuesOutOfRangeAreNamedWithTheRange() throws IOException {
    int port = kiosk.replace("printer.yaml", "port: 9100", "port: 65536");
    int pitch = kiosk.replace("terminal.yaml", "pixelPitchMm: 0.2745", "pixelPitchMm: 27.45");
    int idle = kiosk.replace("screen.yaml", "idle: 60s", "idle: 2h");
    expect(
        new Fault(
            "printer.yaml", port, "'port' is '65536'", "write a whole number from 1 to 65535"),
        new Fault(
            "screen.yaml",
            idle,
            "'idle' is '2h'",
            "write a duration from 1s to 10m, such as 500ms, 2s, 5m or 1h"),
        new Fault(
            "terminal.yaml",
            pitch,
            "'pixelPitchMm' is '27.45'",
            "write a number from 0.05 to 1.0"));
  }

  @Test
  void numbersThatMustBeUniqueAreNamedWithTheirFirstPlace() throws IOException {
    int pump = kiosk.replace("forecourt.yaml", "- number: 4\n", "- number: 3\n");
    int sign = kiosk.replace("forecourt.yaml", "sign: 7,", "sign: 2,");
    int nozzle = kiosk.replace("forecourt.yaml", "{number: 2, sign: 6,", "{number: 1, sign: 6,");
    int grade = kiosk.replace("forecourt.yaml", "{code: 98,", "{code: 95,");
    int id = kiosk.replace("forecourt.yaml", "controllerId: 4}", "controllerId: 1}");
    kiosk.replace("forecourt.yaml", "grade: 98}", "grade: 95}");
    expect(
        new Fault("forecourt.yaml", grade, "grade 95 is there twice", "keep one of the two"),
        new Fault(
            "forecourt.yaml",
            id,
            "controller grade 1 is there twice",
            "give each grade its own number"),
        new Fault(
            "forecourt.yaml",
            nozzle,
            "nozzle 1 of pump 3 is there twice",
            "give each nozzle of a pump its own number"),
        new Fault("forecourt.yaml", pump, "pump 3 is there twice", "give each pump its own number"),
        new Fault(
            "forecourt.yaml",
            sign,
            "sign 2 is on a nozzle of pump 1 too",
            "give each nozzle of the station its own sign"));
  }

  @Test
  void anUnknownGradeIsNamed() throws IOException {
    int line = kiosk.replace("forecourt.yaml", "sign: 7, grade: 0}", "sign: 7, grade: -10}");
    expect(
        new Fault(
            "forecourt.yaml", line, "no grade has the code '-10'", "write one of 92, 95, 98, 0"));
  }

  @Test
  void aPumpOnTheDispenserMustBeOnTheForecourt() throws IOException {
    ExampleFolder dispenser = new ExampleFolder(folder, "dispenser");
    int line = dispenser.replace("terminal.yaml", "pumps: [1, 2]", "pumps: [1, 7]");
    assertEquals(
        List.of(
            new Fault(
                "terminal.yaml",
                line,
                "pump 7 is not in forecourt.yaml",
                "name one of [1, 2, 3, 4]")),
        dispenser.faults());
  }

  @Test
  void filesThatAreNotThereAreNamed() throws IOException {
    kiosk.delete("keys/wechat-public-key.pem");
    int picture = kiosk.replace("signage.yaml", "file: welcome.png", "file: welcom.png");
    int key = kiosk.replace("payments.yaml", "file: keys/wechat-", "file: ./keys/wechat-");
    expect(
        new Fault(
            "payments.yaml",
            key,
            "no file is at " + kiosk.path("keys/wechat-public-key.pem"),
            "put it there, or correct the path"),
        new Fault(
            "signage.yaml",
            picture,
            "no file is at " + kiosk.path("signage/welcom.png"),
            "put it there, or correct the path"));
  }

  @Test
  void secretsInTheOpenAndSecretsThatAreNowhereAreNamed() throws IOException {
    int open =
        kiosk.replace(
            "forecourt.yaml", "password: {file: secrets/pts2-password}", "password: s3cret");
    int nowhere =
        kiosk.replace("back-office.yaml", "{file: secrets/office-token}", "{env: OFFICE_TOKEN}");
    int absent = kiosk.replace("terminal.yaml", "secrets/exit-pass-key", "secrets/exit");
    int both =
        kiosk.replace(
            "payments.yaml",
            "{file: secrets/wechat-merchant-key.pem}",
            "{file: secrets/wechat-merchant-key.pem, env: KEY}");
    int length = kiosk.replace("payments.yaml", "apiV3Key: {", "apiV3Key:  {");
    kiosk.write("secrets/wechat-api-v3-key", "short");
    String mend = "write {file: PATH} or {env: NAME}";
    expect(
        new Fault(
            "back-office.yaml",
            nowhere,
            "the secret 'bearer' is not in the variable OFFICE_TOKEN",
            "set it for the terminal's own user"),
        new Fault(
            "forecourt.yaml",
            open,
            "'password' is written here in the open",
            "move it to a file or a variable and " + mend),
        new Fault("payments.yaml", both, "'merchantKey' must name one place", mend),
        new Fault(
            "payments.yaml",
            length,
            "the secret 'apiV3Key' has 5 characters",
            "it has exactly 32: copy it again"),
        new Fault(
            "terminal.yaml",
            absent,
            "the secret 'exitPassKey' cannot be read from " + kiosk.path("secrets/exit"),
            "put it there, readable by the terminal's own user only"));
  }

  @Test
  void anEmptySecretIsNamed() throws IOException {
    kiosk.write("secrets/office-token", " \n");
    int line = kiosk.replace("back-office.yaml", "bearer: {", "bearer:  {");
    expect(new Fault("back-office.yaml", line, "the secret 'bearer' is empty", "fill it in"));
  }

  @Test
  void textThatIsNoYamlIsNamedWithItsLine() throws IOException {
    int line = kiosk.replace("screen.yaml", "idleWarning: 30s", "idleWarning: [30s");
    expect(
        new Fault(
            "screen.yaml",
            line + 2,
            "no YAML: expected ',' or ']', but got ?",
            "correct this line"));
  }

  @Test
  void missingEmptyAndUnreadFilesAreNamed() throws IOException {
    kiosk.delete("printer.yaml");
    kiosk.write("printr.yaml", "host: x\n");
    kiosk.write("screen.yaml", "# nothing\n");
    kiosk.write("signage.yaml", "- a list\n");
    String copy = "copy it from the examples and adapt it";
    expect(
        new Fault("printer.yaml", 0, "the file is missing", copy),
        new Fault(
            "printr.yaml", 0, "nobody reads a file of this name", "did you mean printer.yaml?"),
        new Fault("screen.yaml", 0, "the file is empty", copy),
        new Fault(
            "signage.yaml", 1, "the file is no group of keys", "write one 'key: value' a line"));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    assertEquals(
        new Settings.Reading.Faulty(
            List.of(
                new Fault(
                    nowhere.toString(),
                    0,
                    "no settings folder is there",
                    "copy one of the examples"))),
        Settings.read(nowhere, Map.of()));
  }

  @Test
  void aStationWithoutAnyProviderIsNamed() throws IOException {
    kiosk.write("payments.yaml", "timings: {}\nscanRules: [{provider: wechat, pattern: '1['}]\n");
    expect(
        new Fault(
            "payments.yaml", 1, "no payment provider is set up", "fill in the group 'wechat'"),
        new Fault("payments.yaml", 2, "'pattern' is '1['", "write a regular expression"));
  }

  @Test
  void aFaultReadsAsOneLine() {
    assertEquals(
        "terminal.yaml:12: 'kind' is 'Kiosk'; write KIOSK",
        new Fault("terminal.yaml", 12, "'kind' is 'Kiosk'", "write KIOSK").toString());
    assertEquals(
        "screen.yaml: the file is missing; copy it",
        new Fault("screen.yaml", 0, "the file is missing", "copy it").toString());
  }

  private void expect(Fault... faults) {
    assertEquals(
        List.of(faults).stream().map(Fault::toString).toList(),
        kiosk.faults().stream().map(Fault::toString).toList());
    assertEquals(List.of(faults), kiosk.faults());
  }
}
