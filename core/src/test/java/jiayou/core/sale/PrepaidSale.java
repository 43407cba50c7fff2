package jiayou.core.sale;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Step;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PrepaidNozzleLifted;
import jiayou.core.event.SaleEvent.PumpPicked;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;

/// Two hundred yuan on pump 1, paid before the fuel flows.
abstract class PrepaidSale extends MemberSale {

  static final Money CEILING = Money.fen(20_000);
  static final Preset LIMIT = new Preset.ByAmount(CEILING);
  static final ReserveAnswer KEPT = new ReserveAnswer.Reserved();

  void pick() {
    happen(new PumpPicked(ID, 1, 1, "92", LIMIT, CEILING));
  }

  void reserved() {
    pick();
    happen(new PumpReserved(ID, 1, KEPT));
  }

  void paid() {
    reserved();
    askCode();
    happen(new PaymentAnswered(ID, trade(1), CODE));
    paid(1);
  }

  void lifted() {
    happen(new PrepaidNozzleLifted(ID, 1, 1));
    authorised();
  }

  void authorised() {
    happen(new PrepaidAuthorised(ID, 1, new AuthoriseAnswer.Authorised(31)));
  }

  void delivering() {
    paid();
    lifted();
  }

  void paidByCardAndWallet(long card) {
    reserved();
    showCard();
    answered(1, new HoldAnswer.Held(Money.fen(card), "**17", Optional.empty()));
    showPhone();
    paid(1);
  }

  void cardAndWallet(long card) {
    paidByCardAndWallet(card);
    lifted();
  }

  /// The controller shows it as ours; only the books ask this of a sale.
  void delivered(long fen) {
    assertTrue(Prepay.isFor(sale, fuel(fen)));
    Step<Sale> step = Prepay.delivered(sale, fuel(fen), NOON, rules);
    sale = step.state();
    effects = step.effects();
  }

  static FuellingTotal fuel(long fen) {
    return Sample.fuel(1, 31, fen);
  }

  Optional<PrepaidState> nozzle() {
    return sale.basket().nozzle().map(Line.Prepaid::state);
  }
}
