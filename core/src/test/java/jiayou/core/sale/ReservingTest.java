package jiayou.core.sale;

import static jiayou.core.Sample.NOON;
import static jiayou.core.Sample.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect.FreePump;
import jiayou.core.effect.Effect.ReservePump;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.PumpPicked;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SaleUnreadable;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.sale.PrepaidState.Freed;
import jiayou.core.sale.PrepaidState.Freeing;
import jiayou.core.sale.PrepaidState.Reserved;
import jiayou.core.sale.PrepaidState.Reserving;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// A pump that is kept while its customer pays in advance, and nobody else's pump for ever.
class ReservingTest extends PrepaidSale {

  @Test
  void thePumpIsKeptBeforeMoneyIsAskedFor() {
    pick();
    assertEquals(List.of(new ReservePump(ID, 1)), effects);
    assertEquals(Optional.of(new Reserving()), nozzle());
    askCode();
    assertEquals(List.of(), effects);
    happen(new PumpReserved(ID, 1, KEPT));
    assertEquals(Optional.of(new Reserved()), nozzle());
    askCode();
    assertEquals(List.of("RequestPayment"), owes());
  }

  @Test
  void oneNozzleASale() {
    pick();
    Sale before = sale;
    happen(new PumpPicked(ID, 2, 1, "92", LIMIT, CEILING));
    assertEquals(before, sale);
    assertEquals(List.of(), effects);
  }

  @Test
  void aPumpThatIsRefusedLeavesTheGoods() {
    happen(new GoodsAdded(ID, WATER));
    pick();
    happen(new PumpReserved(ID, 1, new ReserveAnswer.Refused("nozzle up")));
    assertEquals(new Open(), sale.state());
    assertEquals(Money.fen(200), sale.basket().total());
    assertEquals(Optional.empty(), nozzle());
  }

  @Test
  void aSaleOfNothingButARefusedPumpEnds() {
    pick();
    happen(new PumpReserved(ID, 1, new ReserveAnswer.Refused("nozzle up")));
    assertEquals(new Cancelled(CancelReason.EMPTY), sale.state());
    assertTrue(sale.isAtRest());
  }

  @Test
  void aReservationOfWhichNobodyKnowsIsGivenBackWhenItCannotComeAnyMore() {
    pick();
    happen(new PumpReserved(ID, 1, new ReserveAnswer.Unknown("timeout")));
    assertEquals(List.of(new FreePump(ID, 1, Forecourt.CRAWL)), effects);
    assertEquals(new Cancelled(CancelReason.EMPTY), sale.state());
    assertFalse(sale.isAtRest());
    happen(new PumpFreed(ID, 1, new FreeAnswer.Free()));
    assertTrue(sale.isAtRest());
  }

  @Test
  void goodsBesideAnUnknownReservationArePaidWithoutIt() {
    happen(new GoodsAdded(ID, WATER));
    pick();
    happen(new PumpReserved(ID, 1, new ReserveAnswer.Unknown("timeout")));
    assertEquals(Optional.of(new Freeing()), nozzle());
    assertFalse(sale.mayBePaid());
    happen(new PumpFreed(ID, 1, new FreeAnswer.Free()));
    assertEquals(Optional.empty(), nozzle());
    assertEquals(Money.fen(200), sale.price());
    quoted(quote(0, 0, 0));
    assertTrue(sale.mayBePaid());
  }

  @Test
  void whoGoesBeforeThePumpIsKeptLeavesNoPumpKept() {
    pick();
    happen(new SaleAbandoned(ID, CancelReason.CUSTOMER));
    assertEquals(List.of("SendReport"), owes());
    assertFalse(sale.isAtRest());
    happen(new PumpReserved(ID, 1, KEPT));
    assertEquals(List.of(new FreePump(ID, 1, Duration.ZERO)), effects);
    happen(new PumpFreed(ID, 1, new FreeAnswer.Free()));
    assertEquals(Optional.of(new Freed()), nozzle());
    assertTrue(sale.isAtRest());
  }

  @Test
  void whoGoesBeforeAPumpIsRefusedLeavesNothingToFree() {
    pick();
    happen(
        new SaleAbandoned(ID, CancelReason.CUSTOMER),
        new PumpReserved(ID, 1, new ReserveAnswer.Refused("up")));
    assertEquals(List.of(), effects);
    assertEquals(Optional.of(new Freed()), nozzle());
    assertTrue(sale.isAtRest());
  }

  @Test
  void whoGoesGivesThePumpBackAndItIsAskedUntilItIsFree() {
    reserved();
    happen(new SaleAbandoned(ID, CancelReason.CUSTOMER));
    assertEquals(new FreePump(ID, 1, Duration.ZERO), owed(FreePump.class));
    happen(new PumpFreed(ID, 1, new FreeAnswer.Unknown("502")));
    assertEquals(List.of(new FreePump(ID, 1, Forecourt.CRAWL)), effects);
    happen(new PumpFreed(ID, 1, new FreeAnswer.Free()));
    assertTrue(sale.isAtRest());
  }

  @Test
  void aPumpThatNobodyWaitsForIsFreedWhenStaffEndTheSale() {
    for (Settlement how : Settlement.values()) {
      sale = Sale.open(ID, "K02-1121-0046", "kiosk", NOON);
      paid();
      happen(new SaleUnreadable(ID));
      Step<Sale> step = ByHand.settled(sale, new SettledByStaff(ID, how, "17"), NOON, rules);
      assertTrue(step.effects().contains(new FreePump(ID, 1, Duration.ZERO)), how.name());
      sale = step.state();
      happen(new PumpFreed(ID, 1, new FreeAnswer.Free()));
      assertEquals(Optional.of(new Freed()), nozzle(), how.name());
    }
  }
}
