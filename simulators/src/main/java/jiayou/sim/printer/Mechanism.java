package jiayou.sim.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part that moves paper: carries out commands in their order and tears off tickets.
final class Mechanism {

  private static final int LINE = 30;

  private final int columns;
  private final Drawing drawing;
  private final List<PrintedTicket> tornOff = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Piece.Cell> line = new ArrayList<>();
  private int linesPrinted;
  private Setting setting = Setting.INITIAL;

  /// What commands have set and `ESC @` resets.
  private record Setting(
      int justify,
      boolean bold,
      Command.Scale scale,
      int qrCell,
      int qrLevel,
      byte[] qrPayload,
      int barHeight,
      int barModule) {
    static final Setting INITIAL =
        new Setting(0, false, new Command.Scale(1, 1), 3, 48, new byte[0], 162, 3);
  }

  Mechanism(int columns, Drawing drawing) {
    this.columns = columns;
    this.drawing = drawing;
  }

  /// Since it was built.
  int linesPrinted() {
    return linesPrinted;
  }

  /// @param raw the bytes of the command
  void carryOut(Command command, byte[] raw) {
    Setting now = setting;
    switch (command) {
      case Command.Initialize() -> {
        breakOff();
        setting = Setting.INITIAL;
      }
      case Command.Letter(int codePoint, int width) -> letter(codePoint, width);
      case Command.LineFeed() -> endLine();
      case Command.Feed(int lines) -> feed(lines);
      case Command.FeedDots(int dots) -> feedDots(dots);
      case Command.Justify(int where) -> setting = with(now, where, now.bold, now.scale);
      case Command.Bold(boolean on) -> setting = with(now, now.justify, on, now.scale);
      case Command.Scale scale -> setting = with(now, now.justify, now.bold, scale);
      case Command.QrCell(int dots) -> setting = withQr(now, dots, now.qrLevel, now.qrPayload);
      case Command.QrLevel(int level) -> setting = withQr(now, now.qrCell, level, now.qrPayload);
      case Command.QrStore(byte[] payload) ->
          setting = withQr(now, now.qrCell, now.qrLevel, payload);
      case Command.QrPrint() ->
          Symbols.qr(now.qrPayload, now.qrLevel, now.qrCell, now.justify).ifPresent(this::add);
      case Command.BarcodeHeight(int dots) -> setting = withBars(now, dots, now.barModule);
      case Command.BarcodeModule(int dots) -> setting = withBars(now, now.barHeight, dots);
      case Command.Barcode(int system, byte[] data) ->
          Symbols.barcode(system, data, now.barModule, now.barHeight, now.justify)
              .ifPresent(this::add);
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

  private Optional<PrintedTicket> openTicket(boolean complete) {
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PrintedTicket(bytes.toByteArray(), List.copyOf(pieces), complete, drawing));
  }

  /// A ticket ends with the cut, or, where a hand tears it off, with the question whether it is
  /// all printed. Such questions belong to the conversation, not to the paper.
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
    Command.Scale scale = setting.scale;
    int used = line.stream().mapToInt(Piece.Cell::width).sum();
    if (used + width * scale.across() > columns) {
      endLine();
    }
    line.add(new Piece.Cell(codePoint, width, scale.across(), scale.down(), setting.bold));
  }

  private void endLine() {
    add(
        line.isEmpty()
            ? new Piece.Blank(LINE)
            : new Piece.Letters(List.copyOf(line), setting.justify));
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

  private static Setting with(Setting now, int justify, boolean bold, Command.Scale scale) {
    return new Setting(
        justify,
        bold,
        scale,
        now.qrCell,
        now.qrLevel,
        now.qrPayload,
        now.barHeight,
        now.barModule);
  }

  private static Setting withQr(Setting now, int cell, int level, byte[] payload) {
    return new Setting(
        now.justify, now.bold, now.scale, cell, level, payload, now.barHeight, now.barModule);
  }

  private static Setting withBars(Setting now, int height, int module) {
    return new Setting(
        now.justify, now.bold, now.scale, now.qrCell, now.qrLevel, now.qrPayload, height, module);
  }
}
