package jiayou.invoice.nuonuo;

/// What the provider can be asked for.
enum Method {
  SUBMIT("nuonuo.OpeMplatform.requestBillingNew"),
  QUERY("nuonuo.OpeMplatform.queryInvoiceResult"),
  RETRY("nuonuo.OpeMplatform.reInvoice"),
  RED_FORM("nuonuo.OpeMplatform.saveInvoiceRedConfirm"),
  RED_QUERY("nuonuo.OpeMplatform.queryInvoiceRedConfirm"),
  RED_ISSUE("nuonuo.OpeMplatform.fastInvoiceRed"),
  SEARCH("nuonuo.speedBilling.prefixQuery"),
  COMPANY("nuonuo.speedBilling.queryNameAndTaxByCode");

  private final String wireName;

  Method(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }
}
