package jiayou.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One Java file of the house, as [TidyTest] reads it.
///
/// @param path from the root, with slashes
record SourceFile(String path, List<String> lines) {

  private static final Pattern COMMENT = Pattern.compile("(^|\\s)//.*$");
  private static final Pattern NAME = Pattern.compile("\\b(jiayou\\.[a-z]+|javafx)\\.");
  private static final String FENCE = "\"\"\"";

  static SourceFile read(Path root, Path file) {
    try {
      return new SourceFile(
          root.relativize(file).toString().replace('\\', '/'), Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String module() {
    return path.substring(0, path.indexOf('/'));
  }

  String folder() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  boolean ships() {
    return path.contains("/src/main/");
  }

  /// The rooms and libraries whose names stand in its code, with the line of each first naming.
  List<Naming> names() {
    List<Naming> found = new ArrayList<>();
    for (Line line : code()) {
      Matcher matcher = NAME.matcher(line.text());
      while (matcher.find()) {
        String room = matcher.group(1);
        if (found.stream().noneMatch(n -> n.room().equals(room))) {
          found.add(new Naming(room, line.number()));
        }
      }
    }
    return found;
  }

  /// Its lines without comments and without the insides of text blocks.
  List<Line> code() {
    List<Line> code = new ArrayList<>();
    boolean inBlock = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean fence = (line.length() - line.replace(FENCE, "").length()) / 3 % 2 == 1;
      if (!inBlock && !fence) {
        code.add(new Line(i + 1, COMMENT.matcher(line).replaceFirst("")));
      }
      inBlock = inBlock != fence;
    }
    return code;
  }

  /// Its lines with comments, and without the insides of text blocks.
  List<Line> written() {
    return code().stream().map(l -> new Line(l.number(), lines.get(l.number() - 1))).toList();
  }

  /// @param number from 1
  record Line(int number, String text) {}

  /// @param room `jiayou.pump`, `javafx`
  record Naming(String room, int line) {}
}
