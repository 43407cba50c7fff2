package jiayou.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One group of keys in a settings file. Every reading says at once what is wrong and goes on with
/// a stand-in, so that one run shows all faults; whoever reads must not use the result when there
/// were any.
final class Keys {

  private final Place place;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final List<ScalarNode> names = new ArrayList<>();

  private Keys(Place place, int line) {
    this.place = place;
    this.line = line;
  }

  /// Reads a whole group: what the reader does not ask for is unknown.
  static <T> T read(Place place, Node node, String what, Function<Keys, T> reader) {
    if (!(node instanceof MappingNode mapping)) {
      place.fault(
          Lines.of(node),
          "%s is no group of keys".formatted(what),
          "write one 'key: value' a line");
      return missing(place, Lines.of(node), reader);
    }
    Keys keys = new Keys(place, Lines.of(node));
    for (NodeTuple tuple : mapping.getValue()) {
      keys.add(tuple);
    }
    T result = reader.apply(keys);
    keys.refuseUnknown();
    return result;
  }

  /// A required value.
  <T> T need(String key, Kind<T> kind) {
    return find(key, () -> "write " + kind.name())
        .map(node -> parse(key, node, kind))
        .orElse(kind.standIn());
  }

  /// A value that has a usual one.
  <T> T get(String key, Kind<T> kind, T usual) {
    return maybe(key, kind).orElse(usual);
  }

  <T> Optional<T> maybe(String key, Kind<T> kind) {
    return seek(key).map(node -> parse(key, node, kind));
  }

  /// A required list of at least one.
  <T> List<T> needAll(String key, Kind<T> kind) {
    return find(key, () -> "write a list, each " + kind.name())
        .map(node -> elements(key, node, true, element -> parse(key, element, kind)))
        .orElse(List.of());
  }

  <T> List<T> maybeAll(String key, Kind<T> kind) {
    return seek(key)
        .map(node -> elements(key, node, false, element -> parse(key, element, kind)))
        .orElse(List.of());
  }

  /// A required group of keys.
  <T> T group(String key, Function<Keys, T> reader) {
    return find(key, () -> "write its keys below it, two spaces to the right")
        .map(node -> read(place, node, quoted(key), reader))
        .orElseGet(() -> missing(place, line, reader));
  }

  <T> Optional<T> maybeGroup(String key, Function<Keys, T> reader) {
    return seek(key).map(node -> read(place, node, quoted(key), reader));
  }

  /// A required list of at least one group.
  <T> List<T> groups(String key, Function<Keys, T> reader) {
    return find(key, () -> "write a list of groups, each begun with '- '")
        .map(node -> groups(key, node, true, reader))
        .orElse(List.of());
  }

  <T> List<T> maybeGroups(String key, Function<Keys, T> reader) {
    return seek(key).map(node -> groups(key, node, false, reader)).orElse(List.of());
  }

  /// A required value that points elsewhere: the pointing itself is checked by the caller.
  Optional<Node> node(String key, String mend) {
    return find(key, () -> mend);
  }

  Optional<Node> maybeNode(String key) {
    return seek(key);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Place place() {
    return place;
  }

  /// A fault of the value at a key, found by comparing it with others.
  void fault(String key, String what, String mend) {
    Node value = values.get(key);
    place.fault(value == null ? line : Lines.of(value), what, mend);
  }

  private static <T> T missing(Place place, int line, Function<Keys, T> reader) {
    return reader.apply(new Keys(place.unheard(), line));
  }

  private void add(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
      place.fault(Lines.of(tuple.getKeyNode()), "a key that is no word", "write 'key: value'");
      return;
    }
    if (values.containsKey(name.getValue())) {
      place.fault(
          Lines.of(name),
          "%s is there twice".formatted(quoted(name.getValue())),
          "keep one of the two");
      return;
    }
    names.add(name);
    values.put(name.getValue(), tuple.getValueNode());
  }

  private Optional<Node> find(String key, Supplier<String> mend) {
    Optional<Node> found = seek(key);
    if (found.isEmpty() && !values.containsKey(key)) {
      place.fault(line, quoted(key) + " is missing", mend.get());
    }
    return found;
  }

  private Optional<Node> seek(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private <T> T parse(String key, Node node, Kind<T> kind) {
    if (!(node instanceof ScalarNode scalar)) {
      String what = node instanceof SequenceNode ? " is a list" : " is a group of keys";
      place.fault(Lines.of(node), quoted(key) + what, "write " + kind.name());
      return kind.standIn();
    }
    return kind.parse()
        .apply(scalar.getValue())
        .orElseGet(() -> {
          String value = scalar.getValue();
          String what = value.isBlank() ? " is empty" : " is '%s'".formatted(value);
          place.fault(Lines.of(node), quoted(key) + what, "write " + kind.name());
          return kind.standIn();
        });
  }

  private <T> List<T> groups(String key, Node node, boolean some, Function<Keys, T> reader) {
    return elements(
        key, node, some, element -> read(place, element, "an element of " + quoted(key), reader));
  }

  private <T> List<T> elements(String key, Node node, boolean some, Function<Node, T> each) {
    if (!(node instanceof SequenceNode list)) {
      place.fault(Lines.of(node), quoted(key) + " is no list", "write [one, two], or '- ' lines");
      return List.of();
    }
    if (some && list.getValue().isEmpty()) {
      place.fault(Lines.of(node), quoted(key) + " is empty", "write at least one");
    }
    return list.getValue().stream().map(each).toList();
  }

  private void refuseUnknown() {
    for (ScalarNode name : names) {
      String word = name.getValue();
      if (!known.contains(word)) {
        String all = "remove it; known here: " + String.join(", ", known);
        place.fault(
            Lines.of(name),
            "unknown key " + quoted(word),
            Nearest.to(word, known).map(near -> "did you mean '%s'?".formatted(near)).orElse(all));
      }
    }
  }

  private static String quoted(String key) {
    return "'" + key + "'";
  }
}
