package jiayou.sim.pts2;

import java.util.Map;

/// The controller says no: a packet of `"Error":true` with this code.
final class Refusal extends RuntimeException {

  private final int code;
  private final transient Map<String, Object> data;

  Refusal(int code) {
    this(code, Map.of());
  }

  Refusal(int code, Map<String, Object> data) {
    super("code " + code, null, false, false);
    this.code = code;
    this.data = data;
  }

  int code() {
    return code;
  }

  Map<String, Object> data() {
    return data;
  }
}
