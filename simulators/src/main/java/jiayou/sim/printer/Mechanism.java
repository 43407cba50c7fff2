package jiayou.sim.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part that moves paper: carries out commands in their order and tears off tickets.
final class Mechanism {

  private static final int LINE = 30;
  private static final Command.Scale ONCE = new Command.Scale(1, 1);

  private final int columns;
  private final Drawing drawing;
  private final List<PrintedTicket> tornOff = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Piece.Cell> line = new ArrayList<>();
  private int linesPrinted;

  private int justify;
  private boolean bold;
  private Command.Scale scale = ONCE;
  private int qrCell;
  private int qrLevel;
  private byte[] qrPayload = new byte[0];
  private int barcodeHeight;
  private int barcodeModule;

  Mechanism(int columns, Drawing drawing) {
    this.columns = columns;
    this.drawing = drawing;
    initialize();
  }

  /// Since it was built.
  int linesPrinted() {
    return linesPrinted;
  }

  /// @param raw the bytes of the command
  void carryOut(Command command, byte[] raw) {
    switch (command) {
      case Command.Initialize() -> {
        breakOff();
        initialize();
      }
      case Command.Letter(int codePoint, int width) -> letter(codePoint, width);
      case Command.LineFeed() -> endLine();
      case Command.Feed(int lines) -> feed(lines);
      case Command.FeedDots(int dots) -> feedDots(dots);
      case Command.Justify(int where) -> justify = where;
      case Command.Bold(boolean on) -> bold = on;
      case Command.Scale wanted -> scale = wanted;
      case Command.QrCell(int dots) -> qrCell = dots;
      case Command.QrLevel(int level) -> qrLevel = level;
      case Command.QrStore(byte[] payload) -> qrPayload = payload;
      case Command.QrPrint() ->
          Symbols.qr(qrPayload, qrLevel, qrCell, justify).ifPresent(this::add);
      case Command.BarcodeHeight(int dots) -> barcodeHeight = dots;
      case Command.BarcodeModule(int dots) -> barcodeModule = dots;
      case Command.Barcode(int system, byte[] data) ->
          Symbols.barcode(system, data, barcodeModule, barcodeHeight, justify).ifPresent(this::add);
      case Command.Raster(int bytesPerRow, int rows, byte[] dots) ->
          add(new Piece.Dots(bytesPerRow, rows, dots));
      case Command.Hanzi _,
          Command.Ignored _,
          Command.Cut _,
          Command.TellProcessed _,
          Command.TellSensor _ -> {}
    }
    record(command, raw);
  }

  /// Ends the ticket that is being printed where it is.
  void breakOff() {
    openTicket(false).ifPresent(tornOff::add);
    bytes.reset();
    pieces.clear();
    line.clear();
  }

  /// All pieces of paper, the one that still hangs in the printer last.
  List<PrintedTicket> tickets() {
    List<PrintedTicket> all = new ArrayList<>(tornOff);
    openTicket(false).ifPresent(all::add);
    return List.copyOf(all);
  }

  int complete() {
    return (int) tornOff.stream().filter(PrintedTicket::complete).count();
  }

  /// As after power on and `ESC @`.
  private void initialize() {
    justify = 0;
    bold = false;
    scale = ONCE;
    qrCell = 3;
    qrLevel = 48;
    qrPayload = new byte[0];
    barcodeHeight = 162;
    barcodeModule = 3;
  }

  private Optional<PrintedTicket> openTicket(boolean complete) {
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PrintedTicket(bytes.toByteArray(), List.copyOf(pieces), complete, drawing));
  }

  /// A ticket ends with the cut, or, where a hand tears it off, with the question whether it is all
  /// printed. Such questions belong to the conversation, not to the paper.
  private void record(Command command, byte[] raw) {
    boolean isQuestion =
        command instanceof Command.TellProcessed || command instanceof Command.TellSensor;
    if (!isQuestion) {
      bytes.writeBytes(raw);
    }
    if (isQuestion || command instanceof Command.Cut) {
      openTicket(true).ifPresent(tornOff::add);
      bytes.reset();
      pieces.clear();
    }
  }

  private void letter(int codePoint, int width) {
    int used = line.stream().mapToInt(Piece.Cell::width).sum();
    if (used + width * scale.across() > columns) {
      endLine();
    }
    line.add(new Piece.Cell(codePoint, width, scale.across(), scale.down(), bold));
  }

  private void endLine() {
    add(line.isEmpty() ? new Piece.Blank(LINE) : new Piece.Letters(List.copyOf(line), justify));
    line.clear();
  }

  private void feed(int lines) {
    for (int i = 0; i < lines; i++) {
      endLine();
    }
  }

  private void feedDots(int dots) {
    if (!line.isEmpty()) {
      endLine();
    }
    add(new Piece.Blank(dots));
  }

  private void add(Piece piece) {
    pieces.add(piece);
    linesPrinted++;
  }
}
