package jiayou.sim.nuonuo;

import java.util.Optional;

/// What a request asks for.
public enum Operation {
  SUBMIT("nuonuo.OpeMplatform.requestBillingNew"),
  QUERY("nuonuo.OpeMplatform.queryInvoiceResult"),
  RETRY("nuonuo.OpeMplatform.reInvoice"),
  RED_FORM("nuonuo.OpeMplatform.saveInvoiceRedConfirm"),
  RED_QUERY("nuonuo.OpeMplatform.queryInvoiceRedConfirm"),
  RED_ISSUE("nuonuo.OpeMplatform.fastInvoiceRed"),
  CREDIT("nuonuo.OpeMplatform.getCreditLine"),
  DRAWER("nuonuo.OpeMplatform.getCertificationStatus"),
  SEARCH("nuonuo.speedBilling.prefixQuery"),
  COMPANY("nuonuo.speedBilling.queryNameAndTaxByCode");

  private final String method;

  Operation(String method) {
    this.method = method;
  }

  static Optional<Operation> of(String method) {
    for (Operation operation : values()) {
      if (operation.method.equals(method)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
