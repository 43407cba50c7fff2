package jiayou.payment.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldAnswer.HeldOffline;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.value.Money;
import jiayou.sim.ecard.Fault;
import jiayou.sim.ecard.Operation;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault of the host at every step: the terminal never guesses, and asking again tells.
final class WeatherTest {

  private static final String NUMBER = "S1_K1_261121_0001_H1";
  private static final Money AMOUNT = Money.fen(20_000);
  private static final Set<Class<? extends Fault>> NOT_EXECUTED =
      Set.of(
          Fault.CloseBefore.class,
          Fault.StallBefore.class,
          Fault.Html.class,
          Fault.SystemError.class,
          Fault.Late.class);

  @TempDir Path folder;
  private Bench bench;
  private EcardHolder terminal;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench(folder);
    terminal = bench.terminal();
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
  }

  static List<Fault> unclear() {
    return List.of(
        new Fault.CloseBefore(),
        new Fault.CloseAfter(),
        new Fault.StallBefore(),
        new Fault.StallAfter(),
        new Fault.Html(200),
        new Fault.Html(502),
        new Fault.Html(503),
        new Fault.Unsigned(),
        new Fault.OtherKey(),
        new Fault.Replay(),
        new Fault.WrongNumber(),
        new Fault.SystemError(),
        new Fault.Late(99));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void holdUnderThisFaultIsUnknownAndIsGivenBack(Fault fault) {
    bench.hold(terminal, "EARLIER", 100);
    bench.host.next(Operation.HOLD, fault);
    bench.clock.pass(Duration.ofSeconds(5));

    assertInstanceOf(HoldAnswer.Unknown.class, bench.hold(hurried(fault), NUMBER, AMOUNT.fen()));
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(Bench.ref(NUMBER)));
    bench.host.release();
    assertEquals(50_000, bench.anna.balance());
    String row = NOT_EXECUTED.contains(fault.getClass()) ? "" : ", " + NUMBER + "=FREE 0";
    assertEquals("[EARLIER=HELD 0" + row + "]", Ledger.of(bench.host));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void holdUnderThisFaultIsNeverAcceptedOfflineAfterwards(Fault fault) throws IOException {
    bench.host.next(Operation.HOLD, fault);
    assertInstanceOf(HoldAnswer.Unknown.class, bench.hold(hurried(fault), NUMBER, AMOUNT.fen()));
    bench.host.hangUp();

    assertInstanceOf(HoldAnswer.Unknown.class, bench.hold(terminal, NUMBER, AMOUNT.fen()));
    assertInstanceOf(HoldAnswer.Unknown.class, bench.hold(bench.restarted(), NUMBER, AMOUNT.fen()));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void takeUnderThisFaultIsUnknownAndAskingAgainTakesOnce(Fault fault) {
    bench.hold(terminal, "EARLIER", 100);
    terminal.take(Bench.ref("EARLIER"), Money.fen(100));
    bench.clock.pass(Duration.ofSeconds(5));
    bench.hold(terminal, NUMBER, AMOUNT.fen());
    bench.host.next(Operation.TAKE, fault);

    assertInstanceOf(TakeAnswer.Unknown.class, hurried(fault).take(Bench.ref(NUMBER), AMOUNT));
    assertEquals(new TakeAnswer.Taken(), terminal.take(Bench.ref(NUMBER), AMOUNT));
    bench.host.release();
    assertEquals(29_900, bench.anna.balance());
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void giveBackUnderThisFaultIsUnknownAndAskingAgainFrees(Fault fault) {
    bench.hold(terminal, "EARLIER", 100);
    terminal.giveBack(Bench.ref("EARLIER"));
    bench.clock.pass(Duration.ofSeconds(5));
    bench.hold(terminal, NUMBER, AMOUNT.fen());
    bench.host.next(Operation.GIVE_BACK, fault);

    assertInstanceOf(GiveBackAnswer.Unknown.class, hurried(fault).giveBack(Bench.ref(NUMBER)));
    assertInstanceOf(HoldAnswer.Unknown.class, bench.hold(terminal, NUMBER, AMOUNT.fen()));
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(Bench.ref(NUMBER)));
    bench.host.release();
    assertEquals("[EARLIER=FREE 0, " + NUMBER + "=FREE 0]", Ledger.of(bench.host));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void offlineTakeUnderThisFaultIsUnknownAndAskingAgainTakesOnce(Fault fault) {
    bench.host.hangUp();
    HeldOffline held =
        assertInstanceOf(HeldOffline.class, bench.hold(terminal, NUMBER, AMOUNT.fen()));
    bench.host.comeBack();
    bench.host.next(Operation.OFFLINE_TAKE, fault);

    assertInstanceOf(
        TakeAnswer.Unknown.class, hurried(fault).take(Bench.ref(NUMBER, held.proof()), AMOUNT));
    assertEquals(new TakeAnswer.Taken(), terminal.take(Bench.ref(NUMBER, held.proof()), AMOUNT));
    bench.host.release();
    assertEquals("[" + NUMBER + "=TAKEN 20000]", Ledger.of(bench.host));
    assertEquals(30_000, bench.anna.balance());
  }

  @Test
  void wrongAmountsInAnswersAreNeitherYesNorNo() {
    bench.host.next(Operation.HOLD, new Fault.WrongAmount(1));
    assertInstanceOf(HoldAnswer.Unknown.class, bench.hold(terminal, NUMBER, AMOUNT.fen()));
    assertInstanceOf(HoldAnswer.Held.class, bench.hold(terminal, NUMBER, AMOUNT.fen()));
    bench.host.next(Operation.TAKE, new Fault.WrongAmount(-1));

    assertInstanceOf(TakeAnswer.Unknown.class, terminal.take(Bench.ref(NUMBER), AMOUNT));
    assertEquals(new TakeAnswer.Taken(), terminal.take(Bench.ref(NUMBER), AMOUNT));
  }

  @Test
  void requestThatIsDeliveredTwiceCountsOnce() {
    for (Operation operation : List.of(Operation.HOLD, Operation.TAKE)) {
      bench.host.next(operation, new Fault.Twice());
    }
    assertInstanceOf(HoldAnswer.Held.class, bench.hold(terminal, NUMBER, AMOUNT.fen()));
    assertEquals(new TakeAnswer.Taken(), terminal.take(Bench.ref(NUMBER), AMOUNT));
    assertEquals(30_000, bench.anna.balance());
  }

  @Test
  void holdThatComesAfterItsGivingBackIsDead() {
    bench.host.next(Operation.HOLD, new Fault.Late(99));
    bench.hold(terminal, NUMBER, AMOUNT.fen());
    terminal.giveBack(Bench.ref(NUMBER));

    assertEquals(1, bench.host.release());
    assertEquals("[]", Ledger.of(bench.host));
  }

  @Test
  void proofThatComesAfterItsGivingBackTakesNothing() {
    bench.host.hangUp();
    HeldOffline held =
        assertInstanceOf(HeldOffline.class, bench.hold(terminal, NUMBER, AMOUNT.fen()));
    bench.host.comeBack();
    bench.host.next(Operation.OFFLINE_TAKE, new Fault.Late(99));
    terminal.take(Bench.ref(NUMBER, held.proof()), AMOUNT);
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(Bench.ref(NUMBER, held.proof())));

    assertEquals(1, bench.host.release());
    assertEquals("[]", Ledger.of(bench.host));
    assertEquals(50_000, bench.anna.balance());
  }

  @Test
  void nameThatDoesNotExistAndABrokenHandshakeAreOffline() throws IOException {
    EcardHolder lost = bench.terminal("https://host.invalid", Bench.PATIENT);
    assertInstanceOf(HeldOffline.class, bench.hold(lost, "H1", 100));
    bench.clock.pass(Bench.INTERVAL);
    try (ServerSocket rude = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> hangUpOnEverybody(rude));
      String port = "127.0.0.1:" + rude.getLocalPort();
      EcardHolder cut = bench.terminal("https://" + port, Bench.PATIENT);
      assertInstanceOf(HeldOffline.class, bench.hold(cut, "H2", 100));

      EcardHolder open = bench.terminal("http://" + port, Bench.PATIENT);
      bench.clock.pass(Bench.INTERVAL);
      assertInstanceOf(HoldAnswer.Unknown.class, bench.hold(open, "H3", 100));
    }
  }

  @Test
  void nothingIsEverSentTwiceByItself() throws IOException {
    for (int status : new int[] {301, 307, 401, 408, 421, 503}) {
      try (MockWebServer server = new MockWebServer()) {
        server.setDispatcher(always(status));
        server.start();
        EcardHolder there = bench.terminal("http://127.0.0.1:" + server.getPort(), Bench.PATIENT);

        assertInstanceOf(HoldAnswer.Unknown.class, bench.hold(there, "H" + status, 100));
        assertEquals(1, server.getRequestCount(), "HTTP " + status);
      }
    }
  }

  @Test
  void terminalWhoseClockIsFarOffIsNotAnswered() {
    EcardHolder slow = bench.terminalWhoseClockIsLate(Duration.ofSeconds(301));

    assertInstanceOf(
        HoldAnswer.Unknown.class, slow.hold(bench.order("H2", 100), Optional.of(bench.code())));
  }

  @Test
  void bookThatCannotBeWrittenIsUnknownAndNothingIsAsked() throws IOException {
    bench.closeBook();

    assertInstanceOf(HoldAnswer.Unknown.class, bench.hold(terminal, NUMBER, 100));
    assertInstanceOf(GiveBackAnswer.Unknown.class, terminal.giveBack(Bench.ref(NUMBER)));
    assertEquals("[]", Ledger.of(bench.host));
    terminal = bench.restarted();
    assertEquals(
        new HoldAnswer.Refused(HoldRefusal.CODE_INVALID),
        terminal.hold(bench.order(NUMBER, 100), Optional.empty()));
  }

  private EcardHolder hurried(Fault fault) {
    return switch (fault) {
      case Fault.StallBefore(), Fault.StallAfter() -> bench.terminal(Bench.HASTY);
      default -> terminal;
    };
  }

  private static Dispatcher always(int status) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return new MockResponse.Builder()
            .code(status)
            .addHeader("Retry-After", "0")
            .addHeader("Location", "/elsewhere")
            .build();
      }
    };
  }

  private static void hangUpOnEverybody(ServerSocket server) {
    try {
      while (true) {
        server.accept().close();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }
}
