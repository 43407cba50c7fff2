package jiayou.ui.kiosk;

/// How far a slip on paper is.
public enum SlipState {
  OFFERED,
  PRINTING,
  PRINTED,
  /// The printer cannot: the number must do.
  NO_PAPER
}
