package jiayou.sim.printer;

/// What the printer is told, one command at a time, as far as this model knows them.
sealed interface Command {

  record Initialize() implements Command {}

  /// @param columns how wide it is printed at its simplest size
  record Letter(int codePoint, int columns) implements Command {}

  record LineFeed() implements Command {}

  record Feed(int lines) implements Command {}

  record FeedDots(int dots) implements Command {}

  record Justify(int where) implements Command {}

  record Bold(boolean on) implements Command {}

  record Scale(int across, int down) implements Command {}

  record Hanzi(boolean on) implements Command {}

  record QrCell(int dots) implements Command {}

  /// @param level 48..51: L, M, Q, H
  record QrLevel(int level) implements Command {}

  record QrStore(byte[] payload) implements Command {}

  record QrPrint() implements Command {}

  record BarcodeHeight(int dots) implements Command {}

  record BarcodeModule(int dots) implements Command {}

  /// @param system 73 is CODE128
  record Barcode(int system, byte[] data) implements Command {}

  record Raster(int bytesPerRow, int rows, byte[] dots) implements Command {}

  record Cut() implements Command {}

  /// Say so when you have come to here.
  record TellProcessed(byte[] job) implements Command {}

  record TellSensor() implements Command {}

  /// Known by its length, without effect here.
  record Ignored() implements Command {}
}
