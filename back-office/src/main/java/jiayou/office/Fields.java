package jiayou.office;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jiayou.core.value.Money;
import jiayou.office.Wire.NotOfTheContract;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The fields of one object of an answer, each read as exactly what the contract says it is.
///
/// What it throws names the field and never its value, which may be personal.
record Fields(JsonNode node) {

  private static final Predicate<String> ID =
      Pattern.compile("[A-Za-z0-9._:/#@-]{1,128}").asMatchPredicate();
  private static final Predicate<String> TEXT =
      Pattern.compile("[^\\x00-\\x1f\\x7f]{0,60}").asMatchPredicate();
  private static final Predicate<String> LINK =
      Pattern.compile("https?://[\\x21-\\x7e]{1,200}").asMatchPredicate();
  private static final Predicate<String> MOMENT =
      Pattern.compile("[0-9TZ:.+-]{20,35}").asMatchPredicate();
  private static final long MOST_FEN = 1_000_000_000;

  /// @throws JacksonException when it is no JSON
  /// @throws NotOfTheContract when it is no object
  static Fields of(String body) {
    return object(Wire.JSON.readTree(body));
  }

  String id(String name) {
    return text(name, ID);
  }

  /// An address that a phone can open.
  String link(String name) {
    return text(name, LINK);
  }

  Instant moment(String name) {
    try {
      return OffsetDateTime.parse(text(name, MOMENT)).toInstant();
    } catch (DateTimeException e) {
      throw wrong(name);
    }
  }

  /// A few words that may be shown.
  String label(String name) {
    return text(name, text -> !text.isBlank() && TEXT.test(text));
  }

  /// Like a label, or nothing at all.
  String detail(String name) {
    return text(name, TEXT);
  }

  boolean flag(String name) {
    JsonNode value = node.path(name);
    if (!value.isBoolean()) {
      throw wrong(name);
    }
    return value.booleanValue();
  }

  long whole(String name) {
    JsonNode value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name);
    }
    return value.longValue();
  }

  /// So little that no sum of a whole answer can run over.
  Money money(String name) {
    long fen = whole(name);
    if (fen < 0 || fen > MOST_FEN) {
      throw wrong(name);
    }
    return Money.fen(fen);
  }

  List<Fields> list(String name, int most) {
    JsonNode value = node.path(name);
    if (!value.isArray() || value.size() > most) {
      throw wrong(name);
    }
    List<Fields> list = new ArrayList<>();
    value.forEach(item -> list.add(object(item)));
    return list;
  }

  /// A field that need not be there; nothing at all is the only way not to be.
  Optional<String> idIfThere(String name) {
    return node.has(name) ? Optional.of(id(name)) : Optional.empty();
  }

  Optional<Fields> partIfThere(String name) {
    return node.has(name) ? Optional.of(object(node.path(name))) : Optional.empty();
  }

  static NotOfTheContract wrong(String name) {
    return new NotOfTheContract("'" + name + "' is missing or wrong");
  }

  private String text(String name, Predicate<String> form) {
    JsonNode value = node.path(name);
    if (!value.isString() || !form.test(value.stringValue())) {
      throw wrong(name);
    }
    return value.stringValue();
  }

  private static Fields object(JsonNode node) {
    if (!node.isObject()) {
      throw new NotOfTheContract("no object where one belongs");
    }
    return new Fields(node);
  }
}
