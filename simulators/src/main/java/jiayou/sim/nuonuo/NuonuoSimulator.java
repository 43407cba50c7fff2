package jiayou.sim.nuonuo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.InstantSource;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.wire.PromptServerSockets;
import jiayou.sim.wire.Weather;
import mockwebserver3.MockWebServer;
import tools.jackson.databind.node.ObjectNode;

/// Nuonuo's platform on a loopback port, in front of a tax bureau. Start it, point the terminal's
/// settings at [#url()] and [#keys()], spoil with [#next(Operation, Fault)], and read what really
/// happened from [#ledgerJson()] and the bureau's own ledger. Any thread may call anything.
public final class NuonuoSimulator implements AutoCloseable {

  private final NuonuoKeys keys;
  private final Books books;
  private final Weather<Operation, Fault> weather = new Weather<>();
  private final MockWebServer server = new MockWebServer();

  private NuonuoSimulator(
      NuonuoSimulatorSettings settings, NuonuoKeys keys, TaxBureau bureau, InstantSource clock) {
    this.keys = keys;
    this.books = new Books(bureau, settings);
    Desk desk = new Desk(bureau, books, keys, settings.companies());
    server.setDispatcher(
        new Counter(new Gate(keys, clock), desk, books, weather).dispatcher(server));
  }

  /// Listens when this returns.
  ///
  /// @param bureau where it issues
  /// @throws UncheckedIOException when the port is taken
  public static NuonuoSimulator start(
      NuonuoSimulatorSettings settings, NuonuoKeys keys, TaxBureau bureau, InstantSource clock) {
    NuonuoSimulator simulator = new NuonuoSimulator(settings, keys, bureau, clock);
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

  /// What stands before `/open/v1/services`.
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public NuonuoKeys keys() {
    return keys;
  }

  /// Everything a terminal must be told, as one JSON object.
  public String keysJson() {
    ObjectNode json = Answer.JSON.createObjectNode();
    json.put("url", url()).put("appKey", keys.appKey()).put("secret", keys.secret());
    json.put("accessToken", keys.accessToken()).put("userTax", keys.userTax());
    return Answer.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  /// The next request for this operation that is properly signed gets this fault. Faults for one
  /// operation queue up.
  public void next(Operation operation, Fault fault) {
    weather.next(operation, fault);
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

  /// The next so many invoices are issued and cannot be sealed (24) until somebody tries again.
  public void failSeals(int count) {
    books.failSeals(count);
  }

  /// Carries everything to its end that only waits for time.
  public void finish() {
    books.finish();
  }

  /// What really happened, without personal data and times.
  public String ledgerJson() {
    return books.json();
  }

  @Override
  public void close() {
    server.close();
  }
}
