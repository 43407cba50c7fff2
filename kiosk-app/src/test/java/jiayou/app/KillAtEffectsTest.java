package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import jiayou.app.Trap.Device;
import jiayou.core.port.Forecourt.PricesAnswer;
import jiayou.core.value.UnitPrice;
import jiayou.sim.pts2.PumpView;
import jiayou.sim.watch.Moment;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `kill -9` at every boundary of every effect that leaves the process: before it is carried out,
/// when it is and nobody has said so, and when its answer has just left. Each test is one customer,
/// who goes on when the terminal is back; when all have gone, everybody's books are opened. What
/// has to be waited for after a crash is in [KillAtGivingUpTest].
@Timeout(60)
class KillAtEffectsTest {

  /// Ten litres of 92#.
  private static final long FEN = 7380;

  @TempDir private static Path folder;

  private static EffectStand stand;

  @BeforeAll
  static void open() throws Exception {
    stand = new EffectStand(folder);
    stand.chats();
  }

  @AfterAll
  static void allBooksAgree() {
    stand.close();
  }

  @BeforeEach
  void noTraps() {
    stand.trap.clear();
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aClaim(Moment moment) throws Exception {
    Shopper driver = stand.fuels().paysTheCode();
    stand.trap.set(Device.PUMPS, "PumpLock", moment);
    stand.paysOnce(driver, FEN);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aClearing(Moment moment) throws Exception {
    Shopper driver = stand.fuels().paysTheCode();
    stand.trap.set(Device.PUMPS, "PumpCloseTransaction", moment);
    stand.paysOnce(driver, FEN);
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
    Shopper driver = stand.fuels().paysTheCode();
    stand.trap.set(Device.GATEWAY, "NATIVE", moment);
    stand.paysOnce(driver, FEN);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aPaymentByTheCodeOnAPhone(Moment moment) throws Exception {
    stand.trap.set(Device.GATEWAY, "CODEPAY", moment);
    stand.paysOnce(stand.showsHerPhone(stand.fuels()), FEN);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aQuestionWhileTheCodeIsWatched(Moment moment) throws Exception {
    Shopper driver = stand.fuels();
    driver.when(
        Shopper.CODE,
        code -> {
          stand.trap.setOnce(Device.GATEWAY, "QUERY", moment);
          driver.pays(code.group(1));
        });
    stand.paysOnce(driver, FEN);
    assertEquals(List.of(new Trap.Set(Device.GATEWAY, "QUERY", moment)), stand.trap.sprung());
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theQuestionHowAnOrderEndedAfterAnEarlierCrash(Moment moment) throws Exception {
    stand.trap.set(Device.GATEWAY, "CODEPAY", Moment.CARRIED_OUT);
    stand.trap.set(Device.GATEWAY, "QUERY", moment);
    stand.paysOnce(stand.showsHerPhone(stand.fuels()), FEN);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theClosingOfAnOrder(Moment moment) throws Exception {
    stand.trap.set(Device.GATEWAY, "CLOSE", moment);
    stand.paysOnce(stand.showsHerPhone(stand.fuels()), FEN);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void theReversalOfAPayment(Moment moment) throws Exception {
    Shopper driver = stand.fuels();
    stand.box.station().wechat().next(Operation.CODEPAY, new Fault.CloseBefore());
    stand.trap.set(Device.GATEWAY, "REVERSE", moment);
    stand.paysOnce(stand.showsHerPhone(driver), FEN);
  }

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
    stand.box.station().wechat().holdRefunds();
    moneyThatCameLateGoesBack("REFUND_QUERY", moment);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aTicket(Moment moment) throws Exception {
    Shopper driver = stand.fuels().paysTheCode();
    stand.trap.set(Device.PRINTER, "ticket", moment);
    stand.paysOnce(driver, FEN);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aReport(Moment moment) throws Exception {
    Shopper driver = stand.fuels().paysTheCode();
    stand.trap.set(Device.OFFICE, "deliver", moment);
    stand.paysOnce(driver, FEN);
  }

  /// Nobody outside sees a pass being signed, so the loop itself stands still: once the pass has
  /// been promised, and once it is in the journal.
  @ParameterizedTest
  @ValueSource(strings = {"Optional.empty", "Optional\\[ExitPass"})
  void anExitPass(String pass) throws Exception {
    Shopper driver = stand.fuels().paysTheCode();
    stand.station.standsStillAt("^Success.*exitPass=" + pass);
    stand.paysOnce(driver, FEN, stand.station::killedAtStandstill);
  }

  private static void anEmptyFuellingIsTakenAway(String request, Moment moment) throws Exception {
    PricesAnswer cheap =
        new Adapters(stand.station.settings().settings(), Installation.NONE, InstantSource.system())
            .forecourt()
            .changePrices(Map.of("98", UnitPrice.perLitre("0.01")));
    assertTrue(cheap instanceof PricesAnswer.Prices, cheap::toString);
    stand.station.glance();
    stand.trap.set(Device.PUMPS, request, moment);
    stand.box.fuels(3, 2, "0.10");
    stand.station.until(_ ->
        !stand.trap.waits() && stand.box.station().pumps().view(3).phase() == PumpView.Phase.IDLE);
  }

  /// The gateway takes her orders and says that it has not; she walks away, and somebody pays one
  /// of them all the same.
  private static void moneyThatCameLateGoesBack(String request, Moment moment) throws Exception {
    Shopper driver = stand.fuels();
    for (int i = 0; i < 3; i++) {
      stand.box.station().wechat().next(Operation.NATIVE, new Fault.CloseAfter());
    }
    driver
        .when(
            "^Basket.*code=Counter",
            _ -> {
              driver.presses("clear");
              stand.trap.setOnce(Device.GATEWAY, request, moment);
              driver.pays(stand.box.trades().getLast().path("codeUrl").asString());
            })
        .staysAwayWhile(stand.trap::waits)
        .when(Shopper.CODE, code -> driver.pays(code.group(1)));
    stand.paysOnce(driver, FEN);
    assertEquals(List.of(new Trap.Set(Device.GATEWAY, request, moment)), stand.trap.sprung());
  }
}
