package jiayou.ui.kiosk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.core.value.Product.SaleRule;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.ui.kiosk.KioskScreen.Cancelling;
import jiayou.ui.kiosk.KioskScreen.Fuellings;
import jiayou.ui.kiosk.KioskScreen.Keypad;
import jiayou.ui.kiosk.KioskScreen.Link;
import jiayou.ui.kiosk.KioskScreen.Offer;
import jiayou.ui.kiosk.KioskScreen.Reason;
import jiayou.ui.kiosk.KioskScreen.Why;
import jiayou.ui.text.PayMethod;

/// One evening at the Binhe Road station, with the figures of the drawings.
final class Samples {

  static final Grade G92 = new Grade("92", "92# 汽油", "Petrol 92#", Unit.LITRE, "g92");
  static final Grade G95 = new Grade("95", "95# 汽油", "Petrol 95#", Unit.LITRE, "g95");
  static final Grade G98 = new Grade("98", "98# 汽油", "Petrol 98#", Unit.LITRE, "g98");
  static final Grade G0 = new Grade("0", "0# 柴油", "Diesel 0#", Unit.LITRE, "g0");
  static final FuelLine FUEL = fuel(3, G92, "28.46", "7.38", 21003, "10:42");
  static final FuelLine FUEL5 = fuel(5, G95, "41.20", "7.86", 32383, "10:38");
  static final FuelLine FUEL8 = fuel(8, G0, "96.35", "7.02", 67638, "10:35");
  static final Product LATTE = goods("6901234567011", "现磨拿铁", "Latte", 1200, "coffee");
  static final Product WASHER =
      goods("6901234567028", "玻璃水 −25℃", "Screen wash −25℃", 1800, "washer");
  static final Product WATER = goods("6901234567035", "矿泉水", "Water", 200, "water");
  static final Product BEER = goods("6901234567097", "青岚啤酒 500 毫升", "Qinglan beer", 800, "beer");
  static final List<Product> TILES =
      List.of(
          WATER,
          goods("6901234567042", "功能饮料", "Energy drink", 600, "energy"),
          goods("6901234567059", "口香糖", "Gum", 550, "gum"),
          goods("6901234567066", "湿巾", "Wipes", 500, "wipes"),
          LATTE,
          WASHER,
          goods("6901234567073", "驱蚊喷雾", "Bug spray", 2600, "spray"),
          goods("6901234567080", "面包", "Bread", 800, "bread"));
  static final String CODE_URL = "weixin://wxpay/bizpayurl?pr=NwY5Mz9";
  static final List<CodeChoice> CHOICES =
      List.of(
          new CodeChoice("wechat", PayMethod.WECHAT, true),
          new CodeChoice("alipay", PayMethod.ALIPAY, false),
          new CodeChoice("ecny", PayMethod.DIGITAL_YUAN, false),
          new CodeChoice("unionpay", PayMethod.QUICK_PASS, false),
          new CodeChoice("bank", PayMethod.ANY_APP, false));
  static final String TRACE = "K02-1121-0046";
  static final Money DUE = Money.fen(21633);
  static final List<BasketLine> LINES =
      List.of(new BasketLine.Fuel(FUEL, List.of()), line(LATTE, 1), line(WASHER, 1));
  static final Summary SUMMARY =
      new Summary(List.of(FUEL), Optional.empty(), 2, Money.fen(21003), Money.fen(3000));
  static final Savings SAVINGS = new Savings(Money.fen(1000), Money.fen(1160), Money.fen(210));
  static final Set<Offer> OFFERS = Set.of(Offer.values());
  static final FuellingKey KEY = new FuellingKey("pts", 3, 31, "2026-11-21T10:42:10");

  static final Optional<ExitPass> PASS =
      Optional.of(new ExitPass("JY1.K02.20261121.0046.7419.mZ8rTq4bWx0", "7419"));

  private Samples() {}

  /// Every screen in every state, by the name of its picture.
  static Map<String, KioskScreen> screens() {
    Map<String, KioskScreen> all = new LinkedHashMap<>();
    attract(all);
    home(all);
    BasketSamples.add(all);
    MemberSamples.add(all);
    payment(all);
    CardSamples.add(all);
    ThanksSamples.add(all);
    afterwards(all);
    InvoiceSamples.add(all);
    PrepaySamples.add(all);
    return all;
  }

  static KioskScreen screen(String name) {
    return Objects.requireNonNull(screens().get(name), name);
  }

  private static void attract(Map<String, KioskScreen> all) {
    Board board =
        new Board.Current(
            List.of(price(G92, "7.38"), price(G95, "7.86"), price(G98, "8.86"), price(G0, "7.02")),
            LocalDateTime.of(2026, 11, 18, 0, 0));
    Optional<LocalDate> verified = Optional.of(LocalDate.of(2027, 3, 14));
    all.put("k01-attract", new KioskScreen.Attract(board, Link.ONLINE, verified, PrinterNote.FINE));
    all.put(
        "k01-stale-offline",
        new KioskScreen.Attract(
            new Board.Stale(List.of(G92, G95, G0)),
            Link.OFFLINE,
            Optional.empty(),
            PrinterNote.PAPER_OUT));
  }

  private static void home(Map<String, KioskScreen> all) {
    Fuellings listed =
        new Fuellings.Listed(
            List.of(
                new HomeRow.Payable(KEY, FUEL, HomeRow.Age.JUST_NOW),
                new HomeRow.Payable(
                    new FuellingKey("pts", 5, 30, "2026-11-21T10:38:00"),
                    FUEL5,
                    HomeRow.Age.EARLIER),
                new HomeRow.Claimed(FUEL8, "2"),
                new HomeRow.Running(6, G92)),
            0);
    all.put(
        "k02-home", new KioskScreen.Home(listed, OFFERS, new Keypad.Closed(), PrinterNote.FINE));
    all.put(
        "k02-keypad",
        new KioskScreen.Home(
            listed,
            Set.of(),
            new Keypad.Open(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
            PrinterNote.FINE));
    all.put(
        "k02-goods-alone",
        new KioskScreen.Home(listed, Set.of(), new Keypad.Closed(), PrinterNote.JAM));
    all.put(
        "k02-empty",
        new KioskScreen.Home(
            new Fuellings.NoneYet(),
            Set.of(Offer.MEMBERS, Offer.PREPAY),
            new Keypad.Closed(),
            PrinterNote.OFFLINE));
    all.put(
        "k02-down",
        new KioskScreen.Home(
            new Fuellings.ForecourtDown(), OFFERS, new Keypad.Closed(), PrinterNote.PAPER_LOW));
  }

  private static void payment(Map<String, KioskScreen> all) {
    PayCode shown = new PayCode.Shown(CODE_URL, PayMethod.WECHAT);
    all.put(
        "k04-payment",
        new KioskScreen.Payment(
            DUE, SUMMARY, SAVINGS, shown, CHOICES, new CardPart.Offered(), 108));
    all.put(
        "k04-any-app",
        new KioskScreen.Payment(
            DUE,
            SUMMARY,
            SAVINGS,
            new PayCode.Shown(CODE_URL, PayMethod.ANY_APP),
            List.of(new CodeChoice("bank", PayMethod.ANY_APP, true)),
            new CardPart.NotOffered(),
            108));
    all.put(
        "k04-ran-out",
        new KioskScreen.Payment(
            DUE,
            SUMMARY,
            Savings.NONE,
            new PayCode.RanOut(),
            List.of(new CodeChoice("wechat", PayMethod.WECHAT, true)),
            new CardPart.NotOffered(),
            0));
    all.put(
        "k05a-waiting",
        new KioskScreen.Waiting(DUE, PayMethod.WECHAT, TRACE, "10:47:31", Cancelling.OFFERED, 12));
    all.put(
        "k05a-cancelling",
        new KioskScreen.Waiting(DUE, PayMethod.WECHAT, TRACE, "10:47:31", Cancelling.ASKED, 41));
    all.put("k05b-unknown", unknown(Optional.of("https://pay.example/s/K0211210046")));
    all.put("k05b-no-page", unknown(Optional.empty()));
    for (Reason reason : Reason.values()) {
      all.put(
          "k05c-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          new KioskScreen.NotPaid(DUE, method(reason), reason, TRACE));
    }
  }

  private static PayMethod method(Reason reason) {
    return reason.name().contains("CARD") ? PayMethod.FUEL_CARD : PayMethod.WECHAT;
  }

  private static KioskScreen unknown(Optional<String> address) {
    return new KioskScreen.Unknown(
        DUE, PayMethod.WECHAT, TRACE, "10:47", 5, 6, "10:49:02", address, SlipState.OFFERED);
  }

  private static void afterwards(Map<String, KioskScreen> all) {
    all.put("k09-offline", counter(new Why.NetworkDown("10:44"), SlipState.OFFERED));
    all.put("k09-back", counter(new Why.NetworkBack(), SlipState.PRINTED));
    all.put("k09-by-choice", counter(new Why.ByChoice(), SlipState.NO_PAPER));
  }

  private static KioskScreen counter(Why why, SlipState slip) {
    return new KioskScreen.Counter(why, DUE, SUMMARY, "C02-0046", slip);
  }

  static BasketLine line(Product product, int quantity) {
    return new BasketLine.Goods(
        product, quantity, product.price().times(quantity), List.of(), BasketLine.Standing.FREE);
  }

  private static Board.GradePrice price(Grade grade, String yuan) {
    return new Board.GradePrice(grade, UnitPrice.perLitre(yuan));
  }

  private static FuelLine fuel(
      int nozzle, Grade grade, String litres, String price, long fen, String endedAt) {
    return new FuelLine(
        nozzle, grade, Quantity.litres(litres), UnitPrice.perLitre(price), Money.fen(fen), endedAt);
  }

  private static Product goods(String ean, String zh, String en, long fen, String picture) {
    return new Product(ean, zh, en, Money.fen(fen), picture, SaleRule.FREE);
  }
}
