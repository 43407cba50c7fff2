package jiayou.ui.dispenser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Goal: both languages say the same things, with the same figures in them, and nothing unused.
class DispenserTextsTest {

  private static final Path TEXTS = Path.of("src/main/resources/jiayou/ui/dispenser");
  private static final Path SOURCES = Path.of("src/main/java/jiayou/ui/dispenser");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+\\.[a-z0-9-]*)\"");
  private static final Pattern HOLE = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertEquals(read("zh").stringPropertyNames(), read("en").stringPropertyNames());
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    Properties zh = read("zh");
    Properties en = read("en");
    Set<String> uneven =
        zh.stringPropertyNames().stream()
            .filter(key -> !holes(zh, key).equals(holes(en, key)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), uneven);
  }

  /// A literal that ends in a dot or a dash is the head of several keys.
  @Test
  void everyTextIsSaidSomewhere() throws IOException {
    Set<String> literals = literals();
    Set<String> unused =
        read("zh").stringPropertyNames().stream()
            .filter(key -> literals.stream().noneMatch(literal -> says(literal, key)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unused, "no view says these texts: take them out");
  }

  private static boolean says(String literal, String key) {
    boolean head = literal.endsWith(".") || literal.endsWith("-");
    return head ? key.startsWith(literal) : key.equals(literal);
  }

  private static Set<String> holes(Properties texts, String key) {
    return HOLE.matcher(texts.getProperty(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static Set<String> literals() throws IOException {
    Set<String> literals = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        LITERAL
            .matcher(Files.readString(file))
            .results()
            .forEach(hit -> literals.add(hit.group(1)));
      }
    }
    return literals;
  }

  private static Properties read(String language) throws IOException {
    Properties texts = new Properties();
    Path file = TEXTS.resolve("dispenser_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
