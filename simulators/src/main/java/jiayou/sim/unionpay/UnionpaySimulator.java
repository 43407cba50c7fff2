package jiayou.sim.unionpay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.InstantSource;
import jiayou.sim.phone.Phone;
import jiayou.sim.unionpay.Entry.State;
import jiayou.sim.watch.Watched;
import jiayou.sim.watch.Witness;
import jiayou.sim.wire.PromptServerSockets;
import jiayou.sim.wire.Weather;
import mockwebserver3.MockWebServer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// UnionPay's gateway for QR codes on a loopback port, or by settings the bank behind e-CNY. Start
/// it, point the terminal's settings at [#url()] and [#keys()], act with [#phone(String)], spoil
/// with [#next(Operation, Fault)], and read what really happened from [#ledgerJson()]. Any thread
/// may call anything.
///
/// Orders are known by their `orderId`, which is the terminal's number without `_`.
public final class UnionpaySimulator implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final UnionpaySimulatorSettings settings;
  private final UnionpayKeys keys;
  private final Books books;
  private final Weather<Operation, Fault> weather = new Weather<>();
  private final Watched watched = new Watched();
  private final MockWebServer server = new MockWebServer();

  private UnionpaySimulator(
      UnionpaySimulatorSettings settings, UnionpayKeys keys, InstantSource clock) {
    this.settings = settings;
    this.keys = keys;
    this.books = new Books(clock, settings.brand(), settings.seed());
    Desk desk = new Desk(keys, books, settings.unpaid());
    Seal seal = new Seal(keys, settings.signing());
    Counter counter = new Counter(keys, seal, desk, weather, watched, settings.percentEncoded());
    server.setDispatcher(counter.dispatcher(server));
  }

  /// Listens when this returns.
  ///
  /// @throws UncheckedIOException when the port is taken
  public static UnionpaySimulator start(
      UnionpaySimulatorSettings settings, UnionpayKeys keys, InstantSource clock) {
    UnionpaySimulator simulator = new UnionpaySimulator(settings, keys, clock);
    try {
      simulator.server.setServerSocketFactory(new PromptServerSockets());
      simulator.server.start(InetAddress.getLoopbackAddress(), settings.port());
    } catch (IOException e) {
      simulator.close();
      throw new UncheckedIOException(e);
    }
    return simulator;
  }

  public int port() {
    return server.getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public UnionpayKeys keys() {
    return keys;
  }

  /// Everything a terminal must be told, as one JSON object; keys are PEM or hexadecimal text.
  public String keysJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", settings.brand().id());
    json.put("url", url());
    json.put("merchantId", keys.merchantId());
    json.put("codePrefix", settings.brand().codePrefix());
    json.put("signing", settings.signing().name());
    json.put("certId", keys.certId());
    json.put("merchantKey", keys.merchantKeyPem());
    json.put("root", keys.rootPem());
    json.put("signerName", UnionpayKeys.NAME);
    json.put("merchantSm2Number", keys.merchantSm2Number());
    json.put("gatewaySm2Point", keys.gatewaySm2Point());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  /// A customer's phone. The same name is the same purse.
  public Phone phone(String person) {
    return new UnionpayPhone(books, person);
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

  /// From now on undoing and refunds are only accepted, until [#settleMoneyBack()].
  public void holdMoneyBack() {
    books.moneyBack(State.WAITING);
  }

  /// From now on undoing and refunds fail after they were accepted.
  public void loseMoneyBack() {
    books.moneyBack(State.FAILED);
  }

  /// Gives back what was held, and gives back at once from now on.
  public void settleMoneyBack() {
    books.settle();
    books.moneyBack(State.DONE);
  }

  /// The gateway errs: it takes the money of an order that nobody was to pay any more.
  ///
  /// @param orderId the terminal's number without `_`
  /// @throws IllegalArgumentException when the books have no such payment
  public void chargeAfterAll(String orderId) {
    books.pay(
        books
            .payment(orderId)
            .orElseThrow(() -> new IllegalArgumentException("no payment " + orderId)));
  }

  /// What really happened, without times: the same script gives the same text.
  public String ledgerJson() {
    ObjectNode ledger = JSON.createObjectNode();
    ArrayNode trades = ledger.putArray("trades");
    synchronized (books) {
      for (Entry payment : books.payments()) {
        ObjectNode row = trades.addObject();
        row.put("reference", payment.orderId);
        row.put("codeUrl", payment.qrCode);
        row.put("amount", payment.amount);
        row.put("state", payment.ledgerState());
        ArrayNode refunds = row.putArray("refunds");
        for (Entry refund : payment.refunds) {
          ObjectNode back = refunds.addObject();
          back.put("reference", refund.orderId);
          back.put("amount", refund.amount);
          back.put("state", refund.ledgerRefundState());
        }
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ledger);
  }

  @Override
  public void close() {
    server.close();
  }
}
