package jiayou.printing.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.printing.TestFont;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.TicketText;
import jiayou.printing.raster.TicketPicture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Our pictures and bytes, read by tools that know nothing of us: `zbarimg` and Python.
final class DecodersTest {

  /// What a text is left of the bytes when every command that we send is taken out.
  private static final String STRIP =
      """
      import re, sys
      data = open(sys.argv[1], 'rb').read()
      data = re.sub(rb'\\x1d\\(k..1P0[^\\x1d]*|\\x1d\\(k\\x03\\x001.?.|\\x1d\\(k\\x04\\x001A2\\x00', b'', data)
      data = re.sub(rb'\\x1dkI(.)\\{B[ -~]*', b'', data)
      data = re.sub(rb'\\x1dV..|\\x1d[!hwH].|\\x1b[aEdJ].|\\x1b@|\\x1c&', b'', data, flags=re.S)
      sys.stdout.buffer.write(data.decode('gb18030').encode('utf-8'))
      """;

  @TempDir private Path folder;

  static Stream<Arguments> tickets() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of(Arguments.of(kind, 32), Arguments.of(kind, 48)));
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void everyCodeOnThePictureIsRead(Kind kind, int columns) throws Exception {
    assumeTrue(isThere("zbarimg"), "zbarimg is not installed (Debian: zbar-tools)");
    List<Block> blocks = new BuiltInTemplates().blocks(SampleTickets.of(kind, 0), columns);
    List<String> codes = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Qr(String payload)) {
        codes.add("QR-Code:" + payload);
      } else if (block instanceof Block.Barcode(String payload)) {
        codes.add("CODE-128:" + payload);
      }
    }
    assumeTrue(!codes.isEmpty(), "this kind has no code");
    Path picture = folder.resolve("ticket.png");
    Files.write(
        picture, TicketPicture.inFont(TestFont.open(), columns).draw(blocks).withMargin(32).png());
    List<String> read = run("zbarimg", "-q", picture.toString()).lines().toList();
    assertEquals(codes.stream().sorted().toList(), read.stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void everyTextIsInTheBytes(Kind kind, int columns) throws Exception {
    assumeTrue(isThere("python3"), "python3 is not installed");
    Ticket ticket = SampleTickets.of(kind, 1);
    List<Block> blocks = new BuiltInTemplates().blocks(ticket, columns);
    Path bytes = folder.resolve("ticket.bin");
    // A printer that draws its own codes, so that no dots of a picture are among the letters.
    Files.write(bytes, new EscPosEncoder(profile(columns)).encode(blocks));
    String sent = run("python3", "-c", STRIP, bytes.toString());
    List<String> expected =
        new TicketText(columns)
            .text(blocks)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("["))
            .map(DecodersTest::bare)
            .toList();
    List<String> read =
        sent.lines().map(String::strip).filter(l -> !l.isEmpty()).map(DecodersTest::bare).toList();
    assertEquals(expected, read);
    assertTrue(kind.ordinal() > 4 || read.contains("流水号" + ticket.trace()), sent);
  }

  private static PrinterProfile profile(int columns) {
    PrinterProfile like = PrinterProfile.GENERIC_80;
    return new PrinterProfile(
        "test",
        columns,
        columns * 12,
        like.repertoire(),
        like.hanziMode(),
        like.qrMode(),
        like.cutMode(),
        like.questions(),
        like.completion(),
        like.recovery());
  }

  /// Larger letters leave fewer blanks between the edges.
  private static String bare(String line) {
    return line.replace(" ", "");
  }

  private static boolean isThere(String tool) throws InterruptedException {
    try {
      return new ProcessBuilder(tool, "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
