package jiayou.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.Purse;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Members;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Ways;
import jiayou.core.session.Language;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.terminal.Conductor;
import jiayou.core.terminal.Incoming;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Terminal;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.journal.H2Journal;
import jiayou.office.Credentials;
import jiayou.office.Office;
import jiayou.office.OfficeSettings;
import jiayou.sim.office.Access;
import jiayou.sim.office.BackOfficeSimulator;
import jiayou.sim.office.Catalogue;
import jiayou.sim.office.benefit.Level;
import jiayou.sim.office.benefit.MemberCard;
import jiayou.sim.office.benefit.Voucher;
import jiayou.ui.look.Theme;
import jiayou.ui.projection.KioskProjection;

/// The fullest basket that a kiosk is made for, before a customer who scans the last of it: forty
/// lines, twenty coupons, three purses, a real journal and a back office on a loopback port.
final class FullBasket implements AutoCloseable {

  static final int LINES = 40;
  static final int COUPONS = 20;

  private static final String ANNA = "M-1";
  private static final String TOKEN = "bench-token";

  private final Rules rules =
      MadeUpStation.rules(false)
          .with(
              new Ways(
                  true, Optional.empty(), Duration.ofMinutes(30), Optional.empty(), List.of()));
  private final List<Product> products = products();
  private final Deque<Promise<Effect>> owed = new ArrayDeque<>();
  private final BackOfficeSimulator simulator;
  private final Office office;
  private final H2Journal<Event, Effect> journal;
  private final Conductor conductor;

  FullBasket(Path folder) throws IOException {
    simulator =
        BackOfficeSimulator.start(
            new BackOfficeSimulator.Settings(
                contract(), Catalogue.usual("S1"), new Access.Token(TOKEN), 0));
    join();
    office =
        new Office(
            new OfficeSettings(
                URI.create(simulator.url()),
                "S1",
                "K01",
                new Credentials.Bearer(TOKEN),
                OfficeSettings.Timeouts.usual()),
            InstantSource.system());
    journal = FirstScreen.journal(folder);
    conductor =
        new Conductor(
            journal,
            journal::heartbeat,
            Terminal.started(
                Books.EMPTY,
                List.of(MadeUpStation.KIOSK),
                Language.ZH,
                MadeUpStation.OPENED,
                rules),
            BooksMachine::step,
            rules,
            owed::add,
            (what, cause) -> {
              throw new IllegalStateException(what, cause);
            });
    see(new Input.ProductsSeen(products, List.of()));
  }

  /// Begins a sale of a member with so many lines, all quoted.
  void begin(int lines) {
    see(new Input.Scanned(MadeUpStation.KIOSK, new Input.Scan.MemberCode()));
    see(new Input.MemberSeen(MadeUpStation.KIOSK, new MemberAnswer.Found(anna())));
    for (int i = 0; i < lines; i++) {
      scan(i);
      quote();
    }
  }

  /// Gives the sale up.
  void end() {
    see(new Input.Pressed(MadeUpStation.KIOSK, new Press.ClearNow()));
    owed.clear();
  }

  /// A scan, up to what the screen is to show of it.
  void scan(int product) {
    see(new Input.Scanned(MadeUpStation.KIOSK, new Input.Scan.Goods(products.get(product).ean())));
    project();
  }

  /// The quote that the scan asks for, up to what the screen is to show of it.
  ///
  /// @throws IllegalStateException when the back office did not give one
  void quote() {
    while (!owed.isEmpty()) {
      Promise<Effect> promise = owed.removeFirst();
      if (promise.effect() instanceof Effect.QuoteBasket(String sale, var basket)) {
        Members.QuoteAnswer answer = office.members().quote(basket);
        if (!(answer instanceof Members.QuoteAnswer.Quoted)) {
          throw new IllegalStateException("no quote: " + answer);
        }
        conductor.take(
            List.of(
                new Incoming.Answered(
                    List.of(promise.id()), new Quoted(sale, basket.revision(), answer))),
            now());
      }
    }
    project();
  }

  /// What the screen is to show.
  void project() {
    KioskProjection.of(conductor.station(), MadeUpStation.KIOSK, rules, Theme.LIGHT).orElseThrow();
  }

  /// How many coupons and lines stand in the quoted basket.
  String shown() {
    return conductor.station().books().sales().values().stream()
        .reduce((_, last) -> last)
        .map(sale ->
            "%d lines, %d coupons, %d purses"
                .formatted(
                    sale.basket().lines().size(),
                    sale.terms().quote().map(q -> q.coupons().size()).orElse(0),
                    sale.terms().quote().map(q -> q.purses().size()).orElse(0)))
        .orElse("no sale");
  }

  @Override
  public void close() {
    journal.close();
    office.close();
    simulator.close();
  }

  private void see(Input input) {
    conductor.take(List.of(new Incoming.Seen(input)), now());
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }

  private void join() {
    simulator
        .club()
        .join(new MemberCard(ANNA, "13800001234", List.of(), Level.GOLD, Optional.of("92")));
    for (Map.Entry<Purse, Long> purse :
        Map.of(Purse.GENERAL, 3_000L, Purse.FUEL, 2_000L, Purse.GOODS, 1_000L).entrySet()) {
      simulator.club().credit(ANNA, purse.getKey(), purse.getValue());
    }
    for (int i = 1; i <= COUPONS; i++) {
      simulator.club().give(ANNA, Voucher.off("c-%02d".formatted(i), "便利店券", 10L * i));
    }
  }

  private static Member anna() {
    return new Member(ANNA, "138****1234", "金卡", "GOLD", Optional.of("92"));
  }

  private static List<Product> products() {
    List<Product> products = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      products.add(
          new Product(
              "69012345%05d".formatted(i),
              "商品 " + i,
              "Item " + i,
              Money.fen(500 + i),
              "",
              Product.SaleRule.FREE));
    }
    return products;
  }

  private static String contract() throws IOException {
    try (var in = Office.class.getResourceAsStream("openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the contract is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
