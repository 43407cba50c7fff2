package jiayou.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where the code from a customer's phone waits for its one use: in memory, never on disk, never in
/// a log. Safe from any thread.
final class CodeVault {

  /// Codes that nobody came for are forgotten, oldest first.
  private static final int MOST = 50;

  private final Map<String, String> codes = new LinkedHashMap<>();
  private long count;

  /// @return the handle under which the code can be taken once
  synchronized String keep(String code) {
    if (codes.size() >= MOST) {
      codes.remove(codes.keySet().iterator().next());
    }
    String handle = "c" + ++count;
    codes.put(handle, code);
    return handle;
  }

  /// Empty when it was used before, or a crash forgot it.
  synchronized Optional<String> look(String handle) {
    return Optional.ofNullable(codes.get(handle));
  }

  /// It has had its one use.
  synchronized void forget(String handle) {
    codes.remove(handle);
  }
}
