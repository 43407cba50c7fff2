package jiayou.printing.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import jiayou.printing.Tickets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ticket through the driver of an office printer that understands PDF.
final class OfficePrinterTest {

  private static final String DRIVER =
      """
      *PPD-Adobe: "4.3"
      *FormatVersion: "4.3"
      *FileVersion: "1.0"
      *LanguageVersion: English
      *LanguageEncoding: ISOLatin1
      *PCFileName: "OFFICE.PPD"
      *Manufacturer: "Jiayou"
      *Product: "(Office)"
      *ModelName: "Office"
      *ShortNickName: "Office"
      *NickName: "Office"
      *PSVersion: "(3010.000) 0"
      *LanguageLevel: "3"
      *ColorDevice: False
      *DefaultColorSpace: Gray
      *cupsFilter: "application/vnd.cups-pdf 0 -"
      *OpenUI *PageSize: PickOne
      *DefaultPageSize: A4
      *PageSize A4: "<</PageSize[595 842]>>setpagedevice"
      *CloseUI: *PageSize
      *OpenUI *PageRegion: PickOne
      *DefaultPageRegion: A4
      *PageRegion A4: "<</PageSize[595 842]>>setpagedevice"
      *CloseUI: *PageRegion
      *DefaultImageableArea: A4
      *ImageableArea A4: "18 36 577 806"
      *DefaultPaperDimension: A4
      *PaperDimension A4: "595 842"
      """;

  @TempDir Path folder;

  @Test
  void theTicketArrivesAsPagesWithACodeThatCanBeScanned() throws Exception {
    for (String tool : List.of("pdftoppm", "gs")) {
      assumeTrue(CupsServer.found(tool).isPresent(), tool + " is not on this machine");
    }
    assumeTrue(
        Files.exists(Path.of("/usr/lib/cups/filter/pdftopdf")), "cups-filters is not installed");
    try (CupsServer cups = CupsServer.start(folder);
        ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        PrintingProgram program = new PrintingProgram(cups, List.of())) {
      Path driver = Files.writeString(folder.resolve("office.ppd"), DRIVER);
      String device = "socket://127.0.0.1:" + printer.getLocalPort();
      cups.run("lpadmin", "-p", "office", "-E", "-v", device, "-P", driver.toString());
      CompletableFuture<byte[]> paper = CompletableFuture.supplyAsync(() -> received(printer));
      assertEquals("Spooled[]", program.ask("print drawn office"));
      Path pdf = Files.write(folder.resolve("office.pdf"), paper.get(20, TimeUnit.SECONDS));
      assertEquals(List.of(Tickets.TOKEN), codesOn(page(pdf)));
    }
  }

  /// What the first client that has something to say sends: others only knock.
  private static byte[] received(ServerSocket printer) {
    byte[] bytes = {};
    while (bytes.length == 0) {
      try (Socket client = printer.accept();
          InputStream in = client.getInputStream()) {
        bytes = in.readAllBytes();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return bytes;
  }

  private BufferedImage page(Path pdf) throws IOException, InterruptedException {
    Path page = folder.resolve("page");
    Process process =
        new ProcessBuilder(
                "pdftoppm", "-r", "203", "-png", "-singlefile", pdf.toString(), page.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return ImageIO.read(folder.resolve("page.png").toFile());
  }

  private static List<String> codesOn(BufferedImage page) throws NotFoundException {
    int width = page.getWidth();
    int height = page.getHeight();
    int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap seen =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return List.of(
            new QRCodeMultiReader().decodeMultiple(seen, Map.of(DecodeHintType.TRY_HARDER, true)))
        .stream()
        .map(result -> result.getText())
        .toList();
  }
}
