package jiayou.sim.wechat;

/// Every reason for which the gateway refuses, in the words of both versions.
enum No {
  ABSENT(404, "ORDER_NOT_EXIST", "ORDERNOTEXIST", "订单不存在"),
  PAID(400, "ORDERPAID", "ORDERPAID", "订单已支付"),
  CLOSED(400, "ORDER_CLOSED", "ORDERCLOSED", "订单已关闭"),
  REVERSED(400, "ORDER_REVERSED", "ORDERREVERSED", "订单已撤销"),
  USED(403, "OUT_TRADE_NO_USED", "OUT_TRADE_NO_USED", "商户订单号重复"),
  USER_PAYING(400, "USERPAYING", "USERPAYING", "用户支付中，需要输入密码"),
  BALANCE(403, "NOTENOUGH", "NOTENOUGH", "余额不足"),
  CODE_EXPIRED(400, "AUTHCODE_EXPIRE", "AUTHCODEEXPIRE", "二维码已过期，请用户在微信上刷新后再试"),
  CODE_USED(400, "AUTH_CODE_INVALID", "AUTH_CODE_INVALID", "101 付款码已过期，请刷新再试"),
  CODE_INVALID(400, "AUTH_CODE_INVALID", "AUTH_CODE_INVALID", "请扫描微信支付被扫条码"),
  PARAMETER(400, "PARAM_ERROR", "PARAM_ERROR", "参数错误"),
  REQUEST(400, "INVALID_REQUEST", "INVALID_REQUEST", "无效请求"),
  SIGNATURE(401, "SIGN_ERROR", "SIGNERROR", "签名错误"),
  MERCHANT(400, "APPID_MCHID_NOT_MATCH", "APPID_MCHID_NOT_MATCH", "appid和mchid不匹配"),
  NO_REFUND(404, "RESOURCE_NOT_EXISTS", "RESOURCE_NOT_EXISTS", "退款单不存在"),
  NO_STATEMENT(400, "NO_STATEMENT_EXIST", "NO_STATEMENT_EXIST", "账单文件不存在"),
  SYSTEM(500, "SYSTEM_ERROR", "SYSTEMERROR", "系统异常，请稍后重试"),
  FREQUENCY(429, "FREQUENCY_LIMITED", "FREQUENCY_LIMITED", "频率超限");

  private final int status;
  private final String v3;
  private final String v2;
  private final String text;

  No(int status, String v3, String v2, String text) {
    this.status = status;
    this.v3 = v3;
    this.v2 = v2;
    this.text = text;
  }

  Answer v3() {
    return Answer.Json.error(status, v3, text);
  }

  Answer v2() {
    return Answer.Xml.error(v2, text);
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
