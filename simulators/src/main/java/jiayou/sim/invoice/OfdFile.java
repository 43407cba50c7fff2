package jiayou.sim.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes an invoice as OFD (GB/T 33190-2016), the page format of Chinese authorities: a ZIP of XML
/// files. The XML that counts travels inside as an attachment, its chief figures as custom data.
///
/// The text names its font and does not bring it along, as the real ones do.
final class OfdFile {

  static final String NAMESPACE = "http://www.ofdspec.org/2016";
  static final int FONT = 1;
  static final int PICTURE = 2;
  private static final int FIRST_OBJECT = 10;

  private final Letters letters;

  OfdFile(Letters letters) {
    this.letters = letters;
  }

  byte[] write(Sheet sheet, Entry entry, byte[] original) {
    OfdPage page = new OfdPage(letters, FIRST_OBJECT);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    byte[] content = page.write(sheet);
    parts.put("OFD.xml", root(sheet, entry));
    parts.put("Doc_0/Document.xml", document(sheet, page.lastId()));
    parts.put("Doc_0/PublicRes.xml", fonts());
    parts.put("Doc_0/DocumentRes.xml", pictures());
    parts.put("Doc_0/Res/qr.png", QrCode.png(entry.qrText()));
    parts.put("Doc_0/Attachs/Attachments.xml", attachments(day(entry)));
    parts.put("Doc_0/Attachs/original_invoice.xml", original);
    parts.put("Doc_0/Pages/Page_0/Content.xml", content);
    return zipped(parts);
  }

  private static byte[] root(Sheet sheet, Entry entry) {
    InvoiceRequest request = entry.request();
    Xml xml = new Xml().open("ofd:OFD", "xmlns:ofd", NAMESPACE, "Version", "1.1", "DocType", "OFD");
    xml.open("ofd:DocBody").open("ofd:DocInfo");
    xml.leaf("ofd:DocID", "0".repeat(12) + entry.number()).leaf("ofd:Title", sheet.title());
    xml.leaf("ofd:CreationDate", day(entry)).open("ofd:CustomDatas");
    custom(xml, "发票号码", entry.number());
    custom(xml, "合计金额", Yuan.of(request.net()));
    custom(xml, "合计税额", Yuan.of(request.tax()));
    custom(xml, "价税合计", Yuan.of(request.total()));
    custom(xml, "开票日期", day(entry).toString());
    custom(xml, "销售方纳税人识别号", request.sellerTaxNumber());
    custom(xml, "购买方纳税人识别号", request.buyer().taxNumber());
    xml.close("ofd:CustomDatas").close("ofd:DocInfo");
    xml.leaf("ofd:DocRoot", "Doc_0/Document.xml");
    return xml.close("ofd:DocBody").close("ofd:OFD").bytes();
  }

  private static void custom(Xml xml, String name, String value) {
    xml.leaf("ofd:CustomData", value, "Name", name);
  }

  private static byte[] document(Sheet sheet, int lastId) {
    Xml xml = new Xml().open("ofd:Document", "xmlns:ofd", NAMESPACE).open("ofd:CommonData");
    xml.leaf("ofd:MaxUnitID", lastId).open("ofd:PageArea");
    xml.leaf("ofd:PhysicalBox", OfdPage.box(0, 0, sheet.width(), sheet.height()));
    xml.close("ofd:PageArea").leaf("ofd:PublicRes", "PublicRes.xml");
    xml.leaf("ofd:DocumentRes", "DocumentRes.xml").close("ofd:CommonData");
    xml.open("ofd:Pages").empty("ofd:Page", "ID", 3, "BaseLoc", "Pages/Page_0/Content.xml");
    xml.close("ofd:Pages").leaf("ofd:Attachments", "Attachs/Attachments.xml");
    return xml.close("ofd:Document").bytes();
  }

  private static byte[] fonts() {
    Xml xml = new Xml().open("ofd:Res", "xmlns:ofd", NAMESPACE, "BaseLoc", "Res");
    xml.open("ofd:Fonts");
    xml.empty("ofd:Font", "ID", FONT, "FontName", "宋体", "FamilyName", "宋体");
    return xml.close("ofd:Fonts").close("ofd:Res").bytes();
  }

  private static byte[] pictures() {
    Xml xml = new Xml().open("ofd:Res", "xmlns:ofd", NAMESPACE, "BaseLoc", "Res");
    xml.open("ofd:MultiMedias");
    xml.open("ofd:MultiMedia", "ID", PICTURE, "Type", "Image", "Format", "PNG");
    xml.leaf("ofd:MediaFile", "qr.png").close("ofd:MultiMedia");
    return xml.close("ofd:MultiMedias").close("ofd:Res").bytes();
  }

  /// The place is absolute: readers do not agree where a relative one begins.
  private static byte[] attachments(LocalDate day) {
    Xml xml = new Xml().open("ofd:Attachments", "xmlns:ofd", NAMESPACE);
    xml.open(
        "ofd:Attachment",
        "ID",
        "4",
        "Name",
        "original_invoice",
        "Format",
        "XML",
        "CreationDate",
        day,
        "Visible",
        false);
    xml.leaf("ofd:FileLoc", "/Doc_0/Attachs/original_invoice.xml");
    return xml.close("ofd:Attachment").close("ofd:Attachments").bytes();
  }

  private static LocalDate day(Entry entry) {
    return entry.at().atOffset(Yuan.CHINA).toLocalDate();
  }

  private static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
