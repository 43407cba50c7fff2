package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jiayou.core.effect.Effect;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.PaymentRequest.Method;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.port.PaymentProvider;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.value.Money;
import jiayou.sim.phone.Script;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Money effects carried to a real adapter and a gateway that keeps its own books.
class PaymentsTest {

  private static final String SALE = "K02_261121_0001";
  private static final AtomicInteger TRADES = new AtomicInteger();

  private static Box box;

  @TempDir private Path folder;

  private final String trade = SALE + "_" + TRADES.incrementAndGet();
  private final CodeVault vault = new CodeVault();
  private StationFolder settings;
  private Payments payments;

  @BeforeAll
  static void open() throws IOException {
    box = Box.start(21);
  }

  @BeforeEach
  void prepare() throws IOException {
    settings = StationFolder.of(box.station(), folder);
    payments = payments();
  }

  @AfterAll
  static void close() {
    box.close();
  }

  @Test
  void aCodeThatNeverLeftWaitsForARetry() throws IOException {
    String digits = phone(Script.PAYS_AT_ONCE);
    String handle = vault.keep(digits);
    settings.replace("payments.yaml", box.station().wechat().url(), "http://127.0.0.1:9");
    assertInstanceOf(PayAnswer.NotSent.class, taken(payments(), handle));
    assertEquals(Optional.of(digits), vault.look(handle));
    assertInstanceOf(PayAnswer.Paid.class, taken(payments, handle));
    assertEquals(Optional.empty(), vault.look(handle));
  }

  @Test
  void aCodeThatMayHaveBeenUsedIsForgotten() {
    String handle = vault.keep(phone(Script.PAYS_AT_ONCE));
    box.station().wechat().next(Operation.CODEPAY, new Fault.CloseAfter());
    assertInstanceOf(PayAnswer.Unknown.class, taken(payments, handle));
    assertEquals(Optional.empty(), vault.look(handle));
  }

  @Test
  void aCodeThatACrashForgotWasNeverSent() {
    assertInstanceOf(PayAnswer.NotSent.class, taken(payments, "c99"));
    assertFalse(box.station().wechat().ledgerJson().contains(trade));
  }

  @Test
  void aPaymentOfAnotherInstallationUnderTheSameNumberIsNeverPaid() throws IOException {
    assertInstanceOf(PayAnswer.Paid.class, taken(payments, vault.keep(phone(Script.PAYS_AT_ONCE))));
    Payments reinstalled = payments(new Installation("4e5f6071"));
    assertInstanceOf(
        PayAnswer.Mismatch.class, taken(reinstalled, vault.keep(phone(Script.PAYS_AT_ONCE))));
  }

  @Test
  void aProviderThatTheSettingsDroppedIsUnknownAndNeverNo() {
    Payments none = new Payments(Map.of(), vault, Duration.ofMillis(50), InstantSource.system());
    assertInstanceOf(PayAnswer.Unknown.class, answer(none.request(request(new Method.ShowCode()))));
    assertInstanceOf(EndAnswer.Unknown.class, ((EndAnswered) none.end(ending())).answer());
  }

  @Test
  void aWatchEndsWithThePayment() throws Exception {
    PayAnswer shown = answer(payments.request(request(new Method.ShowCode())));
    String code = assertInstanceOf(PayAnswer.AwaitingScan.class, shown).codeUrl();
    CompletableFuture<Event> watching = watch();
    box.pays("driver", code);
    assertInstanceOf(PayAnswer.Paid.class, answer(watching.get(10, TimeUnit.SECONDS)));
  }

  @Test
  void anEndCallsTheWatchOff() throws Exception {
    payments.request(request(new Method.ShowCode()));
    CompletableFuture<Event> watching = watch();
    Event ended = payments.end(ending());
    assertEquals(new EndAnswered(SALE, trade, new EndAnswer.Ended()), ended);
    PayAnswer last = answer(watching.get(10, TimeUnit.SECONDS));
    assertFalse(last instanceof PayAnswer.Paid);
    assertTrue(box.station().wechat().ledgerJson().contains("CLOSED"));
  }

  private CompletableFuture<Event> watch() {
    CompletableFuture<Event> answer = new CompletableFuture<>();
    Effect.WatchPayment watch =
        new Effect.WatchPayment(
            SALE, trade, "wechat", Instant.now().plusSeconds(30), Optional.empty());
    Thread.ofVirtual()
        .start(() -> {
          try {
            answer.complete(payments.watch(watch));
          } catch (InterruptedException | RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private Payments payments() throws IOException {
    return payments(new Installation("0a1b2c3d"));
  }

  private Payments payments(Installation installation) throws IOException {
    Map<String, PaymentProvider> providers =
        new PayingAdapters(settings.settings(), installation, InstantSource.system()).providers();
    return new Payments(providers, vault, Duration.ofMillis(50), InstantSource.system());
  }

  private String phone(Script script) {
    return box.station().wechat().phone("payer").showCode(script).digits();
  }

  private PayAnswer taken(Payments payments, String handle) {
    return answer(payments.request(request(new Method.TakeCode(handle))));
  }

  private static PayAnswer answer(Event event) {
    return ((PaymentAnswered) event).answer();
  }

  private Effect.EndPayment ending() {
    return new Effect.EndPayment(
        SALE, trade, "wechat", Presentation.SHOWN, Duration.ZERO, Optional.empty());
  }

  private Effect.RequestPayment request(Method method) {
    return new Effect.RequestPayment(
        SALE,
        new PaymentRequest(
            trade,
            "wechat",
            method,
            Money.fen(7380),
            "92# 汽油",
            Instant.now().plusSeconds(90),
            Optional.of(Instant.now())),
        Duration.ZERO);
  }
}
