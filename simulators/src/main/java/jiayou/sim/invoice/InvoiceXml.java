package jiayou.sim.invoice;

import java.time.format.DateTimeFormatter;
import jiayou.sim.invoice.InvoiceRequest.Item;
import jiayou.sim.invoice.InvoiceRequest.Mark;
import jiayou.sim.invoice.TaxBureau.Area;

/// The invoice that counts before the law: an XML file whose element names the bureau chose. Two of
/// them differ by a hair: `TotalTax-includedAmount` of the whole, `TotaltaxIncludedAmount` of a
/// line.
final class InvoiceXml {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Taxpayer seller;
  private final Area area;

  InvoiceXml(Taxpayer seller, Area area) {
    this.seller = seller;
    this.area = area;
  }

  byte[] write(Entry entry) {
    Xml xml = new Xml().open("EInvoice");
    header(xml, entry);
    xml.open("EInvoiceData");
    party(xml, "Seller", seller);
    party(xml, "Buyer", entry.request().buyer());
    basics(xml, entry);
    entry.request().items().forEach(item -> item(xml, item));
    specific(xml, entry);
    xml.open("AdditionalInformation").leaf("Remark", entry.remark());
    xml.close("AdditionalInformation").close("EInvoiceData");
    xml.open("SellerAuthentication").leaf("AuthenticationMethods", "01");
    xml.close("SellerAuthentication").open("TaxSupervisionInfo");
    xml.leaf("InvoiceNumber", entry.number()).leaf("IssueTime", time(entry));
    xml.leaf("TaxBureauCode", "1" + area.code() + "00000000");
    xml.leaf("TaxBureauName", "国家税务总局" + area.name() + "税务局");
    return xml.close("TaxSupervisionInfo").close("EInvoice").bytes();
  }

  private static void header(Xml xml, Entry entry) {
    xml.open("Header").leaf("EIid", entry.number()).leaf("EInvoiceTag", "SWEI3200");
    xml.leaf("Version", "0.20").open("InherentLabel");
    boolean red = entry.red().isPresent();
    label(xml, "InIssuType", red ? "N" : "Y", red ? "红字发票" : "蓝字发票");
    label(xml, "EInvoiceType", "01", "数电发票");
    InvoiceRequest.Kind kind = entry.request().kind();
    label(xml, "GeneralOrSpecialVAT", kind.label, kind.title);
    xml.close("InherentLabel");
    if (entry.request().mark() != Mark.NONE) {
      xml.open("UndefinedLabel").open("Label");
      xml.leaf("LabelType", "SpecificInformation").leaf("LabelCode", entry.request().mark().label);
      xml.leaf("LabelName", entry.request().mark().words);
      xml.close("Label").close("UndefinedLabel");
    }
    xml.close("Header");
  }

  private static void label(Xml xml, String name, String code, String words) {
    xml.open(name).leaf("LabelCode", code).leaf("LabelName", words).close(name);
  }

  private static void party(Xml xml, String side, Taxpayer who) {
    xml.open(side + "Information");
    xml.leaf(side + "IdNum", who.taxNumber()).leaf(side + "Name", who.name());
    xml.leaf(side + "Addr", who.address()).leaf(side + "TelNum", who.phone());
    xml.leaf(side + "BankName", who.bank()).leaf(side + "BankAccNum", who.account());
    xml.close(side + "Information");
  }

  private static void basics(Xml xml, Entry entry) {
    InvoiceRequest request = entry.request();
    xml.open("BasicInformation");
    xml.leaf("TotalAmWithoutTax", Yuan.of(request.net()));
    xml.leaf("TotalTaxAm", Yuan.of(request.tax()));
    xml.leaf("TotalTax-includedAmount", Yuan.of(request.total()));
    xml.leaf("TotalTax-includedAmountInChinese", Capitals.of(request.total()));
    xml.leaf("Drawer", request.drawer()).leaf("RequestTime", time(entry));
    xml.close("BasicInformation");
  }

  private static void item(Xml xml, Item item) {
    xml.open("IssuItemInformation");
    xml.leaf("ItemName", Goods.name(item)).leaf("SpecMod", item.spec());
    xml.leaf("MeaUnits", item.unit());
    xml.leaf("Quantity", item.quantity().map(Yuan::plain).orElse(""));
    xml.leaf("UnPrice", item.price().map(Yuan::plain).orElse(""));
    xml.leaf("Amount", Yuan.of(item.net())).leaf("TaxRate", Yuan.plain(item.rate()));
    xml.leaf("ComTaxAm", Yuan.of(item.tax()));
    xml.leaf("TotaltaxIncludedAmount", Yuan.of(item.total()));
    xml.leaf("TaxClassificationCode", item.code());
    xml.close("IssuItemInformation");
  }

  private static void specific(Xml xml, Entry entry) {
    entry
        .red()
        .ifPresent(red -> {
          xml.open("SpecificInformation").open("RedEInvoice");
          xml.leaf("OriginalInvoiceCode", red.blue());
          xml.leaf("CreditNoteNumber", red.confirmation());
          xml.close("RedEInvoice").close("SpecificInformation");
        });
  }

  private static String time(Entry entry) {
    return TIME.format(entry.at().atOffset(Yuan.CHINA));
  }
}
