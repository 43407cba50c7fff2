package jiayou.sim.invoice;

/// Who sells or buys, as the bureau knows it. Fields that nobody filled in are empty.
///
/// @param taxNumber of a seller always a unified social credit code
/// @param account at the bank
public record Taxpayer(
    String taxNumber, String name, String address, String phone, String bank, String account) {

  public static Taxpayer of(String taxNumber, String name) {
    return new Taxpayer(taxNumber, name, "", "", "", "");
  }

  @Override
  public String toString() {
    return "Taxpayer[]";
  }
}
