package jiayou.sim.pts2;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the controller looks after: pumps, grades, prices and the books. Guarded by the simulator's
/// lock.
final class Station {

  private final Pts2Site site;
  private final Books books;
  private final Map<Integer, PumpModel> pumps = new TreeMap<>();
  private final Map<Integer, BigDecimal> prices = new TreeMap<>();

  Station(Pts2Site site) {
    this.site = site;
    this.books = new Books(site.firstTransaction());
    site.pumps().forEach(p -> pumps.put(p.number(), new PumpModel(p, books, site.clock())));
    site.grades().forEach(grade -> prices.put(grade.id(), grade.price()));
  }

  Optional<PumpModel> pump(int number) {
    return Optional.ofNullable(pumps.get(number));
  }

  Collection<PumpModel> pumps() {
    return pumps.values();
  }

  Books books() {
    return books;
  }

  /// By grade id; the map itself, to be changed.
  Map<Integer, BigDecimal> prices() {
    return prices;
  }

  BigDecimal price(int gradeId) {
    return prices.getOrDefault(gradeId, BigDecimal.ZERO);
  }

  Pts2Site.SiteGrade grade(int id) {
    return site.grades().stream().filter(grade -> grade.id() == id).findFirst().orElseThrow();
  }

  LocalDateTime now() {
    return LocalDateTime.now(site.clock()).truncatedTo(ChronoUnit.SECONDS);
  }
}
