package jiayou.simulation;

import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.event.SaleEvent.PumpStopped;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.port.Journal.PromiseId;
import jiayou.simulation.world.Reservations;
import jiayou.simulation.world.World;

/// Carries the promises about pumps that are paid for in advance to the controller.
final class PrepayRunner {

  private final Reservations pumps;
  private final Outside outside;
  private final Loop loop;

  PrepayRunner(World world, Outside outside, Loop loop) {
    this.pumps = world.controller.reservations();
    this.outside = outside;
    this.loop = loop;
  }

  void reserve(PromiseId id, Effect.ReservePump e) {
    ReserveAnswer unknown = new ReserveAnswer.Unknown("no answer");
    outside.forecourt.call(
        () -> pumps.reserve(e.pump(), loop.terminal(), e.sale()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new PumpReserved(e.sale(), e.pump(), said)));
  }

  void free(PromiseId id, Effect.FreePump e) {
    FreeAnswer unknown = new FreeAnswer.Unknown("no answer");
    outside.forecourt.call(
        () -> pumps.free(e.pump(), loop.terminal()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new PumpFreed(e.sale(), e.pump(), said)));
  }

  void authorise(PromiseId id, Effect.AuthorisePrepaid e) {
    AuthoriseAnswer unknown = new AuthoriseAnswer.Unknown("no answer");
    outside.forecourt.call(
        () -> pumps.authorise(e.pump(), loop.terminal(), e.limit()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new PrepaidAuthorised(e.sale(), e.pump(), said)));
  }

  void stop(PromiseId id, Effect.StopPump e) {
    outside.forecourt.call(
        () -> pumps.stop(e.pump(), loop.terminal()),
        false,
        false,
        said -> loop.answer(List.of(id), new PumpStopped(e.sale(), e.pump(), said)));
  }
}
