package jiayou.sim.wechat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.sim.wire.Inbound;

/// Where a request wants to go.
///
/// @param number the trade or refund in the path of v3, else empty
record Route(Operation operation, Version version, String number) {

  private static final String TRADE = "/v3/pay/transactions/out-trade-no/([^/]+)";
  private static final String REFUND = "/v3/refund/domestic/refunds";

  private static final List<Row> ROWS =
      List.of(
          new Row("POST", "/v3/pay/transactions/native()", Operation.NATIVE, Version.V3),
          new Row("POST", "/v3/pay/transactions/codepay()", Operation.CODEPAY, Version.V3),
          new Row("GET", TRADE, Operation.QUERY, Version.V3),
          new Row("POST", TRADE + "/close", Operation.CLOSE, Version.V3),
          new Row("POST", TRADE + "/reverse", Operation.REVERSE, Version.V3),
          new Row("POST", REFUND + "()", Operation.REFUND, Version.V3),
          new Row("GET", REFUND + "/([^/]+)", Operation.REFUND_QUERY, Version.V3),
          new Row("GET", "/v3/bill/tradebill()", Operation.BILL, Version.V3),
          new Row("GET", "/v3/billdownload/file()", Operation.BILL_FILE, Version.V3),
          new Row("POST", "/pay/micropay()", Operation.CODEPAY, Version.V2),
          new Row("POST", "/pay/orderquery()", Operation.QUERY, Version.V2),
          new Row("POST", "/secapi/pay/reverse()", Operation.REVERSE, Version.V2));

  static Optional<Route> of(Inbound inbound) {
    for (Row row : ROWS) {
      Matcher path = row.path().matcher(inbound.path());
      if (row.method().equals(inbound.method()) && path.matches()) {
        return Optional.of(new Route(row.operation(), row.version(), path.group(1)));
      }
    }
    return Optional.empty();
  }

  /// Which language it speaks.
  enum Version {
    V2,
    V3
  }

  private record Row(String method, Pattern path, Operation operation, Version version) {
    Row(String method, String path, Operation operation, Version version) {
      this(method, Pattern.compile(path), operation, version);
    }
  }
}
