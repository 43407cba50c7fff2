package jiayou.printing.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import jiayou.printing.TestFont;
import jiayou.printing.Tickets;
import jiayou.printing.escpos.PrinterProfile.CutMode;
import jiayou.printing.escpos.PrinterProfile.HanziMode;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.raster.TicketPicture;
import jiayou.printing.template.BuiltInTemplates;
import org.junit.jupiter.api.Test;

/// Bytes as in the ESC/POS command reference and the GB18030 tables.
final class EscPosEncoderTest {

  private static final PrinterProfile EPSON = PrinterProfile.EPSON_80;
  private static final String START = "1B40 1C26";

  @Test
  void aTicketStartsWithResetAndHanziMode() {
    assertBytes(START + "BCD3D3CD 0A", EPSON, text("加油", Align.LEFT, Style.PLAIN));
    PrinterProfile always = with(EPSON, HanziMode.ALWAYS, CutMode.PARTIAL);
    assertBytes("1B40 BCD3D3CD 0A", always, text("加油", Align.LEFT, Style.PLAIN));
  }

  @Test
  void styleAndAlignmentAreSaidOnceAndTakenBack() {
    assertBytes(
        START + "1B6101 1D2111 1B4501 D0A1C6B1 0A D0A1C6B1 0A 1B6102 1D2100 1B4500 3132 0A",
        EPSON,
        text("小票", Align.CENTRE, Style.LARGE),
        text("小票", Align.CENTRE, Style.LARGE),
        text("12", Align.RIGHT, Style.PLAIN));
  }

  @Test
  void aRowFillsTheLine() {
    String gap = "20".repeat(48 - 4 - 6);
    assertBytes(
        START + "BACFBCC6" + gap + "3231362E3333 0A",
        EPSON,
        new Block.Row("合计", "216.33", Style.PLAIN));
    assertBytes(START + "2D".repeat(48) + "0A", EPSON, new Block.Rule());
  }

  @Test
  void rareCharactersGoInFourBytesOrAsAWideQuestionMark() {
    Block names = text("𠮷㐀¥", Align.LEFT, Style.PLAIN);
    assertBytes(START + "9534B235 8139EE39 A3A4 0A", EPSON, names);
    PrinterProfile old = PrinterProfile.MUTE_80;
    assertBytes(START + "A3BF A3BF A3A4 0A", old, names);
  }

  @Test
  void aNameCannotGiveACommand() {
    assertBytes(START + "20402056300A", EPSON, text("\u001B@\u001DV0", Align.LEFT, Style.PLAIN));
  }

  @Test
  void aQrCodeIsModelTwoLevelMWithItsLengthInBytes() {
    assertBytes(
        START
            + "1B4A18 1B6101"
            + "1D286B 0400 31 41 32 00"
            + "1D286B 0300 31 43 06"
            + "1D286B 0300 31 45 31"
            + "1D286B 0900 31 50 30 E6B2B9E7A5A8"
            + "1D286B 0300 31 51 30"
            + "1B4A18",
        EPSON,
        new Block.Qr("油票"));
  }

  @Test
  void aBarCodeIsCode128InSetB() {
    String data = "4B30322D313132312D30303436";
    assertBytes(
        START + "1B4A18 1B6101 1D6850 1D7703 1D4800 1D6B49 0F 7B42" + data + "1B4A18",
        EPSON,
        new Block.Barcode("K02-1121-0046"));
  }

  @Test
  void thePaperIsCutAsTheModelCan() {
    assertBytes(START + "1B6402 1D564200", EPSON, new Block.Feed(2), new Block.Cut());
    assertBytes(
        START + "1D564100", with(EPSON, HanziMode.ON_COMMAND, CutMode.FULL), new Block.Cut());
    assertBytes(
        START + "1B6405", with(EPSON, HanziMode.ON_COMMAND, CutMode.TEAR_BAR), new Block.Cut());
  }

  @Test
  void aPrinterThatDrawsNoQrGetsItAsDotsAsWideAsThePaper() {
    byte[] bytes =
        new EscPosEncoder(PrinterProfile.GENERIC_58).encode(List.of(new Block.Qr("JY1.A1")));
    byte[] head = HexFormat.of().parseHex("1B401C26" + "1B4A18" + "1D763000" + "3000" + "6900");
    assertArrayEquals(head, Arrays.copyOf(bytes, head.length));
    assertEquals(head.length + 48 * 105 + 3, bytes.length);
  }

  @Test
  void aWholeTicketAsAPictureComesInBandsAndEndsWithTheCut() throws Exception {
    var encoder = new RasterEncoder(EPSON, TicketPicture.inFont(TestFont.open(), 48));
    byte[] bytes = encoder.encode(new BuiltInTemplates().blocks(Tickets.sale(), 48));
    byte[] head = HexFormat.of().parseHex("1B40" + "1D763000" + "4800" + "F000");
    assertArrayEquals(head, Arrays.copyOf(bytes, head.length));
    byte[] secondBand = HexFormat.of().parseHex("1D763000" + "4800" + "F000");
    int second = head.length + 72 * 240;
    assertArrayEquals(secondBand, Arrays.copyOfRange(bytes, second, second + 8));
    byte[] tail = HexFormat.of().parseHex("1D564200");
    assertArrayEquals(tail, Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
  }

  private static Block text(String text, Align align, Style style) {
    return new Block.Text(text, align, style);
  }

  private static PrinterProfile with(PrinterProfile like, HanziMode hanzi, CutMode cut) {
    return new PrinterProfile(
        "test",
        like.columns(),
        like.dotsPerLine(),
        like.repertoire(),
        hanzi,
        like.qrMode(),
        cut,
        like.questions(),
        like.completion(),
        like.recovery());
  }

  private static void assertBytes(String hex, PrinterProfile profile, Block... blocks) {
    byte[] bytes = new EscPosEncoder(profile).encode(List.of(blocks));
    assertEquals(hex.replace(" ", ""), HexFormat.of().withUpperCase().formatHex(bytes));
  }
}
