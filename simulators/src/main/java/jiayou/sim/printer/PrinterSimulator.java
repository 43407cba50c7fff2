package jiayou.sim.printer;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jiayou.sim.watch.Witness;
import tools.jackson.databind.json.JsonMapper;

/// An ESC/POS receipt printer on a loopback port, with paper that can be looked at afterwards. Safe
/// for use by several threads.
public final class PrinterSimulator implements AutoCloseable {

  private final Printer printer;
  private final Wire wire;

  /// How it is built.
  ///
  /// @param port 0 for any free one
  /// @param columns 32 for 58 mm paper, 48 for 80 mm
  /// @param font for its pictures; without one every letter is a box
  public record Settings(int port, int columns, Optional<Font> font) {

    public static Settings of(int columns) {
      return new Settings(0, columns, Optional.empty());
    }

    /// @throws IOException when this is no TrueType font
    public Settings inFont(InputStream trueType) throws IOException {
      try {
        Font read = Font.createFont(Font.TRUETYPE_FONT, trueType);
        return new Settings(port, columns, Optional.of(read));
      } catch (FontFormatException e) {
        throw new IOException("not a TrueType font", e);
      }
    }
  }

  private PrinterSimulator(Printer printer, Wire wire) {
    this.printer = printer;
    this.wire = wire;
  }

  /// @throws IOException when the port is taken
  public static PrinterSimulator start(Settings settings) throws IOException {
    Drawing drawing = new Drawing(settings.columns(), settings.font());
    Wire wire = new Wire(new Mechanism(settings.columns(), drawing), settings.port());
    wire.start();
    return new PrinterSimulator(wire.printer(), wire);
  }

  public int port() {
    return wire.port();
  }

  public void inflict(Fault fault) {
    printer.inflict(fault);
  }

  /// Loads paper, closes the cover, frees the knife, plugs it in: all faults end, and what the
  /// printer still remembers is printed.
  public void mend() {
    printer.mend();
    wire.plugIn();
  }

  /// Off and on: the conversation and the memory are lost, the faults stay.
  public void powerCycle() {
    printer.inflict(new Fault.PowerCycled());
  }

  /// Shows this witness every `ticket` from now on: when it begins, when it has been cut off, and
  /// when the printer has said so. It is told under the printer's lock.
  public void watchedBy(Witness witness) {
    printer.watched().by(witness);
  }

  /// Everything that came out, in order; a ticket that still hangs in the printer last.
  public List<PrintedTicket> tickets() {
    return printer.tickets();
  }

  /// Waits until so many tickets have been cut off whole.
  ///
  /// @return whether they were, within the limit
  public boolean awaitComplete(int count, Duration limit) throws InterruptedException {
    return printer.awaitComplete(count, limit);
  }

  /// Its own books: `{"tickets":[{"file":"001.bin","complete":true}]}`.
  public String ledgerJson() {
    List<LedgerLine> lines = new ArrayList<>();
    for (PrintedTicket ticket : tickets()) {
      lines.add(new LedgerLine(name(lines.size() + 1) + ".bin", ticket.complete()));
    }
    return JsonMapper.shared().writeValueAsString(Map.of("tickets", lines));
  }

  /// Writes every ticket as `001.bin`, `001.txt` and `001.png`, and so on.
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    int number = 0;
    for (PrintedTicket ticket : tickets()) {
      String name = name(++number);
      Files.write(folder.resolve(name + ".bin"), ticket.bytes());
      Files.writeString(folder.resolve(name + ".txt"), ticket.text());
      Files.write(folder.resolve(name + ".png"), ticket.png());
    }
  }

  @Override
  public void close() {
    printer.mend();
    wire.pull();
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%03d", number);
  }

  private record LedgerLine(String file, boolean complete) {}
}
