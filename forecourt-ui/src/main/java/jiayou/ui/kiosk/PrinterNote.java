package jiayou.ui.kiosk;

/// What staff who walk by should see of the printer, before a customer stands there without paper.
public enum PrinterNote {
  FINE,
  PAPER_LOW,
  PAPER_OUT,
  COVER_OPEN,
  JAM,
  OFFLINE
}
