package jiayou.simulation;

import java.util.Optional;
import jiayou.core.payment.AttemptState;
import jiayou.core.press.Press;
import jiayou.core.sale.Sale;
import jiayou.core.session.Session;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.simulation.world.World;

/// A driver who has hung up the nozzle and looks at the dispenser's screen.
final class Bystander {

  private static final int MOST_ACTS = 25;

  private final World world;
  private final Kiosk kiosk;
  private final String screen;
  private final Phone phone;
  private int acts;

  Bystander(World world, Kiosk kiosk, String screen) {
    this.world = world;
    this.kiosk = kiosk;
    this.screen = screen;
    this.phone = new Phone(world, kiosk);
  }

  void look() {
    world.clock.in(
        world.weather.seconds(2, 10),
        () -> {
          if (acts++ < MOST_ACTS && !world.weather.happens(20)) {
            kiosk.station().flatMap(this::sale).ifPresent(this::act);
            look();
          }
        });
  }

  private Optional<Sale> sale(Station station) {
    return Optional.ofNullable(station.sessions().get(screen))
        .flatMap(Session::sale)
        .flatMap(station.books()::sale);
  }

  private void act(Sale sale) {
    int mood = world.weather.below(12);
    boolean failed = sale.lastAttempt().filter(a -> a.state().isOverUnpaid()).isPresent();
    if (sale.isPaid()) {
      press(mood < 6 ? new Press.Rate(4) : new Press.Finish());
    } else if (mood == 0) {
      press(new Press.PayAtCounter());
    } else if (mood == 1) {
      press(new Press.CancelPayment());
    } else if (mood == 2) {
      phone.present(screen);
    } else if (failed && mood < 7) {
      press(new Press.TryAgain());
    } else {
      sale.runningAttempt()
          .filter(a -> a.state() instanceof AttemptState.AwaitingScan)
          .ifPresent(a -> phone.scan(((AttemptState.AwaitingScan) a.state()).codeUrl()));
    }
  }

  private void press(Press press) {
    kiosk.input(new Input.Pressed(screen, press));
  }
}
