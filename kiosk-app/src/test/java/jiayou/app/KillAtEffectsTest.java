package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import jiayou.app.Trap.Device;
import jiayou.core.port.Forecourt.PricesAnswer;
import jiayou.core.value.UnitPrice;
import jiayou.sim.pts2.PumpView;
import jiayou.sim.watch.Moment;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import jiayou.sim.wechat.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `kill -9` at every boundary of every effect that leaves the process: before it is carried out,
/// when it is and nobody has said so, and when its answer has just left. Each test is one customer,
/// who goes on when the terminal is back; when all have gone, everybody's books are opened.
@Timeout(60)
class KillAtEffectsTest {

  private static final String LITRES = "10.00";
  private static final long FEN = 7380;

  @TempDir private static Path folder;

  private static Box box;
  private static KillStation station;
  private static Trap trap;

  @BeforeAll
  static void open() throws Exception {
    box = Box.start(21);
    StationFolder settings = StationFolder.of(box.station(), folder.resolve("k02"));
    settings.replace("payments.yaml", "pollInterval: 300ms", "pollInterval: 100ms");
    settings.replace("payments.yaml", "codeDeadline: 3s", "codeDeadline: 1s");
    settings.replace("payments.yaml", "lookBack: 2s", "lookBack: 1s");
    Archive archive = Archive.in(folder.resolve("archive"));
    station = KillStation.open(box, settings, archive, folder.resolve("terminal.log"));
    trap = new Trap(box.station(), station::kill);
    // Somebody chats beside pump 4 with the nozzle in her hand: the terminal polls fast all day.
    box.begins(4, 1);
  }

  @BeforeEach
  void noTraps() {
    trap.clear();
  }

  @AfterAll
  static void allBooksAgree() {
    box.station().pumps().hangUp(4);
    station.glance();
    station.rests();
    station.close();
    Audit audit = new Audit(box.station(), List.of(Remains.of(station.settings())));
    box.close();
    assertEquals(List.of(), audit.differences(), audit.figures());
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void anAuthorisation(Moment moment) {
    trap.set(Device.PUMPS, "PumpAuthorize", moment);
    box.station().pumps().lift(1, 1);
    station.until(
        _ -> !trap.waits() && box.station().pumps().view(1).phase() == PumpView.Phase.AUTHORISED);
    int allowed = box.station().pumps().view(1).transaction();
    int fuelling = box.ends(1, LITRES);
    assertEquals(allowed, fuelling);
    isPaidOnce(new Shopper(station, 1, fuelling).paysTheCode());
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aClaim(Moment moment) throws Exception {
    Shopper driver = fuels().paysTheCode();
    trap.set(Device.PUMPS, "PumpLock", moment);
    isPaidOnce(driver);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aRelease(Moment moment) throws Exception {
    Shopper driver = fuels();
    driver.when(
        Shopper.CODE,
        code -> {
          if (trap.waits()) {
            driver.presses("clear");
          } else {
            driver.pays(code.group(1));
          }
        });
    trap.set(Device.PUMPS, "PumpUnlock", moment);
    isPaidOnce(driver);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aClearing(Moment moment) throws Exception {
    Shopper driver = fuels().paysTheCode();
    trap.set(Device.PUMPS, "PumpCloseTransaction", moment);
    isPaidOnce(driver);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theClaimOfAnEmptyFuelling(Moment moment) throws Exception {
    anEmptyFuellingIsTakenAway("PumpLock", moment);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theClearingOfAnEmptyFuelling(Moment moment) throws Exception {
    anEmptyFuellingIsTakenAway("PumpCloseTransaction", moment);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void anOrderForACode(Moment moment) throws Exception {
    Shopper driver = fuels().paysTheCode();
    trap.set(Device.GATEWAY, "NATIVE", moment);
    isPaidOnce(driver);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aPaymentByTheCodeOnAPhone(Moment moment) throws Exception {
    trap.set(Device.GATEWAY, "CODEPAY", moment);
    isPaidOnce(showsHerPhone(fuels()));
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aQuestionWhileTheCodeIsWatched(Moment moment) throws Exception {
    Shopper driver = fuels();
    driver.when(
        Shopper.CODE,
        code -> {
          trap.setOnce(Device.GATEWAY, "QUERY", moment);
          driver.pays(code.group(1));
        });
    isPaidOnce(driver);
    assertEquals(List.of(new Trap.Set(Device.GATEWAY, "QUERY", moment)), trap.sprung());
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theQuestionHowAnOrderEndedAfterAnEarlierCrash(Moment moment) throws Exception {
    trap.set(Device.GATEWAY, "CODEPAY", Moment.CARRIED_OUT);
    trap.set(Device.GATEWAY, "QUERY", moment);
    isPaidOnce(showsHerPhone(fuels()));
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theClosingOfAnOrder(Moment moment) throws Exception {
    Shopper driver = fuels();
    driver.when(
        Shopper.CODE,
        code -> {
          if (trap.waits()) {
            driver.presses("tile-6901234500011");
          } else {
            driver.pays(code.group(1));
          }
        });
    trap.set(Device.GATEWAY, "CLOSE", moment);
    paysOnce(driver, FEN + 200, KillAtEffectsTest::allHaveSprung);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theReversalOfAPayment(Moment moment) throws Exception {
    Shopper driver = fuels();
    box.station().wechat().next(Operation.CODEPAY, new Fault.CloseBefore());
    trap.set(Device.GATEWAY, "REVERSE", moment);
    isPaidOnce(showsHerPhone(driver));
  }

  /// The gateway takes orders and says that it has not; somebody pays one of them all the same.
  @ParameterizedTest
  @EnumSource(Moment.class)
  void theLookBackAtAnOrderThatWasGivenUp(Moment moment) throws Exception {
    moneyThatCameLateGoesBack("QUERY", moment);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aRefund(Moment moment) throws Exception {
    moneyThatCameLateGoesBack("REFUND", moment);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theQuestionHowARefundStands(Moment moment) throws Exception {
    box.station().wechat().holdRefunds();
    moneyThatCameLateGoesBack("REFUND_QUERY", moment);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aTicket(Moment moment) throws Exception {
    Shopper driver = fuels().paysTheCode();
    trap.set(Device.PRINTER, "ticket", moment);
    isPaidOnce(driver);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aReport(Moment moment) throws Exception {
    Shopper driver = fuels().paysTheCode();
    trap.set(Device.OFFICE, "deliver", moment);
    isPaidOnce(driver);
  }

  /// Nobody outside sees a pass being signed, so the loop itself stands still: once the pass has
  /// been promised, and once it is in the journal.
  @ParameterizedTest
  @ValueSource(strings = {"Optional.empty", "Optional\\[ExitPass"})
  void anExitPass(String pass) throws Exception {
    Shopper driver = fuels().paysTheCode();
    station.standsStillAt("^Success.*exitPass=" + pass);
    paysOnce(driver, FEN, station::killedAtStandstill);
  }

  private static Shopper fuels() throws InterruptedException {
    station.glance();
    return new Shopper(station, 1, box.fuels(1, 1, LITRES));
  }

  /// Shows the code on her phone until it has been paid; the code on the screen is not hers.
  private static Shopper showsHerPhone(Shopper driver) {
    return driver
        .when(
            Shopper.CODE,
            _ ->
                driver.scans(
                    box.station().wechat().phone("driver").showCode(Script.PAYS_AT_ONCE).digits()))
        .when("^NotPaid", _ -> driver.presses("again"))
        .when("^(?:Basket|Payment).*(?:code=Counter|RanOut)", _ -> driver.presses("ways"));
  }

  private static void isPaidOnce(Shopper driver) {
    paysOnce(driver, FEN, KillAtEffectsTest::allHaveSprung);
  }

  private static boolean allHaveSprung() {
    return !trap.waits();
  }

  private static void paysOnce(Shopper driver, long fen, BooleanSupplier killed) {
    long before = kept();
    station.serves(driver, killed);
    box.station().wechat().settleRefunds();
    Until.sees(() -> kept() - before, kept -> kept == fen);
  }

  private static void anEmptyFuellingIsTakenAway(String request, Moment moment) throws Exception {
    PricesAnswer cheap =
        new Adapters(station.settings().settings(), Installation.NONE, InstantSource.system())
            .forecourt()
            .changePrices(Map.of("98", UnitPrice.perLitre("0.01")));
    assertTrue(cheap instanceof PricesAnswer.Prices, cheap::toString);
    station.glance();
    trap.set(Device.PUMPS, request, moment);
    box.fuels(3, 2, "0.10");
    station.until(
        _ -> !trap.waits() && box.station().pumps().view(3).phase() == PumpView.Phase.IDLE);
  }

  private static void moneyThatCameLateGoesBack(String request, Moment moment) throws Exception {
    Shopper driver = fuels();
    for (int i = 0; i < 3; i++) {
      box.station().wechat().next(Operation.NATIVE, new Fault.CloseAfter());
    }
    driver
        .when(
            "^Basket.*code=Counter",
            _ -> {
              driver.presses("clear");
              trap.set(Device.GATEWAY, request, moment);
              driver.pays(lastTrade().path("codeUrl").asString());
            })
        .staysAwayWhile(trap::waits)
        .when(Shopper.CODE, code -> driver.pays(code.group(1)));
    isPaidOnce(driver);
    assertEquals(List.of(new Trap.Set(Device.GATEWAY, request, moment)), trap.sprung());
  }

  /// What the gateway has kept of everybody's money.
  private static long kept() {
    long kept = 0;
    for (JsonNode trade : trades()) {
      kept += trade.path("state").asString().equals("SUCCESS") ? trade.path("amount").asLong() : 0;
      for (JsonNode refund : trade.path("refunds")) {
        kept -=
            refund.path("state").asString().equals("SUCCESS") ? refund.path("amount").asLong() : 0;
      }
    }
    return kept;
  }

  private static JsonNode lastTrade() {
    return trades().get(trades().size() - 1);
  }

  private static JsonNode trades() {
    return JsonMapper.shared().readTree(box.station().wechat().ledgerJson()).path("trades");
  }
}
