package jiayou.core.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.FreePump;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.PumpPicked;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// A request that got no answer may still be carried out: a pump is given back only when that can
/// no longer happen.
class PrepayCrawlTest extends OneSale {

  private static final Money CEILING = Money.fen(10_000);
  private static final PumpPicked PICKED =
      new PumpPicked(ID, 1, 1, "92", new Preset.ByAmount(CEILING), CEILING);
  private static final FreePump LATER = new FreePump(ID, 1, Forecourt.CRAWL);

  @Test
  void aReservationWithoutAnAnswerIsGivenBackWhenItCanNoLongerCome() {
    happen(PICKED, new PumpReserved(ID, 1, new ReserveAnswer.Unknown("silent")));

    assertEquals(List.of(LATER), effects);
  }

  @Test
  void itLeavesTheBasketOnceThePumpIsNobodys() {
    happen(
        PICKED,
        new PumpReserved(ID, 1, new ReserveAnswer.Unknown("silent")),
        new PumpFreed(ID, 1, new FreeAnswer.Free()));

    assertEquals(new SaleState.Cancelled(CancelReason.EMPTY), sale.state());
    assertTrue(sale.isAtRest());
  }

  @Test
  void aGivingBackWithoutAnAnswerIsRepeatedWhenItCanNoLongerCome() {
    happen(
        PICKED,
        new PumpReserved(ID, 1, new ReserveAnswer.Reserved()),
        new SaleAbandoned(ID, CancelReason.CUSTOMER),
        new PumpFreed(ID, 1, new FreeAnswer.Unknown("silent")));

    assertEquals(List.<Effect>of(LATER), effects);
    assertEquals(LATER, new FreePump(ID, 1, Duration.ZERO).afterCrash());
  }
}
