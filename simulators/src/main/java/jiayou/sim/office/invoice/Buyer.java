package jiayou.sim.office.invoice;

/// Whom an invoice is made out to, for as long as it takes to issue it. Personal: never in the
/// ledger.
///
/// @param taxNumber empty for a person
record Buyer(boolean isCompany, String name, String taxNumber, String phone) {

  /// What is left of her once she is not needed any more.
  static final Buyer FORGOTTEN = new Buyer(false, "", "", "");

  @Override
  public String toString() {
    return "Buyer[]";
  }
}
