package jiayou.pump.pts2;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The `Data` of a packet, read with the tolerance that real firmware asks for: numbers and
/// booleans may come as strings, absent may come as empty, unknown keys are ignored.
record Fields(JsonNode data) {

  private static final int DATE_TIME_CHARS = 19;

  /// @throws Unreadable when absent or no whole number
  int whole(String name) {
    try {
      return figure(name).intValueExact();
    } catch (ArithmeticException e) {
      throw new Unreadable(name + " is no whole number");
    }
  }

  int wholeOr(String name, int otherwise) {
    return text(name).isPresent() ? whole(name) : otherwise;
  }

  /// Exactly the figure that was printed, trailing zeros included.
  ///
  /// @throws Unreadable when absent or no number
  BigDecimal figure(String name) {
    JsonNode value = data.path(name);
    if (value.isNumber()) {
      return value.decimalValue();
    }
    try {
      return new BigDecimal(text(name).orElseThrow(() -> new Unreadable(name + " is missing")));
    } catch (NumberFormatException e) {
      throw new Unreadable(name + " is no number");
    }
  }

  /// Absent, null and empty are the same.
  Optional<String> text(String name) {
    JsonNode value = data.path(name);
    if (!value.isValueNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.asString()).filter(text -> !text.isBlank());
  }

  boolean flag(String name) {
    return text(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  /// Local time of the controller, exactly 19 characters, no zone.
  ///
  /// @throws Unreadable when it is anything else
  Optional<LocalDateTime> moment(String name) {
    return text(name).map(text -> moment(name, text));
  }

  /// The members of an array, or of the data itself when the name is empty.
  ///
  /// @throws Unreadable when it is no array
  List<Fields> list(String name) {
    JsonNode array = name.isEmpty() ? data : data.path(name);
    if (!array.isArray()) {
      throw new Unreadable(name + " is no list");
    }
    return array.valueStream().map(Fields::new).toList();
  }

  private static LocalDateTime moment(String name, String text) {
    try {
      if (text.length() == DATE_TIME_CHARS) {
        return LocalDateTime.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw new Unreadable(name + " is no date and time");
    }
    throw new Unreadable(name + " is no date and time");
  }

  /// The controller said something that we cannot read: caught where an answer is made of it.
  static final class Unreadable extends RuntimeException {
    Unreadable(String what) {
      super(what, null, false, false);
    }
  }
}
