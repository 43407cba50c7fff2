package jiayou.sim.unionpay;

import java.util.Map;
import java.util.Optional;

/// What a request asks of the gateway.
public enum Operation {
  APPLY("/gateway/api/backTransReq.do", "01/07"),
  CONSUME("/gateway/api/backTransReq.do", "01/06"),
  UNDO("/gateway/api/backTransReq.do", "31/00"),
  REFUND("/gateway/api/backTransReq.do", "04/00"),
  QUERY("/gateway/api/queryTrans.do", "00/00");

  private final String path;
  private final String type;

  Operation(String path, String type) {
    this.path = path;
    this.type = type;
  }

  static Optional<Operation> of(String path, Map<String, String> fields) {
    String type = fields.getOrDefault("txnType", "") + "/" + fields.getOrDefault("txnSubType", "");
    for (Operation operation : values()) {
      if (operation.path.equals(path) && operation.type.equals(type)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
