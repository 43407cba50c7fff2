package jiayou.payment.wechat;

import java.util.Map;
import java.util.Set;

/// What an error code of the gateway says about the money. A code that is not listed says nothing.
enum Meaning {
  /// Nobody can say.
  UNKNOWN,
  RATE_LIMITED,
  /// The customer is typing her password.
  PENDING,
  /// The number was seen before: only its state tells.
  CONFLICT,
  ABSENT,
  /// The merchant's own account is too low for a refund.
  MERCHANT_SHORT,
  PAYER_REFUSED,
  RESCAN,
  /// The payer's account cannot take it, or it is too late to reverse.
  MANUAL,
  FAULT;

  private static final Map<Meaning, Set<String>> CODES =
      Map.of(
          RATE_LIMITED,
          Set.of("FREQUENCY_LIMITED", "FREQUENCY_LIMIT_EXCEED", "RATELIMIT_EXCEEDED"),
          PENDING,
          Set.of("USERPAYING"),
          CONFLICT,
          Set.of(
              "ORDERPAID",
              "ORDER_PAID",
              "OUT_TRADE_NO_USED",
              "ORDER_REVERSED",
              "ORDERREVERSED",
              "ORDER_CLOSED",
              "ORDERCLOSED",
              "TRADE_ERROR"),
          ABSENT,
          Set.of("ORDER_NOT_EXIST", "ORDERNOTEXIST"),
          MERCHANT_SHORT,
          Set.of("NOT_ENOUGH"),
          PAYER_REFUSED,
          Set.of("NOTENOUGH", "NOTSUPORTCARD", "BUYER_MISMATCH"),
          RESCAN,
          Set.of(
              "AUTH_CODE_INVALID",
              "AUTHCODEEXPIRE",
              "AUTH_CODE_ERROR",
              "AUTHCODE_EXPIRE",
              "AUTHCODE_INVALID",
              "INVALID_AUTH_CODE"),
          MANUAL,
          Set.of("USER_ACCOUNT_ABNORMAL", "REVERSE_EXPIRE", "INVALID_TRANSACTIONID"),
          FAULT,
          Set.of(
              "SIGN_ERROR",
              "SIGNERROR",
              "NO_AUTH",
              "NOAUTH",
              "APPID_MCHID_NOT_MATCH",
              "MCH_NOT_EXISTS",
              "MCH_NOT_EXIST",
              "MCHID_NOT_EXIST",
              "APPID_NOT_EXIST",
              "PARAM_ERROR",
              "INVALID_REQUEST",
              "RULE_LIMIT",
              "RULELIMIT",
              "ACCOUNT_ERROR",
              "RESOURCE_NOT_EXISTS",
              "XML_FORMAT_ERROR",
              "REQUIRE_POST_METHOD",
              "LACK_PARAMS",
              "NOT_UTF8"));

  static Meaning of(String code) {
    for (Map.Entry<Meaning, Set<String>> row : CODES.entrySet()) {
      if (row.getValue().contains(code)) {
        return row.getKey();
      }
    }
    return UNKNOWN;
  }
}
