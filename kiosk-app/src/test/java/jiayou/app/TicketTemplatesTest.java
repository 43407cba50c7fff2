package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.List;
import jiayou.config.Fault;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.printing.layout.Templates;
import jiayou.printing.layout.TicketText;
import jiayou.printing.template.BuiltInTemplates;
import jiayou.printing.template.SampleTickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which template is in force while an admin writes, breaks and mends one.
class TicketTemplatesTest {

  /// Eight by eight dots, black.
  private static final String LOGO =
      "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQAAAADsdIMmAAAAC0lEQVR4nGNg"
          + "QAUAABAAATm9j2UAAAAASUVORK5CYII=";

  private static final Fault BROKEN =
      new Fault("tickets/sale.txt", 2, "{{if copy}} is never ended", "write {{end copy}} below it");

  @TempDir private Path folder;

  private Path written;
  private Path kept;
  private int minute;

  @BeforeEach
  void folders() {
    written = folder.resolve("settings/tickets");
    kept = folder.resolve("data/tickets");
  }

  @Test
  void withoutAFolderTheBuiltInOnesAreInForce() {
    TicketTemplates templates = templates();
    assertEquals(text(new BuiltInTemplates()), text(templates));
    assertEquals(List.of(), templates.faults());
  }

  @Test
  void aChangeIsPrintedWithTheNextTicket() throws IOException {
    TicketTemplates templates = templates();
    write("sale.txt", "一");
    assertEquals("一\n", text(templates));
    write("sale.txt", "二");
    assertEquals("二\n", text(templates));
    Files.delete(written.resolve("sale.txt"));
    assertEquals(text(new BuiltInTemplates()), text(templates));
  }

  @Test
  void aBrokenOneIsRefusedAndTheLastGoodOneStays() throws IOException {
    write("sale.txt", "good");
    write("shift.txt", "shift one");
    TicketTemplates templates = templates();
    write("sale.txt", "bad\n{{if copy}}\n");
    write("shift.txt", "shift two");
    assertEquals("good\n", text(templates));
    assertEquals("shift two\n", text(templates, Kind.SHIFT));
    assertEquals(List.of(BROKEN), templates.faults());
    write("sale.txt", "mended");
    assertEquals("mended\n", text(templates));
    assertEquals(List.of(), templates.faults());
  }

  @Test
  void theLastGoodOneStaysOverARestartWithItsLogo() throws IOException {
    write("sale.txt", "{image: logo.png}\ngood");
    Files.write(written.resolve("logo.png"), Base64.getDecoder().decode(LOGO));
    String good = text(templates());
    write("sale.txt", "bad\n{{if copy}}\n");
    Files.delete(written.resolve("logo.png"));
    TicketTemplates restarted = templates();
    assertEquals(List.of(BROKEN), restarted.faults());
    assertEquals(good, text(restarted));
  }

  @Test
  void aBrokenOneThatNeverWasGoodLeavesTheBuiltInOne() throws IOException {
    write("sale.txt", "bad\n{{if copy}}\n");
    assertEquals(text(new BuiltInTemplates()), text(templates()));
  }

  @Test
  void aKeptOneThatIsDamagedIsNotPrinted() throws IOException {
    write("sale.txt", "good");
    templates();
    write("sale.txt", "bad\n{{if copy}}\n");
    Files.writeString(kept.resolve("sale.zip"), "rubbish");
    assertEquals(text(new BuiltInTemplates()), text(templates()));
  }

  @Test
  void theCheckNamesFilesThatNobodyReads() throws IOException {
    write("sale.txt", "bad\n{{if copy}}\n");
    write("sales.txt", "good");
    assertEquals(
        List.of("tickets/sales.txt", "tickets/sale.txt"),
        TicketTemplates.faultsIn(written).stream().map(Fault::file).toList());
  }

  private TicketTemplates templates() {
    return new TicketTemplates(written, kept);
  }

  /// Each writing is a minute after the one before, however fast the test is.
  private void write(String file, String text) throws IOException {
    Files.createDirectories(written);
    Path path = Files.writeString(written.resolve(file), text);
    Files.setLastModifiedTime(path, FileTime.fromMillis(60_000L * ++minute));
  }

  private static String text(Templates templates) {
    return text(templates, Kind.SALE);
  }

  private static String text(Templates templates, Kind kind) {
    String text = new TicketText(32).text(templates.blocks(SampleTickets.of(kind, 0), 32));
    return text.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
  }
}
