package jiayou.payment.alipay;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an error code of the gateway says about the money. A code that says nothing to us says
/// nothing about the money.
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
  /// Nothing that a program can mend: the payer's account cannot take it, or it is too late.
  MANUAL,
  FAULT;

  private static final Map<Meaning, Set<String>> CODES =
      Map.of(
          UNKNOWN,
          Set.of("20000", "unknow-error", "SYSTEM_ERROR"),
          RATE_LIMITED,
          Set.of("40005", "call-limited", "app-call-limited", "method-call-limited"),
          PENDING,
          Set.of("10003"),
          CONFLICT,
          Set.of(
              "TRADE_HAS_SUCCESS",
              "TRADE_HAS_CLOSE",
              "CONTEXT_INCONSISTENT",
              "TRADE_STATUS_ERROR",
              "TRADE_HAS_FINISHED",
              "DISCORDANT_REPEAT_REQUEST"),
          ABSENT,
          Set.of("TRADE_NOT_EXIST"),
          MERCHANT_SHORT,
          Set.of("SELLER_BALANCE_NOT_ENOUGH"),
          PAYER_REFUSED,
          Set.of(
              "ERROR_BALANCE_PAYMENT_DISABLE",
              "NO_PAYMENT_INSTRUMENTS_AVAILABLE",
              "PAYMENT_REQUEST_HAS_RISK",
              "ERROR_BUYER_CERTIFY_LEVEL_LIMIT",
              "MOBILE_PAYMENT_SWITCH_OFF",
              "TRADE_BUYER_NOT_MATCH",
              "PRODUCT_AMOUNT_LIMIT_ERROR",
              "NOT_SUPPORT_PAYMENT_INST",
              "NOT_CERTIFIED_USER"),
          RESCAN,
          Set.of("PAYMENT_AUTH_CODE_INVALID", "PULL_MOBILE_CASHIER_FAIL", "PAYMENT_FAIL"),
          MANUAL,
          Set.of(
              "TRADE_CANCEL_TIME_OUT",
              "CANCEL_NOT_ALLOWED",
              "REASON_TRADE_BEEN_FREEZEN",
              "REASON_TRADE_REFUND_FEE_ERR",
              "REFUND_AMT_NOT_EQUAL_TOTAL",
              "TRADE_NOT_ALLOW_REFUND",
              "REASON_TRADE_STATUS_INVALID",
              "BUYER_NOT_EXIST",
              "BUYER_ERROR",
              "REFUND_FEE_ERROR",
              "NOT_ALLOW_PARTIAL_REFUND"),
          FAULT,
          Set.of(
              "ACCESS_FORBIDDEN",
              "EXIST_FORBIDDEN_WORD",
              "PARTNER_ERROR",
              "TOTAL_FEE_EXCEED",
              "BEYOND_PAY_RESTRICTION",
              "BEYOND_PER_RECEIPT_RESTRICTION",
              "APPLY_PC_MERCHANT_CODE_ERROR",
              "20001",
              "40001",
              "40002",
              "40003",
              "40006"));

  private static final List<String> FAMILIES = List.of("ACQ.", "AQC.", "isv.", "isp.", "aop.");
  private static final List<String> PAYERS = List.of("BUYER_", "USER_");
  private static final List<String> OURS =
      List.of(
          "MERCHANT_",
          "SECONDARY_",
          "SELLER_",
          "AGREEMENT_",
          "INVALID_",
          "invalid-",
          "missing-",
          "insufficient-");

  static Meaning of(String code) {
    String name = plain(code);
    for (Map.Entry<Meaning, Set<String>> row : CODES.entrySet()) {
      if (row.getValue().contains(name)) {
        return row.getKey();
      }
    }
    if (PAYERS.stream().anyMatch(name::startsWith)) {
      return PAYER_REFUSED;
    }
    return OURS.stream().anyMatch(name::startsWith) ? FAULT : UNKNOWN;
  }

  /// The code without its family: v3 leaves it away, and the gateway itself misspells it.
  static String plain(String code) {
    for (String family : FAMILIES) {
      if (code.startsWith(family)) {
        return code.substring(family.length());
      }
    }
    return code;
  }
}
