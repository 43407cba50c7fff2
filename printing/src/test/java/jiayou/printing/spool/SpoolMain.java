package jiayou.printing.spool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import jiayou.printing.TestFont;
import jiayou.printing.Tickets;
import jiayou.printing.device.PrinterLimits;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.raster.TicketPicture;
import jiayou.printing.template.BuiltInTemplates;

/// Prints what it is told to, line by line: `print raw|drawn QUEUE`, `status QUEUE`, `complaints
/// QUEUE`, `children`, and `limits SEND COMPLETION` in milliseconds for what follows. Each time
/// with a new printer, as after a start.
final class SpoolMain {

  private static final int COLUMNS = 48;

  private Duration send = Duration.ofSeconds(20);
  private Duration completion = Duration.ofSeconds(20);

  private SpoolMain() {}

  public static void main(String[] arguments) throws IOException {
    SpoolMain program = new SpoolMain();
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      System.out.println(program.answer(line.split(" ")));
    }
  }

  private Object answer(String[] words) throws IOException {
    return switch (words[0]) {
      case "limits" -> {
        send = Duration.ofMillis(Long.parseLong(words[1]));
        completion = Duration.ofMillis(Long.parseLong(words[2]));
        yield "limited";
      }
      case "print" -> printer(form(words[1]), words[2]).print(Tickets.sale());
      case "status" -> printer(form("raw"), words[1]).status();
      case "complaints" -> printer(form("raw"), words[1]).complaints();
      default -> ProcessHandle.current().children().count();
    };
  }

  private static PaperForm form(String name) throws IOException {
    return name.equals("raw")
        ? new PaperForm.Raw(
            COLUMNS, new EscPosEncoder(PrinterProfile.EPSON_80), new BuiltInTemplates())
        : new PaperForm.Drawn(
            COLUMNS, TicketPicture.inFont(TestFont.open(), COLUMNS), new BuiltInTemplates());
  }

  private SpoolerPrinter printer(PaperForm form, String queue) {
    Duration soon = Duration.ofSeconds(10);
    PrinterLimits limits = new PrinterLimits(soon, soon, send, completion);
    return new SpoolerPrinter(queue, Optional.empty(), "S1/K02", form, limits);
  }
}
