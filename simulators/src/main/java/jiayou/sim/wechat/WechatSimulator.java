package jiayou.sim.wechat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jiayou.sim.phone.Phone;
import jiayou.sim.watch.Watched;
import jiayou.sim.watch.Witness;
import jiayou.sim.wechat.Trade.Refund;
import jiayou.sim.wechat.Trade.RefundState;
import jiayou.sim.wire.PromptServerSockets;
import jiayou.sim.wire.Weather;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A WeChat Pay gateway on loopback ports. Start it, point the terminal's settings at [#url()] and
/// [#keys()], act with [#phone(String)], spoil with [#next(Operation, Fault)], and read what really
/// happened from [#ledgerJson()]. Any thread may call anything.
public final class WechatSimulator implements AutoCloseable {

  private final WechatKeys keys;
  private final Books books;
  private final Weather<Operation, Fault> weather = new Weather<>();
  private final Watched watched = new Watched();
  private final AnswerSigner signer;
  private final V3Desk desk;
  private final InstantSource clock;
  private final AtomicInteger letters = new AtomicInteger();
  private final MockWebServer open = new MockWebServer();
  private final Optional<MockWebServer> certified;

  private WechatSimulator(WechatSimulatorSettings settings, WechatKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
    this.books = new Books(clock, settings.seed(), settings.unknownReversal());
    this.signer = new AnswerSigner(keys);
    this.desk = new V3Desk(keys, books);
    this.certified = settings.mutualTls() ? Optional.of(new MockWebServer()) : Optional.empty();
    Counter counter =
        new Counter(settings, keys, clock, weather, signer, desk, new V2Desk(keys, books), watched);
    open.setDispatcher(counter.dispatcher(open, false));
    certified.ifPresent(server -> server.setDispatcher(counter.dispatcher(server, true)));
  }

  /// Listens when this returns.
  ///
  /// @throws UncheckedIOException when the port is taken
  public static WechatSimulator start(
      WechatSimulatorSettings settings, WechatKeys keys, InstantSource clock) {
    WechatSimulator simulator = new WechatSimulator(settings, keys, clock);
    simulator.listen(settings.port());
    return simulator;
  }

  public int port() {
    return open.getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /// Where `/secapi` is when it needs the merchant's certificate; the ordinary address otherwise.
  public String certifiedUrl() {
    return certified.map(server -> "https://127.0.0.1:" + server.getPort()).orElseGet(this::url);
  }

  public WechatKeys keys() {
    return keys;
  }

  /// Everything a terminal must be told, as one JSON object; keys are PEM text.
  public String keysJson() {
    ObjectNode json = Answer.JSON.createObjectNode();
    json.put("url", url());
    json.put("certifiedUrl", certifiedUrl());
    json.put("mchid", keys.mchid());
    json.put("appid", keys.appid());
    json.put("merchantSerial", keys.merchantSerial());
    json.put("merchantKey", keys.merchantKeyPem());
    json.put("merchantCertificate", keys.merchantCertificatePem());
    json.put("publicKeyId", keys.publicKeyId());
    json.put("publicKey", keys.publicKeyPem());
    json.put("platformSerial", keys.platformSerial());
    json.put("platformCertificate", keys.platformCertificatePem());
    json.put("apiV3Key", keys.apiV3Key());
    json.put("apiV2Key", keys.apiV2Key());
    json.put("tlsRoot", keys.tlsRootPem());
    return Answer.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  /// A customer's phone. The same name is the same WeChat account.
  public Phone phone(String openid) {
    return new WechatPhone(books, openid);
  }

  /// The next request for this operation that is properly signed gets this fault. Faults for one
  /// operation queue up.
  public void next(Operation operation, Fault fault) {
    weather.next(operation, fault);
  }

  /// Shows this witness every properly signed request from now on, by the name of its [Operation].
  public void watchedBy(Witness witness) {
    watched.by(witness);
  }

  /// While it is on, every connection breaks before anything is carried out.
  public void outage(boolean on) {
    weather.outage(on);
  }

  /// Lets every late request arrive now.
  ///
  /// @return how many there were
  public int release() {
    return weather.release();
  }

  /// From now on refunds are only accepted, until [#settleRefunds()].
  public void holdRefunds() {
    books.refundFate(RefundState.PROCESSING);
  }

  /// From now on refunds fail because the payer's account cannot take them.
  public void loseRefunds() {
    books.refundFate(RefundState.ABNORMAL);
  }

  /// Pays out what was held, and refunds at once from now on.
  public void settleRefunds() {
    books.settleRefunds();
    books.refundFate(RefundState.SUCCESS);
  }

  /// The letter about a paid trade, signed and encrypted now.
  ///
  /// @throws IllegalArgumentException when the books have no such trade
  public Callback callbackFor(String reference) {
    try {
      ObjectNode inside = json(desk.tradeJson(books.find(reference)));
      return letter("TRANSACTION.SUCCESS", "transaction", inside);
    } catch (No.Denied denied) {
      throw new IllegalArgumentException("no trade " + reference);
    }
  }

  /// The letter about a refund as it stands, signed and encrypted now.
  ///
  /// @throws IllegalArgumentException when the books have no such refund
  public Callback callbackForRefund(String reference) {
    try {
      Refund refund = books.findRefund(reference);
      ObjectNode inside = json(desk.refundJson(refund));
      inside.put("mchid", keys.mchid());
      inside.put("refund_status", refund.state.name());
      inside.remove("status");
      return letter("REFUND." + refund.state.name(), "refund", inside);
    } catch (No.Denied denied) {
      throw new IllegalArgumentException("no refund " + reference);
    }
  }

  /// The gateway errs: it takes the money of a trade that it had said would never be paid.
  ///
  /// @throws IllegalArgumentException when the books have no such trade
  public void chargeAfterAll(String reference) {
    try {
      books.pay(books.find(reference));
    } catch (No.Denied denied) {
      throw new IllegalArgumentException("no trade " + reference);
    }
  }

  /// The trade bill of a day (CSV), as the merchant's pages would save it; empty when nothing
  /// happened.
  public String bill(LocalDate day) {
    return new BillFile(keys, books).csv(day);
  }

  /// What really happened, without times: the same script gives the same text.
  public String ledgerJson() {
    ObjectNode ledger = Answer.JSON.createObjectNode();
    ArrayNode trades = ledger.putArray("trades");
    synchronized (books) {
      for (Trade trade : books.all()) {
        ObjectNode row = trades.addObject();
        row.put("reference", trade.reference);
        row.put("codeUrl", trade.codeUrl);
        row.put("amount", trade.amount);
        row.put("state", trade.state.name());
        ArrayNode refunds = row.putArray("refunds");
        for (Refund refund : trade.refunds) {
          ObjectNode back = refunds.addObject();
          back.put("reference", refund.reference);
          back.put("amount", refund.amount);
          back.put("state", refund.state.name());
        }
      }
    }
    return Answer.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ledger);
  }

  @Override
  public void close() {
    open.close();
    certified.ifPresent(MockWebServer::close);
  }

  private void listen(int port) {
    try {
      open.setServerSocketFactory(new PromptServerSockets());
      open.start(InetAddress.getLoopbackAddress(), port);
      if (certified.isPresent()) {
        listenCertified(certified.get());
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  private void listenCertified(MockWebServer server) throws IOException {
    HandshakeCertificates handshake =
        new HandshakeCertificates.Builder()
            .heldCertificate(keys.tls())
            .addTrustedCertificate(keys.merchant().certificate())
            .build();
    server.useHttps(handshake.sslSocketFactory());
    server.requireClientAuth();
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  private Callback letter(String event, String original, ObjectNode inside) {
    String id = "EV-%012d".formatted(letters.incrementAndGet());
    String nonce = "%012d".formatted(letters.get());
    return new CallbackWriter(keys, signer)
        .write(id, event, original, inside, nonce, clock.instant());
  }

  private static ObjectNode json(Answer answer) {
    return switch (answer) {
      case Answer.Json(int status, ObjectNode body) -> body;
      case Answer.Xml _, Answer.File _ -> throw new IllegalStateException("v3 answers in JSON");
    };
  }
}
