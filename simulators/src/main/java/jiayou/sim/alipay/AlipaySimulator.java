package jiayou.sim.alipay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jiayou.sim.alipay.Trade.Refund;
import jiayou.sim.phone.Phone;
import jiayou.sim.watch.Watched;
import jiayou.sim.watch.Witness;
import jiayou.sim.wire.PromptServerSockets;
import jiayou.sim.wire.Weather;
import mockwebserver3.MockWebServer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An Alipay gateway on a loopback port. Start it, point the terminal's settings at [#url()] and
/// [#keys()], act with [#phone(String)], spoil with [#next(Operation, Fault)], and read what really
/// happened from [#ledgerJson()]. Any thread may call anything.
public final class AlipaySimulator implements AutoCloseable {

  private final AlipayKeys keys;
  private final Skewed clock;
  private final Books books;
  private final Refunds refunds;
  private final CallbackWriter letters;
  private final Weather<Operation, Fault> weather = new Weather<>();
  private final Watched watched = new Watched();
  private final AtomicInteger written = new AtomicInteger();
  private final MockWebServer server = new MockWebServer();

  private AlipaySimulator(AlipaySimulatorSettings settings, AlipayKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = new Skewed(clock);
    this.books = new Books(this.clock, settings.seed(), settings.unscannedCancel());
    this.refunds = new Refunds(books);
    this.letters = new CallbackWriter(keys);
    Counter counter = new Counter(keys, this.clock, weather, new Desk(books, refunds), watched);
    server.setDispatcher(counter.dispatcher(server));
  }

  /// Listens when this returns.
  ///
  /// @throws UncheckedIOException when the port is taken
  public static AlipaySimulator start(
      AlipaySimulatorSettings settings, AlipayKeys keys, InstantSource clock) {
    AlipaySimulator simulator = new AlipaySimulator(settings, keys, clock);
    simulator.listen(settings.port());
    return simulator;
  }

  public int port() {
    return server.getPort();
  }

  /// Scheme and host; v2 is at `/gateway.do`, v3 at `/v3/alipay/…`.
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public AlipayKeys keys() {
    return keys;
  }

  /// Everything a terminal must be told, as one JSON object; keys are PEM text.
  public String keysJson() {
    ObjectNode json = Answer.JSON.createObjectNode();
    json.put("url", url());
    json.put("appId", keys.appId());
    json.put("sellerId", keys.sellerId());
    json.put("appKey", keys.appKeyPem());
    json.put("alipayPublicKey", keys.alipayPublicKeyPem());
    return Answer.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  /// A customer's phone. The same name is the same account.
  public Phone phone(String payer) {
    return new AlipayPhone(books, payer);
  }

  /// The next request for this operation that is properly signed gets this fault. Faults for one
  /// operation queue up. The file of a bill comes in half, whatever the fault.
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

  /// The gateway's clock is so far ahead of everybody's from now on.
  public void skew(Duration ahead) {
    clock.ahead = ahead;
  }

  /// From now on Alipay itself gives so many fen to every payment.
  public void discount(long fen) {
    books.discount(fen);
  }

  /// From now on refunds are only accepted, until [#settleRefunds()].
  public void holdRefunds() {
    refunds.from(Refunds.Fate.HELD);
  }

  /// From now on refunds fail because the payer's account cannot take them.
  public void loseRefunds() {
    refunds.from(Refunds.Fate.LOST);
  }

  /// Pays out what was held, and refunds at once from now on.
  public void settleRefunds() {
    refunds.settle();
  }

  /// The letter about a trade as it stands, signed now.
  ///
  /// @throws IllegalArgumentException when the books have no such trade
  public Callback callbackFor(String reference) {
    Trade trade = find(reference);
    synchronized (books) {
      return letters.ofTrade(trade, letterId(), books.now());
    }
  }

  /// The letter about a refund as it stands, signed now.
  ///
  /// @throws IllegalArgumentException when the books have no such refund
  public Callback callbackForRefund(String reference, String number) {
    Trade trade = find(reference);
    synchronized (books) {
      Refund refund =
          Refunds.find(trade, number)
              .orElseThrow(() -> new IllegalArgumentException("no refund " + number));
      return letters.ofRefund(trade, refund, letterId(), books.now());
    }
  }

  /// The gateway errs: it takes the money of a trade that it had said would never be paid.
  ///
  /// @throws IllegalArgumentException when the books have no such trade
  public void chargeAfterAll(String reference) {
    books.pay(find(reference));
  }

  /// The bill of a day (a zip in GBK), as the merchant's pages would save it; empty when nothing
  /// happened.
  public Optional<byte[]> bill(LocalDate day) {
    return new BillFile(books).zip(day);
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
        ArrayNode backs = row.putArray("refunds");
        for (Refund refund : trade.refunds) {
          ObjectNode back = backs.addObject();
          back.put("reference", refund.number);
          back.put("amount", refund.amount);
          back.put("state", refund.doneAt.isPresent() ? "SUCCESS" : "PROCESSING");
        }
      }
    }
    return Answer.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ledger);
  }

  @Override
  public void close() {
    server.close();
  }

  private void listen(int port) {
    try {
      server.setServerSocketFactory(new PromptServerSockets());
      server.start(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  private Trade find(String reference) {
    try {
      return books.find(reference);
    } catch (No.Denied denied) {
      throw new IllegalArgumentException("no trade " + reference);
    }
  }

  private String letterId() {
    return "%034d".formatted(written.incrementAndGet());
  }

  /// A clock that somebody set wrongly.
  private static final class Skewed implements InstantSource {
    private final InstantSource right;
    private volatile Duration ahead = Duration.ZERO;

    private Skewed(InstantSource right) {
      this.right = right;
    }

    @Override
    public Instant instant() {
      return right.instant().plus(ahead);
    }
  }
}
