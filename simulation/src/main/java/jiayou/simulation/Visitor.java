package jiayou.simulation;

import java.util.List;
import java.util.Optional;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.press.Press;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.sale.Approval;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.KioskSession;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.core.value.FuellingKey;
import jiayou.simulation.world.World;

/// Somebody at a kiosk: mostly sensible, sometimes quick, forgetful or gone.
final class Visitor {

  private static final int MOST_ACTS = 70;

  private final World world;
  private final Kiosk kiosk;
  private final Optional<FuellingKey> hers;
  private final Runnable whenGone;
  private final Phone phone;
  private final boolean scansOurs;
  private final Saver saver;
  private final Shop shop;
  private int acts;
  private int goods;

  Visitor(World world, Kiosk kiosk, Shop shop, Optional<FuellingKey> hers, Runnable whenGone) {
    this.shop = shop;
    this.saver = new Saver(world, kiosk, hers.isEmpty());
    this.world = world;
    this.kiosk = kiosk;
    this.hers = hers;
    this.whenGone = whenGone;
    this.phone = new Phone(world, kiosk);
    this.scansOurs = world.weather.happens(2);
    this.goods = hers.isPresent() ? world.weather.below(3) : 1 + world.weather.below(3);
  }

  void arrive() {
    world.clock.in(
        world.weather.seconds(1, 12),
        () -> {
          boolean leaves = acts++ > MOST_ACTS || world.weather.happens(45) || act();
          if (leaves) {
            whenGone.run();
          } else {
            arrive();
          }
        });
  }

  /// @return whether she has had enough
  private boolean act() {
    Optional<Station> station = kiosk.station();
    if (station.isEmpty()) {
      return world.weather.happens(6);
    }
    if (world.weather.happens(20)) {
      press(anything());
      return false;
    }
    if (!(station.get().sessions().get(Kiosk.SCREEN) instanceof KioskSession session)) {
      return true;
    }
    Optional<Sale> sale = session.sale().flatMap(station.get().books()::sale);
    return sale.map(s -> inSale(session, s)).orElseGet(() -> withoutSale(session));
  }

  private boolean withoutSale(KioskSession session) {
    switch (session.page()) {
      case ATTRACT -> {
        if (hers.isEmpty() && !saver.wantsPump() && world.weather.happens(2)) {
          addGoods();
        } else {
          press(new Press.Start());
        }
      }
      case HOME -> {
        if (hers.isPresent() && !world.controller.holds(hers.get())) {
          return true;
        }
        press(hers.<Press>map(Press.PickFuelling::new).orElseGet(this::pumpOrGoods));
      }
      case NOZZLES -> press(new Press.PickNozzle(world.weather.oneOf(List.of(11, 21, 3, 4))));
      case PUMPS, LIMIT -> saver.walks(session);
      case BASKET, PAYMENT, MEMBER, INVOICE -> press(new Press.Back());
    }
    return false;
  }

  private boolean inSale(KioskSession session, Sale sale) {
    switch (sale.state()) {
      case SaleState.Open _ -> shop(session, sale);
      case SaleState.Holding _ -> press(new Press.StillHere());
      case SaleState.Tendering _ -> sale.runningAttempt().ifPresent(a -> pay(session, sale, a));
      case SaleState.Delivering _ -> {
        walkToPump(sale);
        return true;
      }
      case SaleState.Fulfilling _, SaleState.Settled _, SaleState.WithStaff _ -> {
        return sayThanks();
      }
      case SaleState.Cancelled _ -> {
        if (world.weather.happens(3)) {
          return true;
        }
        press(new Press.BackToCode());
      }
    }
    return false;
  }

  private Press pumpOrGoods() {
    return saver.wantsPump() ? new Press.OpenPrepay() : new Press.BuyGoods();
  }

  private void walkToPump(Sale sale) {
    sale.basket()
        .nozzle()
        .map(Line.Prepaid::pump)
        .map(world.controller::pump)
        .ifPresent(pump -> new PrepaidDriver(world, pump, sale.id(), shop, shop.another()).walk());
  }

  /// What she does about a rule that stands before her payment.
  private void atBarrier(Approval.Barrier barrier) {
    RiskOutcome outcome =
        barrier instanceof Approval.Barrier.Rule(String _, RiskOutcome o)
            ? o
            : RiskOutcome.ATTENDANT;
    switch (outcome) {
      case ALLOW, WARN ->
          press(world.weather.happens(4) ? new Press.PayAtCounter() : new Press.GradeIsRight());
      case ATTENDANT -> Saver.staffLook(world, kiosk, !world.weather.happens(4));
      case DENY -> {
        switch (world.weather.below(4)) {
          case 0 -> press(new Press.PayAtCounter());
          case 1 -> press(new Press.Pay());
          case 2 -> phone.present(Kiosk.SCREEN);
          default -> Saver.staffLook(world, kiosk, true);
        }
      }
    }
  }

  private void shop(KioskSession session, Sale sale) {
    boolean failed =
        sale.lastAttempt()
            .filter(a -> a.state().isOverUnpaid())
            .filter(a -> !session.settledAttempt().equals(Optional.of(a.trade())))
            .isPresent();
    Optional<Approval.Barrier> barrier = sale.terms().approval().barrier();
    if (barrier.isPresent()) {
      atBarrier(barrier.get());
    } else if (!failed && saver.acts(session, sale)) {
      return;
    } else if (failed) {
      press(
          world.weather.oneOf(
              List.of(new Press.TryAgain(), new Press.TryAgain(), new Press.PayAtCounter())));
    } else if (hers.isPresent() && !sale.basket().has(hers.get()) && world.weather.happens(2)) {
      press(new Press.PickFuelling(hers.get()));
    } else if (goods > 0) {
      addGoods();
    } else if (scansOurs || world.weather.happens(3)) {
      press(new Press.Pay());
    } else {
      phone.present(Kiosk.SCREEN);
    }
  }

  private void pay(KioskSession session, Sale sale, PaymentAttempt attempt) {
    int mood = world.weather.below(34);
    if (mood > 22 && mood < 26) {
      press(new Press.ChooseProvider(world.weather.oneOf(List.of("wechat", "alipay"))));
    } else if (mood >= 26) {
      saver.acts(session, sale);
    } else if (mood < 5) {
      press(
          switch (mood) {
            case 0 -> new Press.CancelPayment();
            case 1 -> new Press.Back();
            case 2 -> new Press.PayAtCounter();
            case 3 -> new Press.PrintSlip();
            default -> new Press.ChangeQuantity(Town.WATER.ean(), world.weather.below(3) - 1);
          });
    } else if (mood < 7) {
      addGoods();
    } else if (attempt.state() instanceof AttemptState.AwaitingScan(String codeUrl)) {
      if (scansOurs) {
        phone.scan(codeUrl);
      } else {
        phone.present(Kiosk.SCREEN);
      }
    }
  }

  private boolean sayThanks() {
    switch (world.weather.below(5)) {
      case 0 -> press(new Press.PrintCopy());
      case 1 -> press(new Press.Rate(1 + world.weather.below(5)));
      case 2 -> press(new Press.Finish());
      default -> {
        new Claimant(world, kiosk).asks();
        return true;
      }
    }
    return false;
  }

  private void addGoods() {
    goods--;
    String ean =
        world.weather.happens(9)
            ? Town.WINE.ean()
            : world.weather.oneOf(List.of(Town.WATER, Town.COFFEE, Town.WASH)).ean();
    if (world.weather.happens(3)) {
      press(new Press.AddProduct(ean));
    } else {
      kiosk.input(new Input.Scanned(Kiosk.SCREEN, new Input.Scan.Goods(ean)));
    }
  }

  private Press anything() {
    return world.weather.oneOf(
        List.of(
            new Press.Start(),
            new Press.BuyGoods(),
            new Press.OpenNozzleKeypad(),
            new Press.PickNozzle(11),
            new Press.CloseNozzleKeypad(),
            new Press.AddProduct(Town.TOBACCO.ean()),
            new Press.ChangeQuantity(Town.WATER.ean(), -1),
            new Press.Back(),
            new Press.Pay(),
            new Press.OtherWays(),
            new Press.PayAtCounter(),
            new Press.BackToCode(),
            new Press.CancelPayment(),
            new Press.TryAgain(),
            new Press.CheckNow(),
            new Press.PrintSlip(),
            new Press.PrintCopy(),
            new Press.Rate(5),
            new Press.Finish(),
            new Press.StillHere(),
            new Press.ClearNow(),
            new Press.CallStaff(),
            new Press.OpenMember(),
            new Press.SignOut(),
            new Press.SwitchPoints(),
            new Press.DropCard(),
            new Press.OpenPrepay(),
            new Press.PickPump(21),
            new Press.PresetFull(),
            new Press.GradeIsRight(),
            new Press.StaffAllows(),
            new Press.ChooseProvider("alipay"),
            new Press.SwitchLanguage()));
  }

  private void press(Press press) {
    kiosk.input(new Input.Pressed(Kiosk.SCREEN, press));
  }
}
