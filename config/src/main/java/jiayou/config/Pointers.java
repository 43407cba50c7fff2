package jiayou.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Follows settings that point at something else: files, folders and secrets. Relative paths start
/// at the settings folder.
final class Pointers {

  private static final String SECRET_MEND = "write {file: PATH} or {env: NAME}";

  private Pointers() {}

  /// A file that must be there.
  static Path file(Keys keys, String key) {
    Path file = path(keys, key);
    refuseAbsent(keys, key, file);
    return file;
  }

  /// A file that must be there when it is named at all.
  static Optional<Path> maybeFile(Keys keys, String key) {
    return keys.maybeNode(key).map(_ -> file(keys, key));
  }

  /// At least one file, each of which must be there.
  static List<Path> files(Keys keys, String key) {
    return keys.needAll(key, Kind.TEXT).stream()
        .map(text -> {
          Path file = resolve(keys.place().folder(), keys, key, text);
          refuseAbsent(keys, key, file);
          return file;
        })
        .toList();
  }

  /// A file of a folder that was named elsewhere.
  static Path fileIn(Path folder, Keys keys, String key) {
    Path file = resolve(folder, keys, key);
    refuseAbsent(keys, key, file);
    return file;
  }

  /// A path that need not be there yet.
  static Path path(Keys keys, String key) {
    return resolve(keys.place().folder(), keys, key);
  }

  /// A folder that must be there.
  static Path folder(Keys keys, String key) {
    Path folder = path(keys, key);
    if (keys.has(key) && !Files.isDirectory(folder)) {
      keys.fault(key, "no folder is at " + folder, "make it, or correct the path");
    }
    return folder;
  }

  /// A secret, which is never written in the settings themselves.
  static Secret secret(Keys keys, String key) {
    return keys.node(key, SECRET_MEND).map(node -> secret(keys, key, node)).orElse(new Secret(""));
  }

  private static Path resolve(Path start, Keys keys, String key) {
    return resolve(start, keys, key, keys.need(key, Kind.TEXT));
  }

  private static Path resolve(Path start, Keys keys, String key, String text) {
    try {
      return start.resolve(text).normalize();
    } catch (InvalidPathException e) {
      keys.fault(key, "'%s' is no path: '%s'".formatted(key, text), "write the path of a file");
      return start;
    }
  }

  private static void refuseAbsent(Keys keys, String key, Path file) {
    if (keys.has(key) && !Files.isRegularFile(file)) {
      keys.fault(key, "no file is at " + file, "put it there, or correct the path");
    }
  }

  private static Secret secret(Keys keys, String key, Node node) {
    if (node instanceof ScalarNode) {
      keys.fault(
          key,
          "'%s' is written here in the open".formatted(key),
          "move it to a file or a variable and " + SECRET_MEND);
      return new Secret("");
    }
    return Keys.read(keys.place(), node, "'%s'".formatted(key), where -> fetch(key, where));
  }

  private static Secret fetch(String key, Keys where) {
    if (where.has("file") == where.has("env")) {
      where.maybe("file", Kind.TEXT);
      where.maybe("env", Kind.TEXT);
      where.fault("file", "'%s' must name one place".formatted(key), SECRET_MEND);
      return new Secret("");
    }
    return where.has("file") ? fromFile(key, where) : fromEnvironment(key, where);
  }

  private static Secret fromFile(String key, Keys where) {
    where.maybeNode("env");
    Path file = path(where, "file");
    try {
      return filled(key, where, "file", Files.readString(file));
    } catch (IOException e) {
      where.fault(
          "file",
          "the secret '%s' cannot be read from %s".formatted(key, file),
          "put it there, readable by the terminal's own user only");
      return new Secret("");
    }
  }

  private static Secret fromEnvironment(String key, Keys where) {
    where.maybeNode("file");
    String name = where.need("env", Kind.TEXT);
    String value = where.place().environment().get(name);
    if (value == null) {
      where.fault(
          "env",
          "the secret '%s' is not in the variable %s".formatted(key, name),
          "set it for the terminal's own user");
      return new Secret("");
    }
    return filled(key, where, "env", value);
  }

  private static Secret filled(String key, Keys where, String source, String text) {
    if (text.isBlank()) {
      where.fault(source, "the secret '%s' is empty".formatted(key), "fill it in");
    }
    return new Secret(text.strip());
  }
}
