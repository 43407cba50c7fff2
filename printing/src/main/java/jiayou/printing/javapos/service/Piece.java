package jiayou.printing.javapos.service;

import jiayou.printing.layout.Block.Align;

/// One part of what a JavaPOS program prints: letters, or one of the standard's escape sequences.
sealed interface Piece {

  /// Letters without line ends.
  record Letters(String text) implements Piece {}

  record LineEnd() implements Piece {}

  /// `ESC|N`: as at the beginning.
  record Plain() implements Piece {}

  /// `ESC|lA`, `ESC|cA`, `ESC|rA`.
  record Aligned(Align align) implements Piece {}

  /// `ESC|bC`, `ESC|!bC`.
  record Bold(boolean on) implements Piece {}

  /// `ESC|1C` to `ESC|4C`; 0 leaves that direction as it is, for `ESC|#hC` and `ESC|#vC`.
  record Scaled(int across, int down) implements Piece {}

  /// `ESC|#uC`, `ESC|!uC`.
  record Underlined(boolean on) implements Piece {}

  /// `ESC|#lF`.
  record Lines(int count) implements Piece {}

  /// `ESC|#uF`: in units of the map mode.
  record Units(int count) implements Piece {}

  /// `ESC|#P`, `ESC|#fP`.
  record Cut() implements Piece {}

  /// A sequence of the standard that this printer cannot follow, or none of the standard at all.
  record Strange(String sequence) implements Piece {}
}
