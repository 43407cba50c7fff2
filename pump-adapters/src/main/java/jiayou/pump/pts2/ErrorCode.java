package jiayou.pump.pts2;

/// The error codes of jsonPTS on which we decide something.
final class ErrorCode {

  static final int NO_PERMISSIONS = 6;
  static final int TRANSACTION_NUMBER_NOT_MATCH = 27;
  static final int DUPLICATED_AUTHORIZATION_REQUEST = 39;
  static final int PUMP_BUSY_OTHER_USER = 40;
  static final int PUMP_BUSY_FILLING = 42;
  static final int USER_NOT_MATCH = 46;
  static final int PUMP_STATUS_NOT_END_OF_TRANSACTION = 69;
  static final int REPEATED_AUTHORIZE_PUMP_PRICE_DIFFERENT = 78;
  static final int PUMP_IS_NOT_LOCKED_BY_USER = 91;
  static final int OPERATION_ERROR = 96;

  private ErrorCode() {}
}
