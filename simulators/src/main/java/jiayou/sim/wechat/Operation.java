package jiayou.sim.wechat;

/// What a request asks of the gateway, whichever version it speaks.
public enum Operation {
  NATIVE,
  CODEPAY,
  QUERY,
  CLOSE,
  REVERSE,
  REFUND,
  REFUND_QUERY,
  BILL,
  BILL_FILE
}
