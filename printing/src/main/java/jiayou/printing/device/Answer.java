package jiayou.printing.device;

/// What a printer says on its own line back.
sealed interface Answer {

  /// To `DLE EOT n`.
  record RealTime(int bits) implements Answer {}

  /// To `GS ( H`: everything before it has been processed.
  record Processed(String job) implements Answer {}

  /// To `DLE DC4 8`: the buffers are empty.
  record Cleared() implements Answer {}

  /// To `GS r`, in its turn.
  record Sensor(int bits) implements Answer {}
}
