package jiayou.ui.projection;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.Quote;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Authoriser;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.rules.Rules.Nozzle;
import jiayou.core.rules.Rules.Provider;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.rules.Ways;
import jiayou.core.sale.Sale;
import jiayou.core.session.Language;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.terminal.Reaction;
import jiayou.core.terminal.Terminal;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.ticket.Ticket.StationHead;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;
import jiayou.core.value.Product.SaleRule;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.ui.dispenser.DispenserScreen;
import jiayou.ui.kiosk.KioskFrame;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.look.Theme;

/// A station whose devices and back office are played by the test; what its screens show is read
/// from it.
final class PlayedStation {

  static final String KIOSK = "kiosk";
  static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  static final Grade G92 = new Grade("92", "92# 汽油", "Petrol 92#", Unit.LITRE, "g92");
  static final UnitPrice PRICE = UnitPrice.perLitre("7.38");
  static final ExitPass PASS = new ExitPass("token", "0001");
  static final Member MEMBER = new Member("M-1", "138****1234", "金卡", "T2", Optional.of("95"));
  static final Product WATER =
      new Product("6901234567892", "矿泉水", "Water", Money.fen(200), "water", SaleRule.FREE);
  static final Product BEER =
      new Product("6901234567908", "啤酒", "Beer", Money.fen(800), "beer", SaleRule.VERIFY_ONCE);
  static final FuellingTotal FUEL = fuel(31, "28.460", 21_003);
  static final Ways.Prepay PREPAY =
      new Ways.Prepay(
          List.of(Money.fen(10_000), Money.fen(20_000)),
          Money.fen(60_000),
          Money.fen(60_000),
          Duration.ofMinutes(10));
  static final Ways WAYS =
      new Ways(true, Optional.of("ecard"), Duration.ofMinutes(30), Optional.of(PREPAY), List.of());

  private final Rules rules;
  private final List<Effect> owed = new ArrayList<>();
  private Station station;
  private Instant now = NOON;

  PlayedStation(Ways ways) {
    this.rules = rules(ways);
    this.station = Terminal.started(Books.EMPTY, List.of(KIOSK), Language.ZH, now, rules);
    react(new Input.ProductsSeen(List.of(WATER, BEER), List.of()));
    react(
        new Input.PricesSeen(
            new PriceList(now.minusSeconds(60), now.plusSeconds(86_400), Map.of("92", PRICE))));
    see(new PumpStatus.Idle(1), new PumpStatus.Idle(2));
  }

  static FuellingTotal fuel(int transaction, String litres, long fen) {
    return new FuellingTotal(
        new FuellingKey("pts", 1, transaction, "2026-11-21T11:58:00"),
        1,
        "92",
        Quantity.litres(litres),
        new UnitPrice(new BigDecimal("7.38"), Unit.LITRE),
        Money.fen(fen));
  }

  KioskScreen kiosk() {
    return KioskProjection.of(station, KIOSK, rules, Theme.LIGHT).orElseThrow().screen();
  }

  KioskFrame frame() {
    return KioskProjection.of(station, KIOSK, rules, Theme.LIGHT).orElseThrow().frame();
  }

  DispenserScreen dispenser(String screen) {
    return DispenserProjection.of(station, screen, rules, Theme.DARK).orElseThrow().screen();
  }

  /// The newest sale.
  Sale sale() {
    return List.copyOf(station.books().sales().values()).getLast();
  }

  void press(Press... presses) {
    for (Press press : presses) {
      react(new Input.Pressed(KIOSK, press));
    }
  }

  void type(String keys) {
    keys.chars().forEach(key -> press(new Press.TypeDigit((char) key)));
  }

  void scan(Scan scan) {
    react(new Input.Scanned(KIOSK, scan));
  }

  void found() {
    react(new Input.Scanned(KIOSK, new Input.Scan.MemberCode()));
    react(new Input.MemberSeen(KIOSK, new MemberAnswer.Found(MEMBER)));
  }

  void see(PumpStatus... statuses) {
    react(new Input.PumpsSeen(List.of(statuses)));
  }

  void react(Input input) {
    apply(Terminal.react(station, input, now, rules));
    follow();
  }

  void pass(Duration time) {
    now = now.plus(time);
    react(new Input.Ticked());
  }

  /// A finished fuelling is in the basket, claimed.
  void basketWithFuel() {
    see(new PumpStatus.Payable(1, FUEL, new PumpStatus.Owner.Nobody()));
    press(new Press.Start(), new Press.PickFuelling(FUEL.key()));
    claimed();
  }

  void claimed() {
    Effect.ClaimFuelling claim = owed(Effect.ClaimFuelling.class);
    happen(new ClaimAnswered(claim.sale(), claim.key(), new ClaimAnswer.Claimed()));
  }

  /// Nozzle 11 is paid for in advance as far as the basket.
  void prepaidBasket(Press limit) {
    press(new Press.Start(), new Press.OpenPrepay(), new Press.PickPump(11), limit);
    Effect.ReservePump reserve = owed(Effect.ReservePump.class);
    happen(new PumpReserved(reserve.sale(), reserve.pump(), new ReserveAnswer.Reserved()));
  }

  void quoted(Quote quote) {
    answerQuote(new QuoteAnswer.Quoted(quote));
  }

  void answerQuote(QuoteAnswer answer) {
    Effect.QuoteBasket asked = owed(Effect.QuoteBasket.class);
    happen(new Quoted(asked.sale(), asked.basket().revision(), answer));
  }

  void held(HoldAnswer answer) {
    Effect.AskHold asked = owed(Effect.AskHold.class);
    happen(new HoldAnswered(asked.sale(), asked.request().number(), answer));
  }

  void codeEnded() {
    Effect.EndPayment end = owed(Effect.EndPayment.class);
    happen(new EndAnswered(end.sale(), end.trade(), new EndAnswer.Ended()));
  }

  void codeShown() {
    answered(new PayAnswer.AwaitingScan("weixin://1"));
  }

  /// The wallet's own discount is a yuan.
  void paid() {
    Money amount = sale().lastAttempt().orElseThrow().amount();
    answered(new PayAnswer.Paid("T1", amount.minus(Money.fen(100)), now));
  }

  void passIssued() {
    happen(new ExitPassIssued(sale().id(), PASS));
  }

  void answered(PayAnswer answer) {
    String trade = sale().lastAttempt().orElseThrow().trade();
    happen(new PaymentAnswered(sale().id(), trade, answer));
  }

  void happen(Event event) {
    fold(event);
    follow();
  }

  /// The newest of a kind that is owed; there must be one.
  <E extends Effect> E owed(Class<E> kind) {
    return allOwed(kind).getLast();
  }

  /// All of a kind that were ever owed, oldest first.
  <E extends Effect> List<E> allOwed(Class<E> kind) {
    return owed.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void follow() {
    for (int i = 0; i < 20; i++) {
      Reaction reaction = Terminal.follow(station, now, rules);
      if (reaction.events().isEmpty() && reaction.station().equals(station)) {
        return;
      }
      apply(reaction);
    }
    throw new AssertionError("the screens never come to rest");
  }

  private void apply(Reaction reaction) {
    station = reaction.station();
    reaction.events().forEach(this::fold);
  }

  private void fold(Event event) {
    Step<Books> step = BooksMachine.step(station.books(), event, now, rules);
    station = station.with(step.state());
    owed.addAll(step.effects());
  }

  private static Rules rules(Ways ways) {
    return new Rules(
        "S1",
        "K02",
        ZoneId.of("Asia/Shanghai"),
        new StationHead("加油站", "人民路 1 号", "010-1", "K02"),
        List.of(new Provider("wechat", "微信支付"), new Provider("alipay", "支付宝")),
        true,
        Authoriser.CONTROLLER,
        Map.of("92", G92, "95", new Grade("95", "95# 汽油", "Petrol 95#", Unit.LITRE, "g95")),
        List.of(new Nozzle(1, 1, 11, "92"), new Nozzle(2, 1, 21, "92")),
        List.of(new Dispenser("d1", List.of(1), false), new Dispenser("d2", List.of(2), true)),
        Timings.standard(),
        List.of("谢谢惠顾"),
        ways);
  }
}
