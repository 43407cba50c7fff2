package jiayou.printing.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import jiayou.printing.template.Template.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A template that is wrong is refused with line, reason and mend.
final class TemplateFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '$',
      value = {
        "{{totl}}@'{{totl}}' is not known here",
        "|{{amount}}@'{{amount}}' is not known here",
        "{{total@'{{' is not closed",
        "{command: 1B40}@a ticket cannot carry printer commands",
        "{widht: 10}@'widht' is no property",
        "{width}@'width' has no value",
        "{width: ten}@'width' is 'ten'",
        "{width: 20,20}@'width' needs 41 letters, and 58 mm paper has 32",
        "{border: line}@'border' is 'line'",
        "{align: middle}@'align' is 'middle'",
        "{text: nowrap}@'text' is 'nowrap', and nothing on a ticket is cut off",
        "{code: 1; option: ean}@'option' is 'ean'",
        "{image: {{trace}}}@'image' is filled in by a word",
        "{image: ../logo.png}@'../logo.png' is no name of a picture",
        "{image: gone.png}@the picture gone.png is not there",
        "{image: text.png}@the picture text.png cannot be read",
        "{image: huge.png}@the picture huge.png has 577 x 301 dots",
        "a {b} c@a brace stands within a text",
        "|a|b|c|d|e|f|g|@7 columns, and there is room for 6",
        "|^^a | b|@the columns of a line differ in size or weight",
        "^wide@there is no size ^",
        "^^^^^huge@there is no size ^^^^^",
        "a ^^b@^ or \" stands in the middle of a text",
        "_under_@underlined and inverted letters are not printed",
        "a\\qb@'\\q' means nothing",
        "{{each copy}}@'copy' is there once at most",
        "{{if fuel}}@there is no part 'fuel' here",
        "{{if copies}}@there is no part 'copies' here",
        "x {{if copy}}@a part begins or ends on a line of its own",
        "{{#lines}}@a part begins or ends on a line of its own",
        "{{end copy}}@{{end copy}} ends nothing"
      })
  void oneWrongLineIsNamed(String line, String what) {
    TemplateFault first = faults("{{station}}\n" + line + "\n").getFirst();
    assertEquals(List.of("sale.txt", 2, what), List.of(first.file(), first.line(), first.what()));
  }

  @Test
  void aWordThatIsKnownElsewhereSaysWhere() {
    assertEquals(
        List.of(
            new TemplateFault(
                "sale.txt",
                1,
                "'{{nozzle}}' is not known here",
                "use it inside {{each lines}} {{if fuel}}"),
            new TemplateFault(
                "sale.txt", 2, "there is no part 'back' here", "use it inside {{each tenders}}"),
            new TemplateFault(
                "sale.txt", 2, "{{if back}} is never ended", "write {{end back}} below it")),
        faults("{{nozzle}}\n{{if back}}\n"));
  }

  @Test
  void partsThatCrossAreNamedWithBothLines() {
    assertEquals(
        List.of(
            new TemplateFault(
                "sale.txt",
                3,
                "{{end lines}} stands where {{if copy}} of line 2 is open",
                "write {{end copy}} first"),
            new TemplateFault(
                "sale.txt",
                4,
                "{{end copy}} stands where {{each lines}} of line 1 is open",
                "write {{end lines}} first")),
        faults("{{each lines}}\n{{if copy}}\n{{end lines}}\n{{end copy}}\n"));
  }

  @Test
  void allFaultsAreListedAtOnceAndReadLikeThoseOfTheSettings() {
    assertEquals(
        List.of(
            "sale.txt:1: there is no size ^; "
                + "write ^^ (twice as high), ^^^ (twice as large) or ^^^^ (three times as large)",
            "sale.txt:3: 'border' is 'line'; write one of none, space"),
        faults("^a\n\n{border: line}").stream().map(TemplateFault::toString).toList());
  }

  @Test
  void whatIsNoTextIsRefusedAsAWhole() {
    assertEquals("the file is no UTF-8 text", reading("加油".getBytes(GBK)).getFirst().what());
    assertEquals("the file is empty", faults(" \n").getFirst().what());
    assertEquals("the file is too large", faults("a".repeat(65537)).getFirst().what());
    assertEquals("the template has 401 lines", faults("a\n".repeat(401)).getFirst().what());
  }

  private static final java.nio.charset.Charset GBK = java.nio.charset.Charset.forName("GBK");

  private static List<TemplateFault> faults(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<TemplateFault> reading(byte[] template) {
    TemplateFiles files =
        name ->
            switch (name) {
              case "sale.txt" -> Optional.of(template);
              case "text.png" -> Optional.of(new byte[] {1, 2, 3});
              case "huge.png" -> Optional.of(huge());
              default -> Optional.empty();
            };
    return switch (Template.read(files, "sale.txt")) {
      case Reading.Valid _ -> throw new AssertionError("it was taken for right");
      case Reading.Faulty(var faults) -> faults;
    };
  }

  private static byte[] huge() {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(577, 301, BufferedImage.TYPE_BYTE_GRAY), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
