package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import jiayou.core.port.PumpStatus;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Unit;
import jiayou.pump.pts2.Pts2Settings.Authentication;
import jiayou.sim.pts2.Pts2Simulator;
import jiayou.sim.pts2.Pts2Site;

/// A small forecourt for tests: a controller in a box and the terminals that look at it.
///
/// Two pumps with 92# on nozzle 1, 95# on nozzle 2 and diesel on nozzle 3; terminals `kiosk1` and
/// `kiosk2`.
final class Corner implements AutoCloseable {

  static final int FIRST_TRANSACTION = 31;

  final StepClock clock = new StepClock();
  final Pts2Simulator box;
  private final List<Pts2Controller> terminals = new ArrayList<>();

  private Corner(Pts2Site.Login login, Pts2Site.Operation operation) throws IOException {
    box = Pts2Simulator.start(site(login, operation, clock, 2));
  }

  static Corner automatic() throws IOException {
    return new Corner(Pts2Site.Login.DIGEST, Pts2Site.Operation.AUTOMATIC);
  }

  static Corner onRequest() throws IOException {
    return new Corner(Pts2Site.Login.DIGEST, Pts2Site.Operation.ON_REQUEST);
  }

  static Corner basic() throws IOException {
    return new Corner(Pts2Site.Login.BASIC, Pts2Site.Operation.AUTOMATIC);
  }

  static Pts2Site site(Pts2Site.Login login, Pts2Site.Operation operation, Clock clock, int pumps) {
    return new Pts2Site(
        List.of(new Pts2Site.User(2, "kiosk1", "one"), new Pts2Site.User(3, "kiosk2", "two")),
        login,
        operation,
        List.of(
            new Pts2Site.SiteGrade(1, "92", "GASOLINE92", Unit.LITRE, new BigDecimal("7.38")),
            new Pts2Site.SiteGrade(2, "95", "GASOLINE95", Unit.LITRE, new BigDecimal("7.85")),
            new Pts2Site.SiteGrade(3, "0", "DIESEL0", Unit.LITRE, new BigDecimal("7.10")),
            new Pts2Site.SiteGrade(
                4, "98", "NOT IN OUR SETTINGS", Unit.LITRE, new BigDecimal("9.01"))),
        IntStream.rangeClosed(1, pumps)
            .mapToObj(pump -> new Pts2Site.SitePump(pump, List.of(1, 2, 3)))
            .toList(),
        FIRST_TRANSACTION,
        7,
        clock);
  }

  static Pts2Settings settings(
      String url, String login, String password, Authentication authentication) {
    return new Pts2Settings(
        "island",
        URI.create(url),
        login,
        password,
        authentication,
        Optional.empty(),
        Map.of(1, Map.of(1, "92", 2, "95", 3, "0"), 2, Map.of(1, "92", 2, "95", 3, "0")),
        Map.of(1, "92", 2, "95", 3, "0"),
        Map.of("92", Unit.LITRE, "95", Unit.LITRE, "0", Unit.LITRE),
        quick());
  }

  static Pts2Settings.Timing quick() {
    return new Pts2Settings.Timing(
        Duration.ofSeconds(2), Duration.ofMillis(1500), Duration.ofMillis(5), 30);
  }

  Pts2Controller kiosk1() {
    return terminal("kiosk1", "one", Authentication.DIGEST);
  }

  Pts2Controller kiosk2() {
    return terminal("kiosk2", "two", Authentication.DIGEST);
  }

  Pts2Controller terminal(String login, String password, Authentication authentication) {
    Pts2Controller terminal =
        new Pts2Controller(settings(box.url(), login, password, authentication), new Random(1));
    terminals.add(terminal);
    return terminal;
  }

  /// A driver fuels and hangs up.
  void fuel(int pump, int nozzle, String volume) {
    box.lift(pump, nozzle);
    box.deliver(pump, volume);
    box.hangUp(pump);
  }

  static PumpStatus status(Pts2Controller terminal, int pump) {
    return terminal.poll().get(pump - 1);
  }

  static FuellingTotal payable(Pts2Controller terminal, int pump) {
    return status(terminal, pump) instanceof PumpStatus.Payable payable
        ? payable.total()
        : fail("pump " + pump + " has nothing to pay");
  }

  FuellingKey fuelled(Pts2Controller terminal) {
    fuel(1, 1, "28.46");
    return payable(terminal, 1).key();
  }

  @Override
  public void close() {
    terminals.forEach(Pts2Controller::close);
    box.close();
  }
}
