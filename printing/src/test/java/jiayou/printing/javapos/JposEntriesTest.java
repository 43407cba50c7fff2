package jiayou.printing.javapos;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jpos.JposException;
import jpos.POSPrinter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that JavaPOS passes over in silence, said aloud.
final class JposEntriesTest {

  private static final String CLASS = "-Djpos.config.regPopulatorClass=";
  private static final String FILE = "-Djpos.config.populatorFile=";
  private static final String XML = "jpos.config.simple.xml.";

  @TempDir private Path folder;
  private final String name = JposXml.freshName("Front");
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = JposXml.write(folder, "jpos.xml", List.of(JposXml.printer(name, 9100, "epson-80")));
  }

  /// What an admin or a vendor's manual may have set, and whether JavaPOS alone then finds the
  /// entry.
  static Stream<Arguments> settings() {
    return Stream.of(
        Arguments.of(List.of(), false),
        Arguments.of(List.of(FILE), false),
        Arguments.of(List.of(CLASS + XML + "XercesRegPopulator", FILE), false),
        Arguments.of(List.of(CLASS + XML + "JavaxRegPopulator", FILE), true),
        Arguments.of(List.of(CLASS + XML + "SimpleXmlRegPopulator", FILE), true));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void theEntryIsFoundWhateverJavaPosWasTold(List<String> settings, boolean byItself)
      throws Exception {
    assertEquals(List.of("javapos: " + byItself, "ours: true"), probe(settings));
  }

  @Test
  void aNameThatIsNowhereIsSaidWithThoseThatAre() {
    assertEquals(
        "no entry 'Back' in %s; write one of %s, or add the vendor's entry".formatted(file, name),
        fault("Back", "POSPrinter"));
  }

  @Test
  void anEntryThatJavaPosDropsIsSaidWithItsLine() throws Exception {
    String xml =
        Files.readString(file)
            .replace("type=\"Integer\" value=\"9100\"", "type=\"Integer\" value=\"abc\"");
    Files.writeString(file, xml);
    assertEquals(
        ("%s: JavaPOS drops the entry '%s' at line 4; "
                + "correct the prop 'port', which is no Integer: 'abc'")
            .formatted(file, name),
        fault(name, "POSPrinter"));
    List<String> told = probe(List.of(CLASS + XML + "JavaxRegPopulator", FILE));
    assertEquals("javapos: false", told.getFirst());
  }

  @Test
  void aFileThatIsCutOffIsSaidWithItsLine() throws Exception {
    String xml = Files.readString(file);
    Files.writeString(file, xml.substring(0, xml.indexOf("</JposEntry>")));
    String fault = fault(name, "POSPrinter");
    assertEquals(file + ":17: this is no whole XML; correct it, or copy it anew", fault);
  }

  @Test
  void aFileThatIsNotThereIsSaid() throws Exception {
    Files.delete(file);
    assertEquals(
        file + ": it cannot be read; put it there, readable by the terminal's own user",
        fault(name, "POSPrinter"));
  }

  @Test
  void aDeviceOfAnotherKindIsSaid() {
    assertEquals(
        "%s: the entry '%s' is a POSPrinter and no Scanner; name another entry"
            .formatted(file, name),
        fault(name, "Scanner"));
  }

  @Test
  void aVendorsJarThatIsMissingIsSaid() throws Exception {
    JposXml.write(
        folder,
        "jpos.xml",
        List.of(JposXml.entry(name, "com.vendor.Factory", "POSPrinter", Map.of("address", "x"))));
    assertEquals(
        ("%s: the entry '%s' needs the class com.vendor.Factory, which is not there; "
                + "put the vendor's jar into the folder 'drivers'")
            .formatted(file, name),
        fault(name, "POSPrinter"));
  }

  @Test
  void theVendorsFileStaysAsItIsBesideOurs() throws Exception {
    String second = JposXml.freshName("Vendor");
    Path vendors =
        JposXml.write(folder, "vendor.xml", List.of(JposXml.printer(second, 9101, "epson-80")));
    new JposEntries(List.of(file, vendors)).require(second, "POSPrinter");
    POSPrinter printer = new POSPrinter();
    assertDoesNotThrow(() -> printer.open(second));
    printer.close();
  }

  @Test
  void whatOurServicesCannotServeIsSaidAtOpening() throws Exception {
    Path file =
        JposXml.write(folder, "odd.xml", List.of(JposXml.printer(name, 9100, "no-such-printer")));
    new JposEntries(List.of(file)).require(name, "POSPrinter");
    POSPrinter printer = new POSPrinter();
    JposException refused = assertThrows(JposException.class, () -> printer.open(name));
    assertEquals(104, refused.getErrorCode());
  }

  private String fault(String logicalName, String category) {
    JposEntries entries = new JposEntries(List.of(file));
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> entries.require(logicalName, category))
            .getMessage());
  }

  private List<String> probe(List<String> settings) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    settings.forEach(each -> command.add(each.equals(FILE) ? FILE + file : each));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(RegistryProbe.class.getName(), file.toString(), name));
    Process program =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> said = program.inputReader().lines().toList();
    assertEquals(0, program.waitFor());
    return said.stream().filter(line -> line.matches("(javapos|ours): .*")).toList();
  }
}
