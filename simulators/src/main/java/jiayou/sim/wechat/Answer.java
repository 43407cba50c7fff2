package jiayou.sim.wechat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the gateway is about to say, before it is signed or spoilt.
sealed interface Answer {

  JsonMapper JSON = JsonMapper.builder().build();

  /// An answer of v3; 204 has no body.
  record Json(int status, ObjectNode body) implements Answer {
    static Json error(int status, String code, String text) {
      return new Json(status, JSON.createObjectNode().put("code", code).put("message", text));
    }
  }

  /// An answer of v2, whose HTTP status is always 200.
  record Xml(SortedMap<String, String> fields) implements Answer {
    static Xml success(Map<String, String> fields) {
      SortedMap<String, String> all = new TreeMap<>(fields);
      all.put("return_code", "SUCCESS");
      all.put("return_msg", "OK");
      all.put("result_code", "SUCCESS");
      return new Xml(all);
    }

    static Xml error(String code, String text) {
      SortedMap<String, String> all = new TreeMap<>();
      all.put("return_code", "SUCCESS");
      all.put("return_msg", "OK");
      all.put("result_code", "FAIL");
      all.put("err_code", code);
      all.put("err_code_des", text);
      return new Xml(all);
    }

    /// What the transport itself refuses: words, no code, no signature.
    static Xml transport(String text) {
      SortedMap<String, String> all = new TreeMap<>();
      all.put("return_code", "FAIL");
      all.put("return_msg", text);
      return new Xml(all);
    }
  }

  /// A file of v3, which nobody signs.
  record File(byte[] bytes) implements Answer {}

  /// The same with another amount, for a gateway that miscounts.
  default Answer withAmountOff(long fen) {
    return switch (this) {
      case Json(int status, ObjectNode body) -> {
        ObjectNode copy = body.deepCopy();
        if (copy.path("amount") instanceof ObjectNode amount) {
          amount.put("total", amount.path("total").asLong(0) + fen);
          if (amount.has("refund")) {
            amount.put("refund", amount.path("refund").asLong(0) + fen);
          }
        }
        yield new Json(status, copy);
      }
      case Xml(SortedMap<String, String> fields) -> {
        SortedMap<String, String> copy = new TreeMap<>(fields);
        copy.computeIfPresent("total_fee", (_, fee) -> Long.toString(Long.parseLong(fee) + fen));
        yield new Xml(copy);
      }
      case File file -> file;
    };
  }

  /// The same with another text in a field, where the field is there.
  default Answer with(String v3Name, String v2Name, String value) {
    return switch (this) {
      case Json(int status, ObjectNode body) -> {
        ObjectNode copy = body.deepCopy();
        if (copy.has(v3Name)) {
          copy.put(v3Name, value);
        }
        yield new Json(status, copy);
      }
      case Xml(SortedMap<String, String> fields) -> {
        SortedMap<String, String> copy = new TreeMap<>(fields);
        copy.computeIfPresent(v2Name, (_, _) -> value);
        yield new Xml(copy);
      }
      case File file -> file;
    };
  }
}
