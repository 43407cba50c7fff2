package jiayou.pump.pts2;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One packet that we send. Field names are case-sensitive: a wrong one is silently ignored.
record Request(String type, ObjectNode data) {

  static Request of(String type) {
    return new Request(type, JsonNodeFactory.instance.objectNode());
  }

  static Request ofPump(String type, int pump) {
    Request request = of(type);
    request.data.put("Pump", pump);
    return request;
  }

  static Request ofTransaction(String type, int pump, int transaction) {
    Request request = ofPump(type, pump);
    request.data.put("Transaction", transaction);
    return request;
  }
}
