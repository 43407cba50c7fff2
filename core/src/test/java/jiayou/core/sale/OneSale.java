package jiayou.core.sale;

import static jiayou.core.Sample.NOON;
import static jiayou.core.Sample.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.EndPayment;
import jiayou.core.effect.Effect.LookBack;
import jiayou.core.effect.Effect.WatchPayment;
import jiayou.core.effect.Step;
import jiayou.core.event.SaleEvent;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.rules.Rules;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;

/// A sale at the kiosk and what it owed after the last event; each test has its own.
abstract class OneSale {

  static final String ID = "K02_261121_0046";
  static final FuellingTotal FUEL = Sample.fuel();
  static final Optional<Asked> ASKED = Optional.of(new Asked(Money.fen(21_203), NOON));
  static final PayAnswer CODE = new PayAnswer.AwaitingScan("weixin://1");
  static final PayAnswer PAID = new PayAnswer.Paid("T1", Money.fen(21_203), NOON);

  Sale sale = Sale.open(ID, "K02-1121-0046", "kiosk", NOON);
  List<Effect> effects = List.of();
  Rules rules = Sample.rules();
  Instant at = NOON;

  void fuelAndWater() {
    sale = SaleMachine.fuellingPicked(sale, FUEL);
    happen(new ClaimAnswered(ID, FUEL.key(), new ClaimAnswer.Claimed()), new GoodsAdded(ID, WATER));
  }

  void codeShown() {
    fuelAndWater();
    happen(new CodeAsked(ID, "wechat"), new PaymentAnswered(ID, trade(1), CODE));
    assertEquals(
        List.of(new WatchPayment(ID, trade(1), "wechat", NOON.plusSeconds(120), ASKED)), effects);
  }

  /// The effects are those of the last event.
  void happen(SaleEvent... events) {
    for (SaleEvent event : events) {
      Step<Sale> step = SaleMachine.step(sale, event, at, rules);
      sale = step.state();
      effects = step.effects();
    }
  }

  /// The first effect of a kind that the last event owed.
  <E extends Effect> E owed(Class<E> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  List<String> owes() {
    return effects.stream().map(e -> e.getClass().getSimpleName()).toList();
  }

  static String hold(int number) {
    return "S1_" + ID + "_H" + number;
  }

  static String trade(int number) {
    return "S1_" + ID + "_" + number;
  }

  static EndPayment end(int number, Presentation how) {
    return new EndPayment(ID, trade(number), "wechat", how, Duration.ZERO, ASKED);
  }

  static LookBack lookBack(int number) {
    return new LookBack(ID, trade(number), "wechat", Duration.ofSeconds(20), ASKED);
  }
}
