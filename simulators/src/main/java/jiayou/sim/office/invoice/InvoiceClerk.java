package jiayou.sim.office.invoice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jiayou.core.port.Invoicing.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes orders for invoices from terminals and phones and gets each sale invoiced once.
///
/// It believes no lines: it reckons from the sale's events what may be invoiced, and while they
/// have not come, it waits. Nothing runs by itself here: an order moves when somebody asks after
/// it, or when an event of its sale arrives. Thread-safe.
final class InvoiceClerk {

  private final String station;
  private final Seal seal;
  private final Duration claimWithin;
  private final InstantSource clock;
  private final Issuer issuer;
  private final Reds reds;
  private final TaxTable table = TaxTable.usual();
  private final Map<String, Sold> sales = new HashMap<>();
  private final Map<String, Filed> cabinet = new LinkedHashMap<>();
  private final Elsewhere elsewhere = new Elsewhere();
  private final List<Statement.Difference> differences = new ArrayList<>();
  private boolean idle;

  InvoiceClerk(String station, Issuing issuing, InstantSource clock) {
    this.station = station;
    this.seal = new Seal(issuing.linkKey());
    this.claimWithin = issuing.claimWithin();
    this.clock = clock;
    this.issuer = new Issuer(issuing.bureau(), issuing.drawer());
    this.reds = new Reds(issuer);
  }

  /// An event was kept for the first time.
  synchronized void kept(JsonNode event) {
    String type = event.path("type").asString();
    String sale = event.path("subject").asString();
    if (type.startsWith("sale.")) {
      sales.put(sale, Sold.of(event));
      of(sale).forEach(this::push);
    }
    if (type.equals("invoice.ended")) {
      elsewhere.told(event.path("data"), number -> paper(number).isPresent());
    }
    JsonNode staff = event.path("data");
    if (type.equals("staff.settled")
        && staff.path("outcome").asString().equals("REFUNDED_BY_HAND")
        && staff.path("reference").asString().equals(sale)) {
      refunded(sale);
    }
  }

  /// How the order stands now; empty when its number is another order's.
  synchronized Optional<Standing> order(Order order) {
    Filed filed = cabinet.get(order.number());
    if (filed == null) {
      filed = new Filed(order);
      Optional<Refusal> objection = objection(order);
      cabinet.put(order.number(), filed);
      if (objection.isPresent()) {
        filed.stands(new Standing.Refused(objection.get()));
      }
    } else if (!filed.order().print().equals(order.print())) {
      return Optional.empty();
    }
    return Optional.of(push(filed));
  }

  /// How an order stands that was given before.
  synchronized Optional<Standing> standing(String number) {
    return Optional.ofNullable(cabinet.get(number)).map(this::push);
  }

  synchronized RedAnswer redden(String order, String number, String invoice) {
    List<Paper> papers =
        Optional.ofNullable(cabinet.get(order)).map(Filed::papers).orElse(List.of());
    return reds.redden(number, invoice, papers);
  }

  /// While true orders are taken and nothing is issued.
  synchronized void idle(boolean on) {
    idle = on;
  }

  synchronized void writeTo(ObjectNode ledger) {
    new Statement(List.copyOf(cabinet.values()), reds, differences).writeTo(ledger);
  }

  /// Whether a link is signed by a terminal of this station.
  boolean believes(Claim claim) {
    return claim.station().equals(station) && claim.isSignedBy(seal);
  }

  boolean isTooOld(Instant paidAt) {
    return paidAt.plus(claimWithin).isBefore(clock.instant());
  }

  Issuer issuer() {
    return issuer;
  }

  Seal seal() {
    return seal;
  }

  synchronized Optional<Sold> sold(String sale) {
    return Optional.ofNullable(sales.get(sale));
  }

  /// What would stand on the fuel invoice or the shop's.
  synchronized List<Split.Row> rows(String sale, boolean fuel) {
    return sold(sale).filter(Sold::isOver).map(s -> Split.rows(s, table, fuel)).orElse(List.of());
  }

  /// Every order of a sale that is not refused, as it stands now.
  synchronized List<Filed> alive(String sale) {
    return of(sale).stream().filter(filed -> !(push(filed) instanceof Standing.Refused)).toList();
  }

  /// An invoice that was issued here.
  synchronized Optional<Paper> paper(String number) {
    return cabinet.values().stream()
        .flatMap(filed -> filed.papers().stream())
        .filter(paper -> paper.number().equals(number))
        .findFirst();
  }

  /// Invoices of a sale that somebody else issued.
  synchronized List<String> elsewhere(String sale) {
    return elsewhere.numbers(sale);
  }

  /// The number of the invoice that took this one back.
  synchronized Optional<String> redOf(String invoice) {
    return reds.redOf(invoice);
  }

  /// An order from a phone, for whatever may be invoiced; when somebody was faster, nothing more is
  /// asked for.
  synchronized Standing phone(Claim claim, String link, Buyer buyer) {
    List<Filed> there = alive(claim.sale());
    if (!there.isEmpty()) {
      return there.getLast().standing();
    }
    String begin = station + "_" + claim.sale() + "_P";
    long before = cabinet.keySet().stream().filter(n -> n.startsWith(begin)).count();
    return order(
            new Order(
                begin + (before + 1),
                Order.Kind.RECEIPT,
                claim.sale(),
                claim.paidAt(),
                List.of(),
                claim.fen(),
                link,
                buyer,
                ""))
        .orElseThrow();
  }

  private List<Filed> of(String sale) {
    return cabinet.values().stream().filter(f -> f.order().sale().equals(sale)).toList();
  }

  private Optional<Refusal> objection(Order order) {
    Optional<Claim> claim = Claim.read(order.claim()).filter(this::believes);
    boolean hers = claim.filter(c -> c.sale().equals(order.sale())).isPresent();
    boolean needed = order.kind() == Order.Kind.RECEIPT || !order.claim().isEmpty();
    if (needed && !hers) {
      return Optional.of(Refusal.UNKNOWN_SALE);
    }
    if (isTooOld(claim.map(Claim::paidAt).orElse(order.paidAt()))) {
      return Optional.of(Refusal.TOO_OLD);
    }
    boolean taken =
        !elsewhere.numbers(order.sale()).isEmpty()
            || alive(order.sale()).stream().anyMatch(f -> f.order().kind().meets(order.kind()));
    return taken ? Optional.of(Refusal.ALREADY_INVOICED) : Optional.empty();
  }

  private Standing push(Filed filed) {
    if (!filed.standing().isFinal()) {
      filed.stands(next(filed));
    }
    return filed.standing();
  }

  private Standing next(Filed filed) {
    Order order = filed.order();
    Sold sold = sales.get(order.sale());
    if (sold == null || sold.told().equals("sale.tendered")) {
      return new Standing.Underway();
    }
    List<Split.Row> all = new ArrayList<>();
    for (boolean fuel : new boolean[] {true, false}) {
      all.addAll(order.kind().takes(fuel) ? rows(order.sale(), fuel) : List.of());
    }
    Optional<String> wrong =
        order.kind() == Order.Kind.RECEIPT ? Optional.empty() : Comparison.difference(order, all);
    if (wrong.isPresent()) {
      differences.add(new Statement.Difference(order.number(), order.sale(), wrong.get()));
      return new Standing.Refused(all.isEmpty() ? Refusal.NOTHING_TO_INVOICE : Refusal.OTHER);
    }
    if (all.isEmpty()) {
      return new Standing.Refused(Refusal.NOTHING_TO_INVOICE);
    }
    return idle ? new Standing.Underway() : issued(filed, all);
  }

  private Standing issued(Filed filed, List<Split.Row> rows) {
    for (boolean fuel : new boolean[] {true, false}) {
      List<Split.Row> part = rows.stream().filter(r -> r.line().isFuel() == fuel).toList();
      if (part.isEmpty() || filed.has(fuel)) {
        continue;
      }
      Order order = filed.order();
      List<Order.Line> lines = order.lines().isEmpty() ? Issuer.lines(part) : order.lines();
      switch (issuer.issue(order, fuel, lines)) {
        case Issuer.Said.Done(Paper paper) -> filed.add(paper);
        case Issuer.Said.Not(Standing standing) -> {
          return standing;
        }
      }
    }
    return new Standing.Issued(filed.papers());
  }

  /// The money went back by hand. What terminals ordered they take back themselves.
  private void refunded(String sale) {
    for (Filed filed : of(sale)) {
      if (!filed.standing().isFinal()) {
        filed.stands(new Standing.Refused(Refusal.NOTHING_TO_INVOICE));
      }
      String number = filed.order().number();
      boolean unfinished = filed.standing() instanceof Standing.Refused;
      if (unfinished || number.startsWith(station + "_" + sale + "_P")) {
        List<Paper> papers = filed.papers();
        for (int i = 0; i < papers.size(); i++) {
          reds.redden(
              number + "_X" + (i + 1), Objects.requireNonNull(papers.get(i)).number(), papers);
        }
      }
    }
    sales.computeIfPresent(sale, (_, sold) -> sold.refunded());
  }
}
