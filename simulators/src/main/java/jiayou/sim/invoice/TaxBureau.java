package jiayou.sim.invoice;

import java.awt.Font;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.zip.CRC32;
import jiayou.sim.invoice.Outcome.Issued;
import jiayou.sim.invoice.Outcome.Reason;
import jiayou.sim.invoice.Outcome.Refused;

/// The tax bureau's platform for electronic invoices, for one seller. It refuses what the law
/// refuses: wrong sums, fuel that was never bought, fuel beside other goods, a drawer who is not
/// logged in, more than the credit line. Any thread may call.
///
/// It knows no order numbers: who asks twice gets two invoices, as at the real one. That nobody
/// does is for the issuer to hold.
public final class TaxBureau {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

  private final Taxpayer seller;
  private final InstantSource clock;
  private final Area area;
  private final Books books = new Books();
  private final Draughtsman draughtsman;

  /// Where a bureau is.
  ///
  /// @param code two digits
  /// @param name `上海市`
  public record Area(String code, String name) {
    public static final Area SHANGHAI = new Area("31", "上海市");
  }

  /// @param seller the one taxpayer that it issues for
  /// @param font with Chinese characters; its outlines go into the PDF
  /// @throws IllegalArgumentException when the seller's number is no unified social credit code
  public TaxBureau(Taxpayer seller, Area area, Font font, InstantSource clock) {
    if (!CreditCode.isValid(seller.taxNumber())) {
      throw new IllegalArgumentException("the seller needs a unified social credit code");
    }
    this.seller = seller;
    this.area = area;
    this.clock = clock;
    this.draughtsman = new Draughtsman(seller, area, font);
  }

  public Taxpayer seller() {
    return seller;
  }

  /// Issues a blue invoice, or says why not.
  public Outcome issue(InvoiceRequest request) {
    Entry entry;
    synchronized (books) {
      Optional<Refused> fault =
          open(request.sellerTaxNumber())
              .or(() -> Examiner.fault(request))
              .or(() -> books.shortage(request));
      if (fault.isPresent()) {
        return fault.get();
      }
      entry = entry(request, Optional.empty());
      books.enter(entry);
    }
    return entry.drawnBy(draughtsman);
  }

  /// Takes a blue invoice back with a red one; once.
  public Outcome redden(RedRequest request) {
    Entry entry;
    synchronized (books) {
      Optional<Entry> blue = books.find(request.blue()).filter(e -> e.red().isEmpty());
      Optional<Refused> fault = open(seller.taxNumber());
      if (fault.isPresent()) {
        return fault.get();
      }
      if (blue.isEmpty()) {
        return new Refused(Reason.UNKNOWN_INVOICE, "未查询到对应的蓝字发票");
      }
      if (books.isReddened(request.blue())) {
        return new Refused(Reason.ALREADY_RED, "该发票已全额红冲");
      }
      entry =
          entry(
              Negative.of(blue.get().request(), request),
              Optional.of(new Entry.Red(request.blue(), request.confirmation())));
      books.enter(entry);
    }
    return entry.drawnBy(draughtsman);
  }

  /// An invoice that was issued before, drawn again.
  public Optional<Issued> find(String number) {
    return entry(number).map(e -> e.drawnBy(draughtsman));
  }

  /// The drawer's session: while she is logged out, nothing is issued.
  public void drawerLoggedIn(boolean isIn) {
    synchronized (books) {
      books.drawerIn = isIn;
    }
  }

  public boolean isDrawerLoggedIn() {
    synchronized (books) {
      return books.drawerIn;
    }
  }

  /// How much of a fuel was bought and may still be invoiced, in the unit of its invoices. Of a
  /// fuel never mentioned here there is plenty.
  public void stock(String code, BigDecimal quantity) {
    synchronized (books) {
      books.stock.put(code, quantity);
    }
  }

  /// How much may still be invoiced, without tax, in fen.
  public void credit(long fen) {
    synchronized (books) {
      books.credit = fen;
    }
  }

  public long credit() {
    synchronized (books) {
      return books.credit;
    }
  }

  /// Every invoice in the order of its birth, without personal data and times.
  public String ledgerJson() {
    synchronized (books) {
      return books.json();
    }
  }

  private Optional<Entry> entry(String number) {
    synchronized (books) {
      return books.find(number);
    }
  }

  private Optional<Refused> open(String sellerTaxNumber) {
    if (!sellerTaxNumber.equals(seller.taxNumber())) {
      return Examiner.refused(Reason.UNKNOWN_SELLER, "销售方未在本税务机关登记");
    }
    return books.drawerIn
        ? Optional.empty()
        : Examiner.refused(Reason.DRAWER_AWAY, "开票员登录已失效，请重新登录电子税务局");
  }

  private Entry entry(InvoiceRequest request, Optional<Entry.Red> red) {
    Instant now = clock.instant();
    String number =
        "%02d%s2%015d"
            .formatted(now.atOffset(Yuan.CHINA).getYear() % 100, area.code(), books.next());
    return new Entry(number, now, request, red, qr(number, now, request));
  }

  /// How the real check is made is not published; this one is a checksum of the rest.
  private static String qr(String number, Instant at, InvoiceRequest request) {
    String text =
        "01,%s,,%s,%s,%s,,"
            .formatted(
                request.kind().qr,
                number,
                Yuan.of(request.total()),
                DAY.format(at.atOffset(Yuan.CHINA)));
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return text + "%04X".formatted(crc.getValue() & 0xFFFF);
  }
}
