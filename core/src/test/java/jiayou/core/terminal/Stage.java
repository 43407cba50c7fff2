package jiayou.core.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.benefit.Quote;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.AskHold;
import jiayou.core.effect.Effect.QuoteBasket;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.port.Members.SendAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.session.DispenserSession;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Language;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.PriceList;

/// A terminal without its devices: whatever it owes waits here until the test answers it.
final class Stage {

  static final String KIOSK = "kiosk";
  static final String DISPENSER = "d1";

  static final FuellingTotal FUEL = Sample.fuel();
  static final Press PICK = new Press.PickFuelling(FUEL.key());
  static final Scan WATER_SCANNED = new Scan.Goods(Sample.WATER.ean());
  static final Scan CODE = new Scan.PaymentCode("wechat", "c1", Optional.empty());

  private final Rules rules;
  private final List<Effect> owed = new ArrayList<>();
  private Station station;
  private Instant now = Sample.NOON;
  private int touches;

  Stage(Rules rules) {
    this(rules, Books.EMPTY);
  }

  Stage(Rules rules, Books books) {
    this.rules = rules;
    this.station = Terminal.started(books, List.of(KIOSK), Language.ZH, now, rules);
    react(new Input.ProductsSeen(List.of(Sample.WATER, Sample.TOBACCO, Sample.BEER), List.of()));
  }

  Station station() {
    return station;
  }

  KioskSession kiosk() {
    return (KioskSession) Optional.ofNullable(station.sessions().get(KIOSK)).orElseThrow();
  }

  DispenserSession dispenser() {
    return (DispenserSession) Optional.ofNullable(station.sessions().get(DISPENSER)).orElseThrow();
  }

  /// The newest sale.
  Sale sale() {
    return List.copyOf(station.books().sales().values()).getLast();
  }

  int touches() {
    return touches;
  }

  void press(String screen, Press press) {
    touches++;
    react(new Input.Pressed(screen, press));
  }

  void scan(String screen, Scan scan) {
    react(new Input.Scanned(screen, scan));
  }

  /// The controller shows finished fuellings that nobody has.
  void ended(FuellingTotal... totals) {
    List<PumpStatus> statuses = new ArrayList<>();
    for (FuellingTotal total : totals) {
      statuses.add(
          new PumpStatus.Payable(total.key().pump(), total, new PumpStatus.Owner.Nobody()));
    }
    see(statuses.toArray(PumpStatus[]::new));
  }

  void see(PumpStatus... statuses) {
    react(new Input.PumpsSeen(List.of(statuses)));
  }

  /// The back office has looked for a member.
  void member(MemberAnswer answer) {
    react(new Input.MemberSeen(KIOSK, answer));
  }

  void phoneCode(SendAnswer answer) {
    react(new Input.PhoneCodeSeen(KIOSK, answer));
  }

  void prices(PriceList prices) {
    react(new Input.PricesSeen(prices));
  }

  /// The back office says what the newest basket costs.
  void quoted(Quote quote) {
    QuoteBasket asked = owes(QuoteBasket.class).getLast();
    owed.removeIf(QuoteBasket.class::isInstance);
    happen(new Quoted(asked.sale(), asked.basket().revision(), new QuoteAnswer.Quoted(quote)));
  }

  /// A desk sets aside what it was asked for.
  void held() {
    AskHold ask = owed(AskHold.class);
    held(ask, ask.request().amount());
  }

  void held(AskHold ask, Money amount) {
    happen(
        new HoldAnswered(
            ask.sale(), ask.request().number(), new HoldAnswer.Held(amount, "", Optional.empty())));
  }

  void printerReady() {
    react(new Input.PrinterSeen(new PrinterStatus.Ready(false)));
  }

  void pass(Duration time) {
    now = now.plus(time);
    react(new Input.Ticked());
  }

  void happen(Event event) {
    fold(event);
    follow();
  }

  void claimed() {
    Effect.ClaimFuelling claim = owed(Effect.ClaimFuelling.class);
    happen(new ClaimAnswered(claim.sale(), claim.key(), new ClaimAnswer.Claimed()));
  }

  void answered(PayAnswer answer) {
    String trade = sale().lastAttempt().map(a -> a.trade()).orElseThrow();
    happen(new PaymentAnswered(sale().id(), trade, answer));
  }

  void codeShown() {
    owed(Effect.RequestPayment.class);
    answered(new PayAnswer.AwaitingScan("weixin://" + sale().attempts().size()));
  }

  void codeEnded() {
    Effect.EndPayment end = owed(Effect.EndPayment.class);
    happen(new EndAnswered(end.sale(), end.trade(), new EndAnswer.Ended()));
  }

  /// A code that is asked for or shown dies.
  void codeEndedIfAny() {
    if (!owes(Effect.RequestPayment.class).isEmpty()) {
      codeShown();
    }
    if (!owes(Effect.EndPayment.class).isEmpty()) {
      codeEnded();
    }
  }

  void paid() {
    answered(new PayAnswer.Paid("T1", Money.fen(1), now));
  }

  /// Whatever a paid sale owes is done.
  void fulfilled() {
    Effect.ClearFuelling clear = owed(Effect.ClearFuelling.class);
    happen(new ClearAnswered(clear.sale(), clear.key(), 1, new ClearAnswer.Cleared()));
    happen(new ExitPassIssued(clear.sale(), new ExitPass("token", "0001")));
    printed();
  }

  void printed() {
    for (Effect.PrintTicket print : List.copyOf(owes(Effect.PrintTicket.class))) {
      owed.remove(print);
      happen(new PrintAnswered(print.sale(), print.ticket().id(), new PrintAnswer.Confirmed()));
    }
  }

  /// Takes the first effect of a kind off what is owed; there must be one.
  <E extends Effect> E owed(Class<E> kind) {
    E first = owes(kind).getFirst();
    owed.remove(first);
    return first;
  }

  <E extends Effect> List<E> owes(Class<E> kind) {
    return owed.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The disk refuses, or writes again.
  void journalWrites(boolean writes) {
    station = station.with(station.devices().withJournal(writes));
  }

  /// The program starts anew; what is in the books is still there.
  void restart() {
    station = Terminal.started(station.books(), List.of(KIOSK), Language.ZH, now, rules);
    follow();
  }

  Optional<Duration> idleWarning() {
    return Terminal.idleWarning(station, kiosk(), rules);
  }

  void react(Input input) {
    apply(Terminal.react(station, input, now, rules));
    follow();
  }

  private void follow() {
    for (int i = 0; i < 20; i++) {
      Reaction reaction = Terminal.follow(station, now, rules);
      if (reaction.events().isEmpty() && reaction.station().equals(station)) {
        return;
      }
      apply(reaction);
    }
    assertTrue(false, "the screens never come to rest");
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
}
