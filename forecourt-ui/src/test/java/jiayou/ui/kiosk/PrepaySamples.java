package jiayou.ui.kiosk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import jiayou.ui.kiosk.PrepaidState.MoneyBack;
import jiayou.ui.kiosk.Prepayment.Fit;
import jiayou.ui.kiosk.Prepayment.Measure;
import jiayou.ui.text.PayMethod;

/// Paying first: the nozzle, the amount, and what becomes of it.
final class PrepaySamples {

  private static final FreeNozzle THREE =
      new FreeNozzle(3, Samples.G92, UnitPrice.perLitre("7.38"));
  private static final List<FreeNozzle> FREE =
      List.of(
          THREE,
          new FreeNozzle(4, Samples.G95, UnitPrice.perLitre("7.86")),
          new FreeNozzle(7, Samples.G98, UnitPrice.perLitre("8.86")),
          new FreeNozzle(8, Samples.G0, UnitPrice.perLitre("7.02")),
          new FreeNozzle(12, Samples.G92, UnitPrice.perLitre("7.38")));
  private static final List<Money> AMOUNTS =
      List.of(Money.fen(10000), Money.fen(20000), Money.fen(30000), Money.fen(50000));
  private static final FuelLine FUEL =
      new FuelLine(
          3,
          Samples.G92,
          Quantity.litres("24.39"),
          UnitPrice.perLitre("7.38"),
          Money.fen(18000),
          "10:52");

  private PrepaySamples() {}

  static void add(Map<String, KioskScreen> all) {
    all.put("k02p-nozzle", new KioskScreen.Prepay(new Prepayment.PickNozzle(FREE)));
    all.put("k02p-none", new KioskScreen.Prepay(new Prepayment.PickNozzle(List.of())));
    all.put(
        "k02p-amount",
        new KioskScreen.Prepay(new Prepayment.HowMuch(THREE, AMOUNTS, Money.fen(60000))));
    all.put("k02p-typing", typing(Measure.YUAN, "", Fit.TOO_LITTLE, "600"));
    all.put("k02p-yuan", typing(Measure.YUAN, "250", Fit.FITS, "600"));
    all.put("k02p-too-much", typing(Measure.YUAN, "2500", Fit.TOO_MUCH, "600"));
    all.put("k02p-litres", typing(Measure.VOLUME, "35.5", Fit.FITS, "80"));
    after(all);
  }

  private static void after(Map<String, KioskScreen> all) {
    Money rest = Money.fen(2000);
    all.put("k06p-lift", prepaid(new PrepaidState.AwaitingNozzle(), Optional.empty()));
    all.put(
        "k06p-flowing",
        prepaid(
            new PrepaidState.Flowing(Money.fen(12686), Quantity.litres("17.19")),
            Optional.empty()));
    all.put("k06p-unconfirmed", prepaid(new PrepaidState.Unconfirmed(), Optional.empty()));
    all.put("k06p-back", finished(new MoneyBack.Submitted(rest)));
    all.put("k06p-returned", finished(new MoneyBack.Returned(rest)));
    all.put("k06p-exact", finished(new MoneyBack.Nothing()));
    all.put("k06p-by-staff", finished(new MoneyBack.ByStaff(rest), ThanksSamples.PAPER_OUT));
    all.put(
        "k06p-not-used",
        prepaid(
            new PrepaidState.NotUsed(new MoneyBack.Submitted(Money.fen(20000))), Optional.empty()));
  }

  private static KioskScreen typing(Measure measure, String typed, Fit fit, String most) {
    return new KioskScreen.Prepay(new Prepayment.Typing(THREE, measure, typed, fit, most));
  }

  private static KioskScreen finished(MoneyBack back) {
    return finished(back, new Receipt.Printed(0));
  }

  private static KioskScreen finished(MoneyBack back, Receipt receipt) {
    return new KioskScreen.Prepaid(
        THREE,
        Money.fen(20000),
        PayMethod.WECHAT,
        new PrepaidState.Finished(FUEL, back),
        Samples.PASS,
        receipt,
        ThanksSamples.OFFERED,
        18);
  }

  private static KioskScreen prepaid(PrepaidState state, Optional<ExitPass> pass) {
    return new KioskScreen.Prepaid(
        THREE,
        Money.fen(20000),
        PayMethod.WECHAT,
        state,
        pass,
        new Receipt.Printed(0),
        new InvoiceOffer.NotOffered(),
        18);
  }
}
