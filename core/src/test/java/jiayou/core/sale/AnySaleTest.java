package jiayou.core.sale;

import static jiayou.core.Sample.BREAD;
import static jiayou.core.Sample.MEMBER;
import static jiayou.core.Sample.NOON;
import static jiayou.core.Sample.WATER;
import static jiayou.core.sale.OneSale.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jiayou.core.Sample;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.AskHold;
import jiayou.core.effect.Effect.QuoteBasket;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.Event;
import jiayou.core.event.FuellingEnded;
import jiayou.core.event.SaleEvent.CardDropped;
import jiayou.core.event.SaleEvent.CardPresented;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.CoveredAsked;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.MemberIdentified;
import jiayou.core.event.SaleEvent.MemberLeft;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.PrepaidDelivered;
import jiayou.core.event.SaleEvent.PrepaidLeft;
import jiayou.core.event.SaleEvent.PrepaidNozzleLifted;
import jiayou.core.event.SaleEvent.PrepaidUndelivered;
import jiayou.core.event.SaleEvent.PumpPicked;
import jiayou.core.event.SaleEvent.QuantityChanged;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SaleEvent.WishChanged;
import jiayou.core.hold.HoldState;
import jiayou.core.payment.AttemptState;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to one sale, in whatever order: the world's own ledgers and the sale agree.
class AnySaleTest {

  private static final int SALES = 400;
  private static final int STORM = 120;
  private static final int CALM = 4_000;
  private static final FuellingTotal FUEL = Sample.fuel(2, 11, 15_000);
  private static final Money CEILING = Money.fen(20_000);

  private final Rules rules = Sample.everything();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatCameInIsThePriceOrNothing(long seed) {
    int paid = 0;
    for (int n = 0; n < SALES; n++) {
      paid += new OneLife(seed * 10_000 + n).lived().isPaid() ? 1 : 0;
    }
    // Otherwise it would say little.
    assertTrue(paid > SALES / 4, paid + " of " + SALES + " were paid");
  }

  private final class OneLife {

    private final long seed;
    private final Random random;
    private final MadeUpWorld world;
    private final List<Effect> owed = new ArrayList<>();
    private Books books = Books.EMPTY;
    private Instant at = NOON;

    OneLife(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.world = new MadeUpWorld(random);
    }

    Sale lived() {
      happen(new FuellingEnded(FUEL));
      happen(new SaleOpened(ID, "kiosk"));
      for (int i = 0; i < STORM; i++) {
        at = at.plusSeconds(random.nextInt(10));
        switch (random.nextInt(5)) {
          case 0, 1 -> wished().forEach(this::happen);
          case 2 -> world.somebodyPays();
          default -> answerOne();
        }
        if (random.nextInt(60) == 0) {
          crash();
        }
        pump();
      }
      world.calm();
      happen(new SaleAbandoned(ID, CancelReason.IDLE));
      for (int i = 0; i < CALM && !(owed.isEmpty() && sale().isAtRest()); i++) {
        at = at.plus(Duration.ofMinutes(1));
        answerOne();
        pump();
      }
      rested();
      return sale();
    }

    private void rested() {
      Sale sale = sale();
      assertTrue(sale.isAtRest(), () -> told("never at rest"));
      Money price = sale.isPaid() ? sale.price() : Money.ZERO;
      assertEquals(price, world.balance(), () -> told("the ledgers"));
      assertEquals(false, world.keepsAnything(), () -> told("kept for nobody"));
    }

    private List<Event> wished() {
      return switch (random.nextInt(18)) {
        case 0, 1 -> List.of(new GoodsAdded(ID, random.nextBoolean() ? WATER : BREAD));
        case 2 -> List.of(new QuantityChanged(ID, WATER.ean(), -1));
        case 3 -> List.of(new MemberIdentified(ID, MEMBER));
        case 4 -> List.of(new MemberLeft(ID));
        case 5 -> List.of(new WishChanged(ID, new Wish(Optional.empty(), List.of(), true)));
        case 6, 7, 8 -> List.of(new CodeAsked(ID, "wechat"));
        case 9, 10 -> List.of(new CodePresented(ID, "wechat", "c", Optional.empty()));
        case 11, 12 -> List.of(new CardPresented(ID, "ecard", "k", Optional.empty()));
        case 13 -> List.of(new CardDropped(ID));
        case 14 -> List.of(new CoveredAsked(ID));
        case 15 -> List.of(new PaymentCancelled(ID));
        case 16 -> List.of(new FuellingPicked(ID, FUEL.key()));
        default -> List.of(new PumpPicked(ID, 1, 1, "92", new Preset.ByAmount(CEILING), CEILING));
      };
    }

    /// What the pump shows of what was paid for.
    private void pump() {
      Optional<Line.Prepaid> line = sale().basket().nozzle();
      if (line.isEmpty() || !(sale().state() instanceof SaleState.Delivering)) {
        return;
      }
      int what = random.nextInt(6);
      if (world.isAllowed() && what == 0) {
        FuellingTotal total = Sample.fuel(1, 31, random.nextLong(20_100));
        if (Prepay.isFor(sale(), total)) {
          world.nozzleDown();
          happen(new PrepaidDelivered(ID, total));
        }
      } else if (world.isAllowed() && what == 1) {
        world.nozzleDown();
      } else if (!world.isAllowed() && what == 2) {
        happen(new PrepaidUndelivered(ID, 1));
      } else if (!world.isAllowed() && what == 3) {
        happen(new PrepaidNozzleLifted(ID, 1, 1));
      } else if (what == 4 && random.nextInt(4) == 0) {
        happen(new PrepaidLeft(ID, 1));
      }
    }

    private void answerOne() {
      if (owed.isEmpty()) {
        return;
      }
      Effect effect = owed.remove(random.nextInt(owed.size()));
      if (effect instanceof QuoteBasket asked) {
        happen(new Quoted(ID, asked.basket().revision(), quote(asked)));
      } else {
        world.carriedOut(effect, at).ifPresent(this::happen);
      }
    }

    /// Some of what was begun is done in the world, and nobody heard of it.
    private void crash() {
      for (int i = 0; i < owed.size(); i++) {
        if (random.nextBoolean() && !(owed.get(i) instanceof QuoteBasket)) {
          world.carriedOut(owed.get(i), at);
        }
        owed.set(i, owed.get(i).afterCrash());
      }
    }

    private QuoteAnswer quote(QuoteBasket asked) {
      if (random.nextInt(6) == 0) {
        return new QuoteAnswer.Unknown("away");
      }
      boolean member = asked.basket().member().isPresent();
      Wish wish = asked.basket().wish();
      long coupon = member && wish.coupons().isEmpty() ? random.nextInt(600) : 0;
      Quote quote =
          MemberSale.quote(
              random.nextInt(150), coupon, member && wish.points() ? random.nextInt(400) : 0);
      return new QuoteAnswer.Quoted(quote);
    }

    private void happen(Event event) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      books = step.state();
      for (Effect effect : step.effects()) {
        if (effect instanceof SendReport report) {
          reported(report);
        } else {
          owed.add(effect);
        }
        asked(effect);
      }
      if (books.sale(ID).isPresent()) {
        oneThingAtATime();
      }
    }

    private void asked(Effect effect) {
      if (effect instanceof RequestPayment request) {
        assertTrue(request.request().amount().isPositive(), () -> told("asked for nothing"));
        assertEquals(sale().due(), request.request().amount(), () -> told("not the rest"));
      }
      if (effect instanceof AskHold hold) {
        assertTrue(hold.request().amount().isPositive(), () -> told("nothing to set aside"));
      }
    }

    private void oneThingAtATime() {
      Sale sale = sale();
      long asking =
          sale.terms().holds().stream().filter(h -> h.state() instanceof HoldState.Asking).count();
      long paying =
          sale.attempts().stream()
              .filter(a -> !a.state().isOver())
              .filter(a ->
                  !(a.state() instanceof AttemptState.Held
                      || a.state() instanceof AttemptState.Manual))
              .count();
      assertTrue(asking <= 1 && paying <= 1, () -> told("two asks"));
      boolean both = sale.state() instanceof SaleState.Holding && paying > 0;
      assertEquals(false, both, () -> told("a wallet beside a desk"));
      assertTrue(sale.due().fen() >= 0 || sale.isPaid(), () -> told("less than nothing"));
    }

    private void reported(SendReport report) {
      if (report.fact() instanceof Fact.SaleFact fact
          && (report.type().equals("sale.tendered") || report.type().equals("sale.settled"))) {
        assertEquals(
            fact.total(),
            sum(fact.tenders()).minus(sum(fact.refunds())),
            () -> told(report.type()));
      }
    }

    private Money sum(List<Fact.TenderFact> tenders) {
      return tenders.stream().map(Fact.TenderFact::amount).reduce(Money.ZERO, Money::plus);
    }

    private Sale sale() {
      return books.sale(ID).orElseThrow();
    }

    private String told(String what) {
      return "seed " + seed + ": " + what + "\n" + books.sale(ID) + "\nowed " + owed;
    }
  }
}
