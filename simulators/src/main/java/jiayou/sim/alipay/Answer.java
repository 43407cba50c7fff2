package jiayou.sim.alipay;

import java.math.BigDecimal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the gateway is about to say, before it is put into a language, signed or spoilt.
sealed interface Answer {

  JsonMapper JSON = JsonMapper.builder().build();

  /// The call succeeded, which alone says nothing of the money.
  record Done(ObjectNode fields) implements Answer {}

  /// The order waits for the customer (10003).
  record Waiting(ObjectNode fields) implements Answer {}

  record Refused(String code, String subCode, String text) implements Answer {}

  /// A file, which nobody signs.
  record File(byte[] bytes) implements Answer {}

  /// The same with other amounts, for a gateway that miscounts.
  default Answer withAmountOff(long fen) {
    return switch (this) {
      case Done(ObjectNode fields) -> new Done(off(fields, fen));
      case Waiting(ObjectNode fields) -> new Waiting(off(fields, fen));
      case Refused refused -> refused;
      case File file -> file;
    };
  }

  /// The same with another text in a field, or with one field more.
  default Answer with(String name, String value) {
    return switch (this) {
      case Done(ObjectNode fields) -> new Done(fields.deepCopy().put(name, value));
      case Waiting(ObjectNode fields) -> new Waiting(fields.deepCopy().put(name, value));
      case Refused refused -> refused;
      case File file -> file;
    };
  }

  private static ObjectNode off(ObjectNode fields, long fen) {
    ObjectNode copy = fields.deepCopy();
    for (String name : new String[] {"total_amount", "refund_fee"}) {
      if (copy.has(name)) {
        BigDecimal yuan = new BigDecimal(copy.path(name).stringValue("0"));
        copy.put(name, yuan.add(BigDecimal.valueOf(fen, 2)).toPlainString());
      }
    }
    return copy;
  }

  static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
