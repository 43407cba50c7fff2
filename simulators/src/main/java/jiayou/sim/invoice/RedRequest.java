package jiayou.sim.invoice;

/// Asks that a blue invoice be taken back.
///
/// @param blue its twenty digits
/// @param confirmation number of the confirmed red-letter form (红字发票信息确认单编号)
public record RedRequest(String reference, String blue, Reason reason, String confirmation) {

  /// Why. Only an allowance leaves the quantity where it is.
  public enum Reason {
    RETURNED(1),
    WRONG(2),
    SERVICE_ENDED(3),
    ALLOWANCE(4);

    private final int digit;

    Reason(int digit) {
      this.digit = digit;
    }

    /// As the forms write it, 1 to 4.
    public int digit() {
      return digit;
    }
  }
}
