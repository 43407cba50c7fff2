package jiayou.printing.javapos.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import jpos.JposException;
import org.jspecify.annotations.Nullable;

/// The properties of one service by their names in the standard. What nobody put here is not there:
/// it reads as false, 0 or empty, which is how the standard says "no such capability", and takes no
/// other value. Safe for use by several threads.
final class PropertyTable {

  private final Map<String, Object> values = new ConcurrentHashMap<>();
  private final Map<String, Predicate<Object>> writable = new ConcurrentHashMap<>();

  /// A property, read only for programs.
  PropertyTable put(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /// A property that programs may set to what the test lets through.
  PropertyTable put(String name, Object value, Predicate<Object> allowed) {
    writable.put(name, allowed);
    return put(name, value);
  }

  int number(String name) {
    return values.get(name) instanceof Integer number ? number : 0;
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /// As the standard's getter of this type answers.
  @Nullable Object get(String name, Class<?> type) {
    Object value = values.get(name);
    return value != null ? value : absent(type);
  }

  /// As the standard's setter.
  ///
  /// @throws JposException illegal, when the device cannot be set so
  void set(String name, Object value) throws JposException {
    Predicate<Object> allowed = writable.get(name);
    if (allowed != null && allowed.test(value)) {
      values.put(name, value);
    } else if (!value.equals(get(name, value.getClass()))) {
      throw Refused.illegal(name + " cannot be set to " + value);
    }
  }

  private static @Nullable Object absent(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return false;
    }
    if (type == int.class || type == Integer.class) {
      return 0;
    }
    return type == byte[].class ? new byte[0] : type == String.class ? "" : null;
  }
}
