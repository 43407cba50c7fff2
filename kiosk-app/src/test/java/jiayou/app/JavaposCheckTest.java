package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import jiayou.printing.template.BuiltInTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What JavaPOS passes over in silence, an admin is told before the first customer comes.
final class JavaposCheckTest {

  private static final String PRINTER =
      """
      driver: javapos
      logicalName: Receipt
      config: [jpos.xml]
      """;

  private static final String VENDORS =
      """
      <JposEntries>
       <JposEntry logicalName="Receipt">
        <creation factoryClass="com.vendor.Factory" serviceClass="com.vendor.Printer"/>
        <vendor name="Vendor" url="http://localhost"/>
        <jpos category="POSPrinter" version="1.13"/>
        <product name="P" description="D" url="http://localhost"/>
       </JposEntry>
      </JposEntries>
      """;

  @TempDir private Path folder;
  private StationFolder settings;

  @BeforeEach
  void write() throws IOException {
    settings = StationFolder.nowhere(folder);
    settings.put("printer.yaml", PRINTER);
    settings.put("jpos.xml", VENDORS);
  }

  @Test
  void theCheckTellsOfAVendorsJarThatIsMissing() {
    StringWriter err = new StringWriter();
    int code =
        Main.commands()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err))
            .execute("check", "--config", folder.toString());
    assertEquals(2, code);
    String fault =
        "printer.yaml: it cannot be used: %s: the entry 'Receipt' needs the class %s"
            .formatted(folder.resolve("jpos.xml"), "com.vendor.Factory");
    assertTrue(err.toString().contains(fault), err::toString);
  }

  @Test
  void theTerminalDoesNotStartWithoutItsPrintersEntry() throws IOException {
    settings.put("jpos.xml", VENDORS.replace("\"Receipt\"", "\"Other\""));
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Printers(settings.settings(), new BuiltInTemplates()).printer());
    assertEquals(
        "no entry 'Receipt' in %s; write one of Other, or add the vendor's entry"
            .formatted(folder.resolve("jpos.xml")),
        fault.getMessage());
  }
}
