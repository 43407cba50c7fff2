package jiayou.sim.alipay;

/// Every reason for which the gateway refuses.
enum No {
  ABSENT("40004", "ACQ.TRADE_NOT_EXIST", "交易不存在"),
  PAID("40004", "ACQ.TRADE_HAS_SUCCESS", "交易已被支付"),
  CLOSED("40004", "ACQ.TRADE_HAS_CLOSE", "交易已经关闭"),
  OTHER_ORDER("40004", "ACQ.CONTEXT_INCONSISTENT", "交易信息被篡改"),
  ORDERED("40004", "ACQ.APPLY_PC_MERCHANT_CODE_ERROR", "申请商户码失败"),
  STATE("40004", "ACQ.TRADE_STATUS_ERROR", "交易状态不合法"),
  CODE("40004", "ACQ.PAYMENT_AUTH_CODE_INVALID", "支付授权码无效"),
  BALANCE("40004", "ACQ.BUYER_BALANCE_NOT_ENOUGH", "买家余额不足"),
  PARAMETER("40004", "ACQ.INVALID_PARAMETER", "参数无效"),
  CANCEL_TOO_LATE("40004", "ACQ.TRADE_CANCEL_TIME_OUT", "超过撤销时间范围"),
  NO_CANCEL("40004", "ACQ.CANCEL_NOT_ALLOWED", "不允许撤销"),
  OTHER_REFUND("40004", "ACQ.DISCORDANT_REPEAT_REQUEST", "请求信息不一致"),
  TOO_MUCH("40004", "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", "退款金额超限"),
  BUYER("40004", "ACQ.BUYER_ERROR", "买家状态异常"),
  NO_BILL("40004", "isp.bill_not_exist", "账单不存在"),
  SYSTEM("20000", "isp.unknow-error", "系统繁忙"),
  LIMITED("40005", "isv.app-call-limited", "应用调用次数超限"),
  MISSING("40001", "isv.missing-signature", "缺少签名"),
  SIGNATURE("40002", "isv.invalid-signature", "验签出错"),
  TIMESTAMP("40002", "isv.invalid-timestamp", "非法的时间戳参数"),
  NONCE("40002", "isv.invalid-nonce", "重复的随机串"),
  FORM("40002", "isv.invalid-parameter", "参数有误"),
  APP("40002", "isv.invalid-app-id", "无效的AppID参数"),
  METHOD("40002", "isv.invalid-method", "不存在的方法名");

  private final String code;
  private final String subCode;
  private final String text;

  No(String code, String subCode, String text) {
    this.code = code;
    this.subCode = subCode;
    this.text = text;
  }

  Answer.Refused answer() {
    return new Answer.Refused(code, subCode, text);
  }

  String text() {
    return text;
  }

  Denied denied() {
    return new Denied(this);
  }

  /// Carries a refusal out of the books.
  static final class Denied extends Exception {
    private final No no;

    private Denied(No no) {
      super(no.name(), null, false, false);
      this.no = no;
    }

    No no() {
      return no;
    }
  }
}
