package jiayou.sim.alipay;

import java.util.Optional;

/// What a request asks of the gateway, in whichever language.
public enum Operation {
  PRECREATE("alipay.trade.precreate"),
  PAY("alipay.trade.pay"),
  QUERY("alipay.trade.query"),
  CANCEL("alipay.trade.cancel"),
  CLOSE("alipay.trade.close"),
  REFUND("alipay.trade.refund"),
  REFUND_QUERY("alipay.trade.fastpay.refund.query"),
  BILL("alipay.data.dataservice.bill.downloadurl.query"),
  /// The file behind the address of a bill.
  BILL_FILE("");

  private final String method;

  Operation(String method) {
    this.method = method;
  }

  String method() {
    return method;
  }

  static Optional<Operation> ofMethod(String method) {
    for (Operation operation : values()) {
      if (operation != BILL_FILE && operation.method.equals(method)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  /// `/v3/alipay/trade/pay` is `alipay.trade.pay`.
  static Optional<Operation> ofPath(String path) {
    return path.startsWith("/v3/")
        ? ofMethod(path.substring("/v3/".length()).replace('/', '.'))
        : Optional.empty();
  }
}
