package jiayou.sim.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import jiayou.sim.office.benefit.Club;
import jiayou.sim.office.invoice.Companies;
import jiayou.sim.office.invoice.InvoiceHouse;
import jiayou.sim.office.invoice.Issuing;
import jiayou.sim.watch.Moment;
import jiayou.sim.watch.Watched;
import jiayou.sim.watch.Witness;
import jiayou.sim.wire.PromptServerSockets;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import tools.jackson.databind.JsonNode;

/// A back office on a loopback port that believes nobody: every request and every answer of its own
/// is held against the contract, and its books are its own.
///
/// Thread-safe.
public final class BackOfficeSimulator implements AutoCloseable {

  /// Where phones look: the receipt, the invoice, its files.
  private static final Set<String> PAGES = Set.of("r", "i", "v");

  private final Access access;
  private final Contract contract;
  private final Club club;
  private final Optional<InvoiceHouse> invoices;
  private final Desk desk;
  private final Weather weather = new Weather();
  private final Watched watched = new Watched();
  private final Keys keys = new Keys();
  private final MockWebServer server = new MockWebServer();

  private BackOfficeSimulator(Settings settings) {
    access = settings.access();
    contract = new Contract(settings.contract());
    club =
        new Club(
            settings.catalogue().station().id(), settings.clock(), new Random(settings.seed()));
    invoices = settings.issuing().map(issuing -> house(settings, issuing));
    InvoiceDesk invoiceDesk = new InvoiceDesk(invoices, new Companies(), this::url);
    desk = new Desk(contract, settings.catalogue(), club, invoiceDesk);
  }

  /// @param contract the text of the OpenAPI document (YAML or JSON)
  /// @param port 0 for a free one
  /// @param clock by which holds and codes run out
  /// @param seed where members' codes and digits come from
  /// @param issuing empty at an office that issues no invoices
  public record Settings(
      String contract,
      Catalogue catalogue,
      Access access,
      int port,
      InstantSource clock,
      long seed,
      Optional<Issuing> issuing) {

    /// Without invoices.
    public Settings(
        String contract,
        Catalogue catalogue,
        Access access,
        int port,
        InstantSource clock,
        long seed) {
      this(contract, catalogue, access, port, clock, seed, Optional.empty());
    }

    /// By the machine's own clock.
    public Settings(String contract, Catalogue catalogue, Access access, int port) {
      this(contract, catalogue, access, port, InstantSource.system(), 0);
    }

    public Settings with(Issuing next) {
      return new Settings(contract, catalogue, access, port, clock, seed, Optional.of(next));
    }
  }

  public static BackOfficeSimulator start(Settings settings) {
    BackOfficeSimulator simulator = new BackOfficeSimulator(settings);
    simulator.listen(settings.port());
    return simulator;
  }

  public String url() {
    String scheme = access instanceof Access.ClientCertificate ? "https" : "http";
    return scheme + "://127.0.0.1:" + port() + "/";
  }

  public int port() {
    return server.getPort();
  }

  /// What a terminal must trust when access is by certificate.
  public String authorityPem() {
    return keys.authorityPem();
  }

  /// The terminal's certificate and key when access is by certificate.
  public String clientPem() {
    return keys.clientPem();
  }

  /// While true every request ends in a cut line and changes nothing.
  public void outage(boolean on) {
    weather.outage(on);
  }

  /// The next request, whatever it asks, meets this fault; several calls queue up.
  public void next(Fault fault) {
    weather.plan("*", fault);
  }

  /// The next request of one operation meets this fault.
  ///
  /// @param operation the contract's `operationId`: `deliver`, `prices`, ...
  public void next(String operation, Fault fault) {
    weather.plan(operation, fault);
  }

  /// Shows this witness every request of the contract from now on, by its `operationId`.
  public void watchedBy(Witness witness) {
    watched.by(witness);
  }

  /// Ends the outage and forgets the faults that have not struck.
  public void fairWeather() {
    weather.clear();
  }

  /// From now on this event is refused for good.
  public void refuse(String eventId, String why) {
    desk.refuse(eventId, why);
  }

  /// Other prices or goods from now on.
  public void publish(Catalogue catalogue) {
    desk.publish(catalogue);
  }

  /// Its members: their wallets, their codes, what is on offer.
  public Club club() {
    return club;
  }

  /// Its invoices, where it issues any.
  public Optional<InvoiceHouse> invoices() {
    return invoices;
  }

  /// The books as `back-office.json`: no times, always in the same order.
  public String ledgerJson() {
    return desk.ledgerJson();
  }

  /// How many events the books hold.
  public int events() {
    return desk.events();
  }

  /// Every breach of the contract so far; empty when the terminal behaves.
  public List<String> complaints() {
    return desk.complaints();
  }

  /// Every heartbeat so far, as JSON.
  public List<String> heartbeats() {
    return desk.heartbeats();
  }

  /// How many events each batch had that was looked at.
  public List<Integer> batchSizes() {
    return desk.batchSizes();
  }

  /// How many requests were read to their end.
  public int requests() {
    return server.getRequestCount();
  }

  /// What a script may command over the control port.
  public Map<String, Function<JsonNode, JsonNode>> commands() {
    return new Commands(this).all();
  }

  @Override
  public void close() {
    server.close();
  }

  private void listen(int port) {
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.setServerSocketFactory(new PromptServerSockets());
    if (access instanceof Access.ClientCertificate) {
      server.useHttps(keys.serverSide().sslSocketFactory());
      server.requireClientAuth();
    }
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return respond(request);
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MockResponse respond(RecordedRequest request) {
    Optional<Contract.Operation> operation =
        contract.operation(request.getMethod(), request.getUrl().pathSegments());
    if (operation.isEmpty() && isForPhones(request)) {
      return weather.isOut() ? Struck.cut() : page(request);
    }
    if (operation.isEmpty()) {
      desk.complain("the contract has no " + request.getMethod() + " " + request.getTarget());
      return Answer.problem(404, "unknown-path", "There is nothing here.").onTheWire();
    }
    watched.tell(operation.get().id(), Moment.ARRIVED);
    return weather
        .strike(operation.get().id())
        .map(fault -> new Struck(() -> answer(operation.get(), request)).by(fault))
        .orElseGet(() -> served(operation.get(), request));
  }

  private static InvoiceHouse house(Settings settings, Issuing issuing) {
    Catalogue.Station station = settings.catalogue().station();
    Map<String, String> grades = new HashMap<>();
    station.grades().forEach(grade -> grades.put(grade.id(), grade.nameZh()));
    return new InvoiceHouse(station.id(), station.name(), grades, issuing, settings.clock());
  }

  private boolean isForPhones(RecordedRequest request) {
    String first = request.getUrl().pathSegments().getFirst();
    return invoices.isPresent() && PAGES.contains(first);
  }

  private MockResponse page(RecordedRequest request) {
    return invoices
        .flatMap(house -> house.page(request, url()))
        .orElseGet(() -> Answer.problem(404, "unknown-path", "There is nothing here.").onTheWire());
  }

  private MockResponse served(Contract.Operation operation, RecordedRequest request) {
    MockResponse answer = answer(operation, request).onTheWire();
    watched.tell(operation.id(), Moment.CARRIED_OUT);
    return watched.telling(answer, operation.id());
  }

  private Answer answer(Contract.Operation operation, RecordedRequest request) {
    if (access instanceof Access.Token(String token)
        && !("Bearer " + token).equals(request.getHeaders().get("Authorization"))) {
      return Answer.problem(401, "unauthorized", "The token is wrong or missing.");
    }
    return desk.answer(operation, request);
  }
}
