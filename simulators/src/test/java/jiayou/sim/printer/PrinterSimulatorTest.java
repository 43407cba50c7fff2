package jiayou.sim.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The printer spoken to in plain bytes, as the command reference writes them.
final class PrinterSimulatorTest {

  /// Reset, Hanzi mode, 加油 in the middle at double size, 12 at the right, cut.
  private static final String TICKET =
      "1B40 1C26 1B6101 1D2111 BCD3D3CD 0A 1B6102 1D2100 3132 0A 1D564200";

  private static final Duration SOON = Duration.ofSeconds(10);

  private PrinterSimulator simulator;
  private Socket client;

  @BeforeEach
  void start() throws IOException {
    simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(32));
    client = connect();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    simulator.close();
  }

  @Test
  void aTicketIsKeptAsBytesAndText() throws Exception {
    send(TICKET);
    assertTrue(simulator.awaitComplete(1, SOON));
    PrintedTicket ticket = simulator.tickets().getFirst();
    assertArrayEquals(bytes(TICKET), ticket.bytes());
    assertEquals(" ".repeat(12) + "加油\n" + " ".repeat(30) + "12\n", ticket.text());
  }

  @Test
  void aWitnessSeesATicketBeginAndEnd() throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    simulator.watchedBy((what, moment) -> seen.add(what + " " + moment));
    send(TICKET + "1D2848060030304040404F");
    for (String moment : List.of("ARRIVED", "CARRIED_OUT", "ANSWERED")) {
      assertEquals("ticket " + moment, seen.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void fourByteCharactersAndAutomaticLineBreaksAreRead() throws Exception {
    send("1B40 1C26 9534B235 8139EE39 0A" + "41".repeat(33) + "0A 1D564100");
    assertTrue(simulator.awaitComplete(1, SOON));
    assertEquals("𠮷㐀\n" + "A".repeat(32) + "\nA\n", simulator.tickets().getFirst().text());
  }

  @Test
  void realTimeStatusSpeaksOfPaperCoverAndKnife() throws Exception {
    assertEquals("12121212", ask("100401 100402 100403 100404", 4));
    simulator.inflict(new Fault.PaperLow());
    assertEquals("1e", ask("100404", 1));
    simulator.inflict(new Fault.PaperOut());
    assertEquals("1a32127e", ask("100401 100402 100403 100404", 4));
    simulator.mend();
    simulator.inflict(new Fault.CoverOpen());
    assertEquals("1a16", ask("100401 100402", 2));
    simulator.mend();
    simulator.inflict(new Fault.Jammed());
    assertEquals("1a521a", ask("100401 100402 100403", 3));
  }

  @Test
  void questionsInTheStreamAreAnsweredInTheirTurn() throws Exception {
    simulator.inflict(new Fault.After(1, new Fault.PaperOut()));
    send(TICKET + "1D28480600 3030 41424344 1D7201");
    assertEquals("1a", ask("100401", 1));
    assertEquals(List.of(false), complete());
    simulator.mend();
    byte[] answers = client.getInputStream().readNBytes(8);
    assertEquals("37224142434400" + "00", HexFormat.of().formatHex(answers));
    assertEquals(List.of(true), complete());
  }

  @Test
  void clearedBuffersLoseTheRestOfTheTicket() throws Exception {
    simulator.inflict(new Fault.After(1, new Fault.PaperOut()));
    send(TICKET);
    assertEquals("372500", ask("10140801031401060208", 3));
    simulator.mend();
    send(TICKET);
    assertTrue(simulator.awaitComplete(1, SOON));
    assertEquals(List.of(false, true), complete());
  }

  @Test
  void aPowerCutBreaksTheTicketOff() throws Exception {
    simulator.inflict(new Fault.After(1, new Fault.Unplugged()));
    send(TICKET);
    assertEquals(-1, client.getInputStream().read());
    simulator.mend();
    try (Socket again = connect()) {
      again.getOutputStream().write(bytes(TICKET));
      assertTrue(simulator.awaitComplete(1, SOON));
    }
    assertEquals(
        "{\"tickets\":[{\"file\":\"001.bin\",\"complete\":false},"
            + "{\"file\":\"002.bin\",\"complete\":true}]}",
        simulator.ledgerJson());
  }

  @Test
  void offAndOnForgetsTheTicketAndKeepsThePort() throws Exception {
    simulator.inflict(new Fault.After(1, new Fault.PowerCycled()));
    send(TICKET + TICKET);
    assertEquals(-1, client.getInputStream().read());
    try (Socket again = connect()) {
      again.getOutputStream().write(bytes(TICKET));
      assertTrue(simulator.awaitComplete(1, SOON));
    }
    assertEquals(List.of(false, true), complete());
  }

  @Test
  void aJamAtTheKnifeLeavesTheTicketHanging() throws Exception {
    simulator.inflict(new Fault.BeforeCut(new Fault.Jammed()));
    send(TICKET);
    assertEquals("1a", ask("100403", 1));
    assertEquals(List.of(false), complete());
    simulator.mend();
    assertEquals(List.of(true), complete());
  }

  @Test
  void paperThatEndsBehindATicketIsToldBeforeTheTicketIs() throws Exception {
    simulator.inflict(new Fault.AfterCut(new Fault.PaperOut()));
    send(TICKET + "1D2848060030304142434F");
    assertEquals("7e", ask("100404", 1));
    assertEquals(List.of(true), complete());
  }

  @Test
  void aSecondClientIsRefusedAndTheNextOneHeard() throws Exception {
    assertEquals("12", ask("100401", 1));
    client.close();
    simulator.inflict(new Fault.Refusing());
    try (Socket only = connect()) {
      only.getOutputStream().write(bytes("100401"));
      assertEquals(0x12, only.getInputStream().read());
      assertThrows(ConnectException.class, () -> connect().close());
    }
    simulator.mend();
    try (Socket next = connect()) {
      next.getOutputStream().write(bytes("100401"));
      assertEquals(0x12, next.getInputStream().read());
    }
  }

  @Test
  void theQrCodeItWasSentIsOnThePictureItWrites(@TempDir Path folder) throws Exception {
    String payload = HexFormat.of().formatHex("JY1.油票".getBytes(StandardCharsets.UTF_8));
    send(
        "1B40 1D286B0400 31413200 1D286B0300 314306 1D286B0300 314531"
            + "1D286B0D00 315030"
            + payload
            + "1D286B0300 315130"
            + "1D6B49 05 7B424B3032 1D564200");
    assertTrue(simulator.awaitComplete(1, SOON));
    simulator.writeTo(folder);
    assertEquals("[QR JY1.油票]\n[CODE128 K02]\n", Files.readString(folder.resolve("001.txt")));
    assertArrayEquals(
        simulator.tickets().getFirst().bytes(), Files.readAllBytes(folder.resolve("001.bin")));
    BufferedImage picture = ImageIO.read(folder.resolve("001.png").toFile());
    assertEquals("JY1.油票", scan(picture.getSubimage(0, 0, picture.getWidth(), 190)));
  }

  @Test
  void rasterDotsAreDrawnAsTheyCame() throws Exception {
    send("1B40 1D763000 0200 0200 8001 0180 1D564200");
    assertTrue(simulator.awaitComplete(1, SOON));
    PrintedTicket ticket = simulator.tickets().getFirst();
    assertEquals("[picture 16x2]\n", ticket.text());
    BufferedImage picture = ImageIO.read(new java.io.ByteArrayInputStream(ticket.png()));
    assertEquals(
        List.of(true, false, true, false, true, true),
        List.of(
            black(picture, 0, 0),
            black(picture, 1, 0),
            black(picture, 15, 0),
            black(picture, 0, 1),
            black(picture, 7, 1),
            black(picture, 8, 1)));
  }

  private static boolean black(BufferedImage picture, int x, int y) {
    int margin = 32;
    return (picture.getRGB(margin + x, margin + y) & 0xFFFFFF) == 0;
  }

  private static String scan(BufferedImage picture) throws Exception {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private List<Boolean> complete() {
    return simulator.tickets().stream().map(PrintedTicket::complete).toList();
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), simulator.port());
  }

  private void send(String hex) throws IOException {
    client.getOutputStream().write(bytes(hex));
  }

  private String ask(String hex, int answerBytes) throws IOException {
    send(hex);
    return HexFormat.of().formatHex(client.getInputStream().readNBytes(answerBytes));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
