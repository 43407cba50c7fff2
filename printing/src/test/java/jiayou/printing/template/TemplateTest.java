package jiayou.printing.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.printing.Tickets;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.TicketText;
import jiayou.printing.template.Template.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an admin can write, and what comes of it.
final class TemplateTest {

  private final Map<String, byte[]> files = new HashMap<>();

  @Test
  void blanksAroundATextSayWhereItStands() {
    assertText(
        """
                     middle
        left
                                   right
        a                              b
        """,
        """
        middle
        |left
        right|
        |a | b|
        """);
  }

  @Test
  void columnsHaveTheWidthsThatAreSetUntilTheyAreTakenBack() {
    assertText(
        """
        1 2          x            0.50 y
        ab cd                  b
        """,
        """
        {width: 4,*,8; border: none}
        |1 2 | x | 0.50 y|
        {width: auto; border: space}
        |ab cd | b |
        """);
  }

  @Test
  void aCellThatIsTooLongGoesOnInItsColumn() {
    assertText(
        """
        一二三四五 12
        六
        """,
        """
        {width: 10,*}
        |一二三四五六 |12 |
        """);
  }

  @Test
  void partsAreThereOnceForEachOrWhenThereIsAnyOrNone() {
    assertText(
        """
        3: 210.03
        Wasser 6.30
        paid: 微信支付
        no copy
        ---
        """
            .replace("---", "-".repeat(32)),
        """
        {{each lines}}
          {{if fuel}}
            |{{nozzle}}: {{amount}}
          {{end fuel}}
          {{if goods}}
            |Wasser {{amount}}
          {{end goods}}
        {{end lines}}
        {{each tenders}}
        |paid: {{name}}
        {{end tenders}}
        {{if no copy}}
        |no copy
        {{end copy}}
        -
        -
        =
        =
        """);
  }

  @Test
  void signsThatMeanSomethingAreWrittenWithABackslash() {
    assertText("{|}~_\"`^\\-\n--\n", "|\\{\\|\\}\\~\\_\\\"\\`\\^\\\\\\-\n|\\--");
  }

  @Test
  void aNameCarriesNoMarkupAndNoCommand() {
    Ticket ticket = Tickets.sale(List.of(Tickets.goods("{code:1}|^^^\"{{total}}\n=\u001Bi\\n")), 0);
    String text = "{{each lines}}\n{{if goods}}\n|{{name}}\n{{end goods}}\n{{end lines}}";
    assertEquals(
        "{code:1}|^^^\"{{total}} = i\\n\n",
        new TicketText(48).text(valid(text).blocks(ticket, 48)));
  }

  @Test
  void everyPaperEndsWithACut() {
    assertEquals(
        List.of(
            new Block.Text("a", Block.Align.CENTRE, Block.Style.PLAIN),
            new Block.Cut(),
            new Block.Text("b", Block.Align.CENTRE, Block.Style.LARGE),
            new Block.Cut()),
        valid("=\na\n===\n\"^^^b").blocks(Tickets.sale(), 32));
  }

  @Test
  void aLogoIsPrintedDotForDotAndSmallerOnNarrowPaper() throws IOException {
    picture("logo.png", 480, 40);
    Template template = valid("{image: logo.png}");
    Block.Image wide = (Block.Image) template.blocks(Tickets.sale(), 48).getFirst();
    Block.Image narrow = (Block.Image) template.blocks(Tickets.sale(), 32).getFirst();
    assertEquals(List.of(480, 40), List.of(wide.dots().width(), wide.dots().height()));
    assertEquals(List.of(384, 32), List.of(narrow.dots().width(), narrow.dots().height()));
    int black = 0;
    for (int i = 0; i < 480 * 40; i++) {
      black += wide.dots().isBlack(i % 480, i / 480) ? 1 : 0;
    }
    // Half of it is black, half of it a grey of one quarter.
    assertEquals(0.5 + 0.5 * 0.25, black / (480.0 * 40), 0.01);
  }

  @ParameterizedTest
  @EnumSource
  void everyBuiltInTemplateUsesOnlyWhatItsTicketsKnow(Kind kind) {
    Facts facts = TicketFacts.of(SampleTickets.of(kind, 1));
    assertEquals(
        List.of(),
        facts.words().keySet().stream()
            .filter(w -> !Vocabulary.OF_A_TICKET.words().contains(w))
            .toList());
    assertEquals(Vocabulary.OF_A_TICKET.parts().keySet(), facts.parts().keySet());
  }

  private void picture(String name, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var paint = image.createGraphics();
    paint.setColor(Color.BLACK);
    paint.fillRect(0, 0, width / 2, height);
    paint.setColor(new Color(191, 191, 191));
    paint.fillRect(width / 2, 0, width / 2, height);
    paint.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    files.put(name, out.toByteArray());
  }

  private void assertText(String expected, String template) {
    assertEquals(expected, new TicketText(32).text(valid(template).blocks(Tickets.sale(), 32)));
  }

  private Template valid(String text) {
    files.put("sale.txt", text.getBytes(StandardCharsets.UTF_8));
    return switch (Template.read(name -> Optional.ofNullable(files.get(name)), "sale.txt")) {
      case Reading.Valid(Template template) -> template;
      case Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
