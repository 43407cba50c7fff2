package jiayou.simulation;

import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Coupon;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.NoMember;
import jiayou.core.press.Press;
import jiayou.core.sale.Sale;
import jiayou.core.session.KioskSession;
import jiayou.core.terminal.Input;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.World;

/// What a visitor has besides a wallet: a member's code, coupons, points, a card; and whether she
/// would rather pay before she fuels. She changes her mind as she pleases.
final class Saver {

  private final World world;
  private final Kiosk kiosk;
  private final boolean isMember;
  private boolean showsCard;
  private boolean wantsPump;

  Saver(World world, Kiosk kiosk, boolean mayPrepay) {
    this.world = world;
    this.kiosk = kiosk;
    this.isMember = !world.weather.happens(3);
    this.showsCard = world.weather.happens(2);
    this.wantsPump = mayPrepay && !world.weather.happens(3);
  }

  boolean wantsPump() {
    return wantsPump;
  }

  /// @return whether she did something
  boolean acts(KioskSession session, Sale sale) {
    if (session.page() == KioskSession.Page.PUMPS || session.page() == KioskSession.Page.LIMIT) {
      walks(session);
      return true;
    }
    if (wantsPump && world.weather.happens(2)) {
      press(new Press.OpenPrepay());
      return true;
    }
    if (isMember && sale.terms().member().isEmpty() && world.weather.happens(3)) {
      showsWhoSheIs();
      return true;
    }
    if (sale.terms().member().isPresent() && world.weather.happens(3)) {
      wishes(sale);
      return true;
    }
    boolean ready = !sale.basket().isEmpty() && sale.basket().isClaimed();
    if (showsCard && ready && world.weather.happens(3)) {
      showsCard();
      return true;
    }
    return false;
  }

  /// From nozzle to nozzle and limit to limit until one can be had.
  void walks(KioskSession session) {
    if (world.weather.happens(8)) {
      press(new Press.Back());
    } else if (session.page() == KioskSession.Page.PUMPS) {
      press(new Press.PickPump(world.weather.oneOf(List.of(11, 21))));
    } else {
      wantsPump = false;
      press(
          switch (world.weather.below(4)) {
            case 0 -> new Press.PresetFull();
            case 1 -> new Press.PresetVolume(Quantity.litres("12"));
            default -> new Press.PresetAmount(Money.fen(10_000L + world.weather.below(20_000)));
          });
    }
  }

  private void showsWhoSheIs() {
    kiosk.input(new Input.Scanned(Kiosk.SCREEN, new Input.Scan.MemberCode()));
    MemberAnswer answer =
        switch (world.weather.below(10)) {
          case 0 -> new MemberAnswer.Unknown("no answer");
          case 1 -> new MemberAnswer.Nobody(NoMember.CODE_EXPIRED);
          default -> new MemberAnswer.Found(world.desk.comes());
        };
    world.clock.in(
        world.weather.seconds(0, 5), () -> kiosk.input(new Input.MemberSeen(Kiosk.SCREEN, answer)));
  }

  private void wishes(Sale sale) {
    List<String> coupons =
        sale.terms().quote().stream().flatMap(q -> q.coupons().stream()).map(Coupon::id).toList();
    switch (world.weather.below(8)) {
      case 0 -> press(new Press.SignOut());
      case 1, 2, 3 -> press(new Press.SwitchPoints());
      case 4 ->
          kiosk.input(new Input.Scanned(Kiosk.SCREEN, new Input.Scan.PartnerCoupon("partner-1")));
      default -> {
        if (!coupons.isEmpty()) {
          press(new Press.ToggleCoupon(world.weather.oneOf(coupons)));
        }
      }
    }
  }

  private void showsCard() {
    showsCard = world.weather.happens(4);
    press(new Press.PayWithCard());
    String code = world.weather.happens(8) ? "dead" : world.cards.open();
    String handle = "c" + world.clock.now().toEpochMilli() + "-" + code;
    kiosk.outside.codes.put(handle, code);
    kiosk.input(
        new Input.Scanned(
            Kiosk.SCREEN,
            new Input.Scan.Card(Town.CARD.orElseThrow(), handle, Optional.of("card-" + code))));
    if (world.weather.happens(8)) {
      world.clock.in(world.weather.seconds(2, 9), () -> press(new Press.DropCard()));
    }
  }

  /// Staff come to the screen, look, and say what they think.
  static void staffLook(World world, Kiosk kiosk, boolean allows) {
    world.faults.met(Fault.STAFF_LOOKED);
    kiosk.input(new Input.Scanned(Kiosk.SCREEN, new Input.Scan.StaffBadge("z7")));
    world.clock.in(
        world.weather.seconds(1, 3),
        () ->
            kiosk.input(
                new Input.Pressed(
                    Kiosk.SCREEN, allows ? new Press.StaffAllows() : new Press.StaffRemoves())));
  }

  private void press(Press press) {
    kiosk.input(new Input.Pressed(Kiosk.SCREEN, press));
  }
}
