package jiayou.ui.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.session.Language;
import jiayou.core.station.Station;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Grade;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.ui.kiosk.Board;
import jiayou.ui.kiosk.FuelLine;
import jiayou.ui.kiosk.KioskScreen.Link;

/// The values of the core in the words of the screens.
final class Words {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Station station;
  private final Rules rules;

  Words(Station station, Rules rules) {
    this.station = station;
    this.rules = rules;
  }

  String clock() {
    return time(station.now());
  }

  String time(Instant at) {
    return TIME.format(local(at));
  }

  String timeWithSeconds(Instant at) {
    return SECONDS.format(local(at));
  }

  /// A grade that the settings no longer know is shown by its code.
  Grade grade(String code) {
    Grade grade = rules.grades().get(code);
    return grade == null ? new Grade(code, code, code, Unit.LITRE, "g0") : grade;
  }

  /// What is charged for a grade now, while that is known.
  Optional<UnitPrice> price(String grade) {
    return prices().flatMap(p -> Optional.ofNullable(p.prices().get(grade)));
  }

  /// No figure at all is known.
  UnitPrice unknownPrice(String grade) {
    return new UnitPrice(BigDecimal.ZERO, grade(grade).unit());
  }

  /// The price list, while it holds.
  Optional<PriceList> prices() {
    return station
        .catalogue()
        .prices()
        .filter(p -> !p.effectiveAt().isAfter(station.now()))
        .filter(p -> p.validUntil().isAfter(station.now()));
  }

  Board board() {
    return prices().<Board>map(this::board).orElseGet(() -> new Board.Stale(gradesSold()));
  }

  private Board board(PriceList prices) {
    List<Board.GradePrice> shown = new ArrayList<>();
    for (Grade grade : gradesSold()) {
      UnitPrice price = prices.prices().get(grade.id());
      if (price != null) {
        shown.add(new Board.GradePrice(grade, price));
      }
    }
    return new Board.Current(shown, local(prices.effectiveAt()));
  }

  /// Which side of the island a dispenser's screen serves.
  String side(Rules.Dispenser dispenser, Language spoken) {
    String signs =
        rules.nozzles().stream()
            .filter(n -> dispenser.pumps().contains(n.pump()))
            .map(n -> Integer.toString(n.sign()))
            .collect(Collectors.joining(spoken == Language.ZH ? "、" : ", "));
    return switch (spoken) {
      case ZH -> signs + " 号枪";
      case EN -> "Nozzles " + signs;
    };
  }

  /// Whether the last try to begin a payment got through to anybody.
  Link link() {
    return station.books().sales().values().stream()
            .flatMap(sale -> sale.attempts().stream())
            .max(Comparator.comparing(PaymentAttempt::begunAt))
            .filter(attempt -> attempt.state() instanceof AttemptState.NeverBegun)
            .isPresent()
        ? Link.OFFLINE
        : Link.ONLINE;
  }

  List<Integer> nozzleSigns() {
    return rules.nozzles().stream().map(Rules.Nozzle::sign).sorted().distinct().toList();
  }

  FuelLine fuel(FuellingTotal total) {
    return new FuelLine(
        rules.nozzleSign(total.key().pump(), total.nozzle()),
        grade(total.grade()),
        total.volume(),
        total.price(),
        total.amount(),
        TIME.format(LocalDateTime.parse(total.key().endedAt())));
  }

  List<Product> tiles() {
    return station.catalogue().tiles().stream()
        .map(station.catalogue()::product)
        .flatMap(Optional::stream)
        .toList();
  }

  Instant paidAt(Sale sale) {
    return sale.paidAttempt()
        .map(PaymentAttempt::state)
        .map(state -> state instanceof AttemptState.Succeeded s ? s.at() : sale.changedAt())
        .orElse(sale.changedAt());
  }

  private List<Grade> gradesSold() {
    return rules.nozzles().stream().map(Rules.Nozzle::grade).distinct().map(this::grade).toList();
  }

  LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, rules.zone());
  }
}
