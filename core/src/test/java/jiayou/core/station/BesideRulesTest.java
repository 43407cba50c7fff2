package jiayou.core.station;

import static jiayou.core.Sample.BREAD;
import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jiayou.core.Sample;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SaleEvent.StaffCheckAsked;
import jiayou.core.event.SaleEvent.StaffRemoved;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.RiskRule.Check;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Ways;
import jiayou.core.sale.Approval;
import jiayou.core.sale.Approval.Barrier;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import org.junit.jupiter.api.Test;

/// What must be answered first is answered first, whichever way leads to the money.
class BesideRulesTest {

  private static final String ID = "K02_261121_0046";
  private static final Product SPIRITS =
      new Product("6902", "白酒", "Spirits", Money.fen(900), "", Product.SaleRule.VERIFY_ONCE);

  private final Rules rules =
      Sample.rules()
          .with(
              new Ways(
                  true,
                  Optional.empty(),
                  Duration.ofMinutes(30),
                  Optional.empty(),
                  List.of(
                      new RiskRule(
                          "dear", new Check.LargeAmount(Money.fen(500)), RiskOutcome.DENY))));

  private final List<Effect> promised = new ArrayList<>();
  private Books books = Books.EMPTY;

  @Test
  void aCodeThatWasShownWhileTheQuoteWasOnItsWayMeetsTheRulesAllTheSame() {
    happen(
        new SaleOpened(ID, "kiosk"),
        new GoodsAdded(ID, BREAD),
        new CodePresented(ID, "wechat", "h1", Optional.empty()),
        new Quoted(ID, 1, new QuoteAnswer.Unknown("silent")));

    assertEquals(new SaleState.Open(), sale().state());
    assertEquals(
        Optional.of(new Barrier.Rule("dear", RiskOutcome.DENY)),
        sale().terms().approval().barrier());
    assertEquals(
        List.of(), promised.stream().filter(Effect.RequestPayment.class::isInstance).toList());
  }

  @Test
  void whatStaffTookOutIsAskedAboutAgainWhenItComesBack() {
    happen(
        new SaleOpened(ID, "kiosk"),
        new GoodsAdded(ID, BREAD),
        new GoodsAdded(ID, SPIRITS),
        new StaffCheckAsked(ID),
        new StaffRemoved(ID, "z7"));

    assertEquals(new Approval(Set.of(), false, Optional.empty()), sale().terms().approval());
  }

  private Sale sale() {
    return books.sale(ID).orElseThrow();
  }

  private void happen(Event... events) {
    for (Event event : events) {
      Step<Books> step = BooksMachine.step(books, event, NOON, rules);
      books = step.state();
      promised.addAll(step.effects());
    }
  }
}
