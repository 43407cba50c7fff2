package jiayou.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jiayou.core.session.Language;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]*)\"");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Set<String> zh = keys("zh");
    Set<String> en = keys("en");
    assertEquals("", paste(minus(zh, en)), "add these lines to texts_en.properties");
    assertEquals("", paste(minus(en, zh)), "add these lines to texts_zh.properties");
  }

  @Test
  void everyArgumentIsTakenInBothLanguages() throws IOException {
    Properties zh = read("zh");
    Properties en = read("en");
    Set<String> uneven =
        zh.stringPropertyNames().stream()
            .filter(key -> !holes(zh, key).equals(holes(en, key)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), uneven, "these texts take different arguments in zh and en");
  }

  @Test
  void everyTextIsUsedAndNoneIsMissing() throws IOException {
    Set<String> keys = keys("zh");
    Set<String> literals = literals();
    Set<String> heads =
        keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    Set<String> missing =
        literals.stream()
            .filter(literal -> heads.contains(literal.substring(0, literal.indexOf('.'))))
            .filter(literal -> !literal.endsWith(".") && !keys.contains(literal))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals("", paste(missing), "add these lines to both files of texts");
    Set<String> unused =
        keys.stream()
            .filter(key -> literals.stream().noneMatch(literal -> says(literal, key)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unused, "no view says these texts: take them out");
  }

  @Test
  void figuresReadAsTheyDoOnThePump() {
    Texts zh = new Texts(Language.ZH);
    Texts en = new Texts(Language.EN);
    assertEquals("28.46 升", zh.quantity(Quantity.litres("28.460")));
    assertEquals("28.46 L", en.quantity(Quantity.litres("28.460")));
    assertEquals("7.38 元/升", zh.price(UnitPrice.perLitre("7.38")));
    assertEquals("¥7.38/L", en.price(UnitPrice.perLitre("7.38")));
    assertEquals("11 月 18 日 0:00", zh.moment(LocalDateTime.of(2026, 11, 18, 0, 0)));
    assertEquals("18 Nov 00:00", en.moment(LocalDateTime.of(2026, 11, 18, 0, 0)));
  }

  private static boolean says(String literal, String key) {
    return literal.equals(key) || (literal.endsWith(".") && key.startsWith(literal));
  }

  private static Set<String> literals() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      Set<String> literals = new TreeSet<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        LITERAL
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .forEach(literals::add);
      }
      return literals;
    }
  }

  private static Set<String> holes(Properties texts, String key) {
    return Pattern.compile("\\{\\d}")
        .matcher(texts.getProperty(key, ""))
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  private static Set<String> minus(Set<String> all, Set<String> known) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(known);
    return rest;
  }

  private static String paste(Set<String> keys) {
    return keys.stream().map(key -> key + "=").collect(Collectors.joining("\n"));
  }

  private static Set<String> keys(String language) throws IOException {
    return new TreeSet<>(read(language).stringPropertyNames());
  }

  private static Properties read(String language) throws IOException {
    String file = "texts_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Texts.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    }
  }
}
