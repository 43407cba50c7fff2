package jiayou.ui.kiosk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jiayou.core.ticket.Ticket.Voucher;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.InvoiceOffer.Progress;
import jiayou.ui.kiosk.PrepaidState.MoneyBack;
import jiayou.ui.kiosk.Receipt.Copy;
import jiayou.ui.kiosk.Receipt.Trouble;
import jiayou.ui.text.PayMethod;

/// The page of thanks: with paper and without, with an invoice and without.
final class ThanksSamples {

  private static final String LINK = "https://bill.qinglan.example/";
  private static final Optional<String> RECEIPT =
      Optional.of(LINK + "r/S001/K02_261121_0046?t=21633&d=20261121104743&s=0a1b2c3d4e5f6071");

  static final InvoiceOffer OFFERED =
      new InvoiceOffer.Offered(
          LINK + "i/S001/K02_261121_0046?t=21633&d=20261121104743&s=7160f5e4d3c2b1a0", 30);

  static final Receipt PAPER_OUT = electronic(Trouble.PAPER_OUT, Copy.NOT_NOW);
  private static final InvoiceOffer NONE = new InvoiceOffer.NotOffered();
  private static final Optional<Voucher> A27 =
      Optional.of(new Voucher("拿铁 1 杯", "A27", Optional.empty()));

  private ThanksSamples() {}

  static void add(Map<String, KioskScreen> all) {
    all.put(
        "k06-success", one(new Receipt.Printing(), OFFERED, Optional.empty(), OptionalInt.empty()));
    all.put("k06-printed", one(new Receipt.Printed(0), NONE, Optional.empty(), OptionalInt.of(4)));
    all.put("k06-pick-up", one(new Receipt.Printed(1), OFFERED, A27, OptionalInt.empty()));
    all.put("k06-invoice-underway", asked(Progress.UNDERWAY));
    all.put("k06-invoice-refused", asked(Progress.REFUSED));
    all.put("k06-invoice-stuck", asked(Progress.STUCK));
    all.put("k06b-paper-out", one(PAPER_OUT, OFFERED, A27, OptionalInt.empty()));
    all.put(
        "k06b-doubtful",
        one(
            electronic(Trouble.DOUBTFUL, Copy.OFFERED),
            OFFERED,
            Optional.empty(),
            OptionalInt.empty()));
    all.put(
        "k06b-cover",
        one(
            new Receipt.Electronic(Trouble.COVER_OPEN, Optional.empty(), Copy.NOT_NOW),
            new InvoiceOffer.Asked(Progress.ISSUED),
            Optional.empty(),
            OptionalInt.empty()));
    all.put(
        "k06b-jam",
        one(
            new Receipt.Electronic(Trouble.JAM, Optional.empty(), Copy.OFFERED),
            NONE,
            Optional.empty(),
            OptionalInt.empty()));
    all.put("k06b-two-fuellings", two(electronic(Trouble.OFFLINE, Copy.NOT_NOW), OFFERED));
    all.put("k06-split", two(new Receipt.Printing(), OFFERED));
    all.put("k06-goods-only", goodsOnly());
  }

  private static Receipt electronic(Trouble trouble, Copy copy) {
    return new Receipt.Electronic(trouble, RECEIPT, copy);
  }

  private static KioskScreen asked(Progress progress) {
    return one(
        new Receipt.Printed(0),
        new InvoiceOffer.Asked(progress),
        Optional.empty(),
        OptionalInt.of(5));
  }

  private static KioskScreen one(
      Receipt receipt, InvoiceOffer invoice, Optional<Voucher> pickUp, OptionalInt rated) {
    return new KioskScreen.Success(
        Samples.DUE,
        "10:47:43",
        Samples.SUMMARY,
        Samples.SAVINGS,
        List.of(new TenderLine(PayMethod.WECHAT, "", Samples.DUE, Money.fen(100))),
        new MoneyBack.Nothing(),
        Samples.PASS,
        receipt,
        invoice,
        pickUp,
        Money.fen(216),
        rated,
        18);
  }

  private static KioskScreen two(Receipt receipt, InvoiceOffer invoice) {
    return new KioskScreen.Success(
        Money.fen(54016),
        "10:47:43",
        new Summary(
            List.of(Samples.FUEL, Samples.FUEL5),
            Optional.empty(),
            2,
            Money.fen(53386),
            Money.fen(3000)),
        Samples.SAVINGS,
        List.of(
            new TenderLine(PayMethod.FUEL_CARD, "****6217", Money.fen(30000), Money.ZERO),
            new TenderLine(PayMethod.WECHAT, "", Money.fen(24016), Money.fen(500))),
        new MoneyBack.Nothing(),
        Samples.PASS,
        receipt,
        invoice,
        Optional.empty(),
        Money.fen(540),
        OptionalInt.empty(),
        18);
  }

  private static KioskScreen goodsOnly() {
    return new KioskScreen.Success(
        Money.fen(3000),
        "10:47:43",
        new Summary(List.of(), Optional.empty(), 2, Money.ZERO, Money.fen(3000)),
        Savings.NONE,
        List.of(new TenderLine(PayMethod.ALIPAY, "", Money.fen(3000), Money.ZERO)),
        new MoneyBack.Nothing(),
        Optional.empty(),
        new Receipt.Printing(),
        OFFERED,
        Optional.empty(),
        Money.ZERO,
        OptionalInt.empty(),
        18);
  }
}
