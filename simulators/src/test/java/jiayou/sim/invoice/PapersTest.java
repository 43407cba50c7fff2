package jiayou.sim.invoice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import jiayou.sim.invoice.Outcome.Issued;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.core.basicStructure.ofd.docInfo.CustomData;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/// The OFD and the PDF of an invoice, opened by programs that other people wrote.
class PapersTest {

  private static final int DOTS = 8;

  @TempDir private Path folder;
  private Issued issued;
  private Path ofd;
  private Path pdf;

  @BeforeEach
  void issue() throws IOException {
    issued = (Issued) Office.bureau().issue(Office.fuel("A", Office.petrol()));
    ofd = Files.write(folder.resolve("invoice.ofd"), issued.documents().ofd());
    pdf = Files.write(folder.resolve("invoice.pdf"), issued.documents().pdf());
  }

  @Test
  void anotherReaderFindsTheTextOfTheOfd() throws IOException {
    try (OFDReader reader = new OFDReader(ofd)) {
      assertFace(String.join("\n", new ContentExtractor(reader).extractAll()));
    }
  }

  @Test
  void anotherReaderFindsTheFiguresOfTheOfd() throws Exception {
    try (OFDReader reader = new OFDReader(ofd)) {
      Map<String, String> custom =
          reader
              .getOFDDir()
              .getOfd()
              .getDocBody()
              .getDocInfo()
              .getCustomDatas()
              .getCustomDatas()
              .stream()
              .collect(Collectors.toMap(CustomData::getDataName, CustomData::getValue));
      assertEquals(
          Map.of(
              "发票号码", issued.number(),
              "合计金额", "442.48",
              "合计税额", "57.52",
              "价税合计", "500.00",
              "开票日期", "2026-06-10",
              "销售方纳税人识别号", Office.SELLER.taxNumber(),
              "购买方纳税人识别号", Office.BUYER.taxNumber()),
          custom);
      assertArrayEquals(
          issued.documents().xml(),
          Files.readAllBytes(reader.getAttachmentFile(reader.getAttachmentList().getFirst())));
    }
  }

  @Test
  void theCodeOnTheDrawnOfdReads() throws Exception {
    try (OFDReader reader = new OFDReader(ofd)) {
      BufferedImage page = new OfdPainter(reader, Office.font()).paint(DOTS);
      keep(page, "ofd.png");
      assertEquals(issued.qrText(), code(page));
    }
  }

  @Test
  void anotherReaderFindsTheTextOfThePdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertFace(new PDFTextStripper().getText(document));
      assertEquals("电子发票（普通发票）", document.getDocumentInformation().getTitle());
    }
  }

  @Test
  void theCodeOnTheDrawnPdfReads() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS * 25.4f);
      keep(page, "pdf.png");
      assertEquals(issued.qrText(), code(page));
    }
  }

  @Test
  void popplerFindsTheTextOfThePdf() throws Exception {
    assumeTrue(isInstalled("pdftotext"), "pdftotext is not installed");
    Path text = folder.resolve("invoice.txt");
    int exit =
        new ProcessBuilder("pdftotext", "-layout", pdf.toString(), text.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("pdftotext.log").toFile())
            .start()
            .waitFor();
    assertEquals("", Files.readString(folder.resolve("pdftotext.log")));
    assertEquals(0, exit);
    assertFace(Files.readString(text));
  }

  private void assertFace(String text) {
    String dense = text.replaceAll("\\s", "");
    for (String words :
        new String[] {
          issued.number(),
          "成品油",
          "2026年06月10日",
          Office.SELLER.name(),
          Office.BUYER.taxNumber(),
          "56.4971751412429",
          "7.8318584070796",
          "442.48",
          "57.52",
          "伍佰圆整",
          "¥500.00",
          "王芳"
        }) {
      assertTrue(dense.contains(words), () -> words + " is missing in: " + text);
    }
  }

  /// For people to look at.
  private static void keep(BufferedImage page, String name) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "invoices"));
    ImageIO.write(page, "png", pictures.resolve(name).toFile());
  }

  private static String code(BufferedImage page) throws NotFoundException {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
  }

  private static boolean isInstalled(String program) {
    return Files.isExecutable(Path.of("/usr/bin", program));
  }
}
