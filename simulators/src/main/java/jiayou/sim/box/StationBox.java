package jiayou.sim.box;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jiayou.core.value.Unit;
import jiayou.sim.alipay.AlipaySimulator;
import jiayou.sim.ecard.EcardHostSimulator;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.invoice.Taxpayer;
import jiayou.sim.office.Access;
import jiayou.sim.office.BackOfficeSimulator;
import jiayou.sim.office.Catalogue;
import jiayou.sim.office.invoice.Issuing;
import jiayou.sim.printer.PrinterSimulator;
import jiayou.sim.pts2.Pts2Simulator;
import jiayou.sim.pts2.Pts2Site;
import jiayou.sim.unionpay.UnionpaySimulator;
import jiayou.sim.wechat.WechatSimulator;

/// A whole station in a box: a forecourt controller with four pumps, everybody who can be asked to
/// pay, a back office and a ticket printer, each a real server on a loopback port with its own
/// books.
///
/// @param bureau where the back office draws its invoices
/// @param officeToken what the terminal proves itself with at the back office
public record StationBox(
    Pts2Simulator pumps,
    Gateways gateways,
    BackOfficeSimulator office,
    PrinterSimulator printer,
    TaxBureau bureau,
    Pts2Site site,
    String officeToken)
    implements AutoCloseable {

  public static final String STATION = "S1";

  /// The barcode of the one thing in the shop that staff must look at first.
  public static final String CHECKED = "6901234500134";

  private static final int PAPER_COLUMNS = 48;

  private static final Taxpayer SELLER = Taxpayer.of("91330782147634358J", "青岚驿石油销售有限公司");

  /// Starts all of them, with keys that are good for nothing but this run.
  ///
  /// @param contract the text of the back office's OpenAPI file
  /// @param font draws the pictures of the tickets
  /// @param seed where invented numbers come from
  public static StationBox start(String contract, InputStream font, long seed) throws IOException {
    return start(contract, font, seed, BoxKeys.generate(new SecureRandom()));
  }

  /// The same with keys that were made before.
  public static StationBox start(String contract, InputStream font, long seed, BoxKeys keys)
      throws IOException {
    Pts2Site site = site(seed);
    String token = "demo-token-" + seed;
    PrinterSimulator.Settings paper = PrinterSimulator.Settings.of(PAPER_COLUMNS).inFont(font);
    TaxBureau bureau =
        new TaxBureau(
            SELLER, TaxBureau.Area.SHANGHAI, paper.font().orElseThrow(), InstantSource.system());
    return new StationBox(
        Pts2Simulator.start(site),
        Gateways.start(keys, seed),
        BackOfficeSimulator.start(
            new BackOfficeSimulator.Settings(contract, catalogue(), new Access.Token(token), 0)
                .with(Issuing.usual(bureau, BoxSettings.EXIT_PASS_KEY))),
        PrinterSimulator.start(paper),
        bureau,
        site,
        token);
  }

  public WechatSimulator wechat() {
    return gateways.wechat();
  }

  public AlipaySimulator alipay() {
    return gateways.alipay();
  }

  public UnionpaySimulator unionpay() {
    return gateways.unionpay();
  }

  public UnionpaySimulator ecny() {
    return gateways.ecny();
  }

  public EcardHostSimulator ecard() {
    return gateways.ecard();
  }

  @Override
  public void close() {
    pumps.close();
    gateways.close();
    office.close();
    printer.close();
  }

  /// The usual goods, and one that staff must look at before it is sold.
  private static Catalogue catalogue() {
    Catalogue usual = Catalogue.usual(STATION);
    List<Catalogue.Product> goods = new ArrayList<>(usual.shop().products());
    goods.add(new Catalogue.Product(CHECKED, "防冻液", "Antifreeze", 3900, "washer", "VERIFY_ONCE"));
    return new Catalogue(
        usual.station(), usual.lists(), new Catalogue.Shop(goods, usual.shop().tiles()));
  }

  private static Pts2Site site(long seed) {
    return new Pts2Site(
        List.of(
            new Pts2Site.User(2, "kiosk02", "pass02"), new Pts2Site.User(3, "kiosk03", "pass03")),
        Pts2Site.Login.DIGEST,
        Pts2Site.Operation.ON_REQUEST,
        List.of(
            new Pts2Site.SiteGrade(1, "92", "GAS 92", Unit.LITRE, new BigDecimal("7.38")),
            new Pts2Site.SiteGrade(2, "95", "GAS 95", Unit.LITRE, new BigDecimal("7.89")),
            new Pts2Site.SiteGrade(3, "98", "GAS 98", Unit.LITRE, new BigDecimal("8.75")),
            new Pts2Site.SiteGrade(4, "0", "DIESEL 0", Unit.LITRE, new BigDecimal("7.01"))),
        List.of(
            new Pts2Site.SitePump(1, List.of(1, 2)),
            new Pts2Site.SitePump(2, List.of(1, 2)),
            new Pts2Site.SitePump(3, List.of(1, 3)),
            new Pts2Site.SitePump(4, List.of(4))),
        31,
        seed,
        Clock.system(ZoneId.of("Asia/Shanghai")));
  }
}
