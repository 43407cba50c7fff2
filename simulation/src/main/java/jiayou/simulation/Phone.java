package jiayou.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.terminal.Input;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.Phones.Purse;
import jiayou.simulation.world.World;

/// A customer's phone: scans codes, now and then an old one much later, or shows its own, now and
/// then twice.
final class Phone {

  private static final List<Purse> PURSES =
      List.of(Purse.PAYS, Purse.PAYS, Purse.PAYS, Purse.ASKS_PASSWORD, Purse.EMPTY);

  private final World world;
  private final Kiosk kiosk;
  private final String provider;
  private final String owner;

  Phone(World world, Kiosk kiosk) {
    this.world = world;
    this.kiosk = kiosk;
    this.provider = world.weather.happens(3) ? "alipay" : "wechat";
    this.owner = "phone-" + world.weather.below(9);
  }

  /// Scans a code from our screen, and pays a little later.
  void scan(String codeUrl) {
    Duration dawdles =
        world.weather.happens(8) ? world.weather.seconds(30, 240) : world.weather.seconds(1, 10);
    world.story.tell("customer", "scans", codeUrl);
    world.clock.in(dawdles, () -> world.gateway.scanned(codeUrl));
  }

  /// Shows its own code to the scanner beside a screen.
  void present(String screen) {
    String code = world.phones.open(world.weather.oneOf(PURSES));
    beep(screen, code);
    if (world.weather.happens(6)) {
      world.faults.met(Fault.CODE_BEEPED_TWICE);
      world.clock.in(Duration.ofMillis(150), () -> beep(screen, code));
    }
  }

  private void beep(String screen, String code) {
    String handle = "h" + world.clock.now().toEpochMilli() + "-" + code;
    kiosk.outside.codes.put(handle, code);
    kiosk.input(
        new Input.Scanned(
            screen, new Input.Scan.PaymentCode(provider, handle, Optional.of(owner))));
  }
}
