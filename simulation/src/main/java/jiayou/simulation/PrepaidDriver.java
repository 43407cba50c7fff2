package jiayou.simulation;

import java.time.Duration;
import java.util.Optional;
import jiayou.core.value.FuellingTotal;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.FuellingModel;
import jiayou.simulation.world.Pump;
import jiayou.simulation.world.World;

/// A driver who has paid and walks to her pump: she takes what she paid for, or less, or nothing.
final class PrepaidDriver {

  private static final int PATIENCE = 150;

  private final World world;
  private final Pump pump;
  private final String sale;
  private final Shop shop;
  private final Kiosk nosy;
  private int tries;

  /// @param nosy where somebody else tries to pay for what she took
  PrepaidDriver(World world, Pump pump, String sale, Shop shop, Kiosk nosy) {
    this.world = world;
    this.pump = pump;
    this.sale = sale;
    this.shop = shop;
    this.nosy = nosy;
  }

  void walk() {
    if (world.weather.happens(7)) {
      world.faults.met(Fault.NOBODY_CAME);
      return;
    }
    world.clock.in(world.weather.seconds(3, world.weather.happens(5) ? 400 : 90), this::arrive);
  }

  private void arrive() {
    if (!isHers() || tries++ > 5) {
      return;
    }
    if (pump.state != Pump.State.IDLE) {
      world.clock.in(world.weather.seconds(10, 60), this::arrive);
      return;
    }
    pump.state = Pump.State.CALLING;
    pump.lifts++;
    world.story.tell("driver", "lifts her nozzle of pump " + pump.number, "for", sale);
    waitForFuel(pump.lifts, PATIENCE);
  }

  private boolean isHers() {
    return pump.kept.map(Pump.Kept::sale).equals(Optional.of(sale));
  }

  private void waitForFuel(int lift, int seconds) {
    world.clock.in(
        Duration.ofSeconds(1),
        () -> {
          if (pump.lifts != lift) {
            return;
          }
          boolean ready = pump.state == Pump.State.AUTHORISED;
          if (ready && isHers() && world.weather.happens(9)) {
            world.faults.met(Fault.NOZZLE_CHANGED_ITS_MIND);
            world.controller.reservations().lapse(pump, Pump.State.IDLE);
            world.clock.in(world.weather.seconds(5, 200), this::arrive);
          } else if (ready) {
            pump.state = Pump.State.FUELLING;
            mayGoOffline();
            world.clock.in(world.weather.seconds(6, 50), this::hangUp);
          } else if (seconds > 0) {
            waitForFuel(lift, seconds - 1);
          } else if (pump.state == Pump.State.CALLING) {
            pump.state = Pump.State.IDLE;
          }
        });
  }

  private void mayGoOffline() {
    if (world.weather.strikes(8)) {
      world.faults.met(Fault.PUMP_OFFLINE);
      pump.offline = true;
      world.clock.in(world.weather.seconds(5, 150), () -> pump.offline = false);
    }
  }

  private void hangUp() {
    boolean overruns = world.weather.happens(10);
    if (overruns) {
      world.faults.met(Fault.LIMIT_OVERRUN);
    }
    long overrun = overruns ? 1 + world.weather.below(200) : 0;
    FuellingTotal total = FuellingModel.total(pump, world.clock.now(), overrun, world.weather);
    world.controller.ended(pump, total);
    if (world.weather.happens(4)) {
      world.clock.in(
          world.weather.seconds(0, 20), () -> shop.enter(nosy, Optional.of(total.key())));
    }
  }
}
