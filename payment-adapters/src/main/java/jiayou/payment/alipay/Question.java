package jiayou.payment.alipay;

/// What can be asked, in the words of both languages.
enum Question {
  PRECREATE("alipay.trade.precreate"),
  PAY("alipay.trade.pay"),
  QUERY("alipay.trade.query"),
  CANCEL("alipay.trade.cancel"),
  REFUND("alipay.trade.refund"),
  REFUND_QUERY("alipay.trade.fastpay.refund.query"),
  BILL("alipay.data.dataservice.bill.downloadurl.query");

  private final String method;

  Question(String method) {
    this.method = method;
  }

  /// The field `method` of v2.
  String method() {
    return method;
  }

  /// The member of a v2 answer that holds what was asked for.
  String member() {
    return method.replace('.', '_') + "_response";
  }

  /// The path of v3.
  String path() {
    return "/v3/" + method.replace('.', '/');
  }

  /// v3 takes only this one by GET.
  boolean isGet() {
    return this == BILL;
  }
}
