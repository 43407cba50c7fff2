package jiayou.sim.ecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import jiayou.sim.watch.Watched;
import jiayou.sim.watch.Witness;
import jiayou.sim.wire.PromptServerSockets;
import jiayou.sim.wire.Weather;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The electronic card's host on a loopback port, over TLS. Start it, point a terminal's settings
/// at [#url()] and [#keys()], show codes with [#phone(String)], spoil with [#next(Operation,
/// Fault)], and read what really happened from [#ledgerJson()]. Any thread may call anything.
public final class EcardHostSimulator implements AutoCloseable {

  private static final long FIRST_BALANCE = 50_000;

  private final EcardKeys keys;
  private final Books books;
  private final CodeMaker maker;
  private final Weather<Operation, Fault> weather = new Weather<>();
  private final Watched watched = new Watched();
  private final Counter counter;
  private MockWebServer server;
  private int port;

  private EcardHostSimulator(EcardKeys keys, InstantSource clock) {
    this.keys = keys;
    this.books = new Books(keys, clock, new SecureRandom());
    this.maker = new CodeMaker(keys);
    Desk desk = new Desk(books);
    this.counter = new Counter(keys, new Gate(keys, clock), desk, weather, watched);
    this.server = new MockWebServer();
  }

  /// Listens when this returns.
  ///
  /// @param port 0 for any free one
  /// @throws UncheckedIOException when the port is taken
  public static EcardHostSimulator start(int port, EcardKeys keys, InstantSource clock) {
    EcardHostSimulator simulator = new EcardHostSimulator(keys, clock);
    simulator.listen(port);
    return simulator;
  }

  public synchronized int port() {
    return port;
  }

  public String url() {
    return "https://127.0.0.1:" + port();
  }

  public EcardKeys keys() {
    return keys;
  }

  /// A customer's phone; a new name gets a new card with 500 yuan on it.
  public Phone phone(String name) {
    return new Phone(books, maker, books.card(name, FIRST_BALANCE));
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

  /// While it is on, every connection breaks after the request was sent, before anything is done.
  public void outage(boolean on) {
    weather.outage(on);
  }

  /// Lets every late request arrive now.
  ///
  /// @return how many there were
  public int release() {
    return weather.release();
  }

  /// Nobody listens any more; the books stay.
  public synchronized void hangUp() {
    server.close();
  }

  /// Listens again at the same port.
  public synchronized void comeBack() {
    server = new MockWebServer();
    listen(port);
  }

  /// What really happened, without times: every hold there ever was, with what was taken of it.
  public String ledgerJson() {
    ObjectNode ledger = Desk.JSON.createObjectNode();
    ArrayNode trades = ledger.putArray("trades");
    synchronized (books) {
      for (Hold hold : books.all()) {
        ObjectNode row = trades.addObject();
        row.put("reference", hold.number);
        row.put("amount", hold.taken);
        row.put("state", books.current(hold).name());
        row.putArray("refunds");
      }
    }
    return Desk.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ledger);
  }

  @Override
  public synchronized void close() {
    server.close();
  }

  private synchronized void listen(int wanted) {
    HandshakeCertificates handshake =
        new HandshakeCertificates.Builder().heldCertificate(keys.tls()).build();
    try {
      server.setDispatcher(counter.dispatcher(server));
      server.setServerSocketFactory(new PromptServerSockets());
      server.useHttps(handshake.sslSocketFactory());
      server.setProtocols(List.of(Protocol.HTTP_1_1));
      server.start(InetAddress.getLoopbackAddress(), wanted);
      port = server.getPort();
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException(e);
    }
  }
}
