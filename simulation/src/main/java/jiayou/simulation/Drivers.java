package jiayou.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.rules.Rules.Authoriser;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.FuellingModel;
import jiayou.simulation.world.Pump;
import jiayou.simulation.world.World;

/// Cars that come, lift a nozzle, fuel and want to pay somewhere.
final class Drivers {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final World world;
  private final List<Kiosk> kiosks;
  private final Shop shop;
  private final boolean controllerAuthorises;

  Drivers(World world, List<Kiosk> kiosks, Shop shop) {
    this.world = world;
    this.kiosks = kiosks;
    this.shop = shop;
    this.controllerAuthorises =
        kiosks.stream().noneMatch(k -> k.rules.authoriser() == Authoriser.THIS_TERMINAL);
  }

  /// Cars come as long as the storm lasts, and so do people who switch pumps off and on.
  void come() {
    world.clock.in(
        world.weather.seconds(5, 50),
        () -> {
          if (!world.weather.storm()) {
            return;
          }
          Pump pump = world.weather.oneOf(world.controller.pumps());
          boolean hers = pump.kept.isEmpty() || world.weather.happens(10);
          if (pump.state == Pump.State.IDLE && !pump.offline && hers) {
            lift(pump);
          }
          if (world.weather.strikes(25)) {
            goOffline(pump);
          }
          come();
        });
  }

  private void goOffline(Pump pump) {
    world.faults.met(Fault.PUMP_OFFLINE);
    pump.offline = true;
    world.clock.in(world.weather.seconds(5, 150), () -> pump.offline = false);
  }

  private void lift(Pump pump) {
    pump.state = Pump.State.CALLING;
    pump.lifts++;
    int lift = pump.lifts;
    world.story.tell("driver", "lifts the nozzle of pump " + pump.number, "lift", lift);
    if (controllerAuthorises) {
      world.clock.in(world.weather.seconds(0, 2), () -> world.controller.authorise(pump.number));
    }
    waitForFuel(pump, lift, world.clock.now().plus(PATIENCE).toEpochMilli());
  }

  private void waitForFuel(Pump pump, int lift, long untilMs) {
    world.clock.in(
        Duration.ofSeconds(1),
        () -> {
          if (pump.lifts != lift) {
            return;
          }
          if (pump.state == Pump.State.AUTHORISED) {
            pump.state = Pump.State.FUELLING;
            world.clock.in(world.weather.seconds(6, 50), () -> hangUp(pump));
          } else if (world.clock.now().toEpochMilli() < untilMs) {
            waitForFuel(pump, lift, untilMs);
          } else if (pump.state == Pump.State.CALLING) {
            pump.state = Pump.State.IDLE;
          }
        });
  }

  private void hangUp(Pump pump) {
    FuellingTotal total = FuellingModel.total(pump, world.clock.now(), 0, world.weather);
    world.controller.ended(pump, total);
    if (total.amount().isPositive()) {
      wantToPay(pump, total.key());
    }
  }

  private void wantToPay(Pump pump, FuellingKey key) {
    for (Kiosk kiosk : kiosks) {
      for (Dispenser dispenser : kiosk.rules.dispensers()) {
        if (dispenser.pumps().contains(pump.number) && world.weather.happens(2)) {
          new Bystander(world, kiosk, dispenser.screen()).look();
        }
      }
    }
    for (int people = world.weather.below(5); people > 0; people -= 3) {
      Kiosk kiosk = world.weather.oneOf(kiosks);
      world.clock.in(world.weather.seconds(5, 90), () -> shop.enter(kiosk, Optional.of(key)));
    }
    world.clock.in(world.weather.seconds(400, 1500), () -> payCash(key));
  }

  /// At the counter, as soon as no terminal has it.
  private void payCash(FuellingKey key) {
    if (world.weather.storm() && !world.controller.closeAtCounter(key)) {
      world.clock.in(Duration.ofMinutes(3), () -> payCash(key));
    }
  }
}
