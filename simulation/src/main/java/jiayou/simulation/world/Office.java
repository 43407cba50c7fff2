package jiayou.simulation.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact.SaleFact;
import jiayou.core.port.BackOffice.DeliveryAnswer;

/// The back office: takes each report once, whatever comes twice, and wants those of one subject in
/// their order.
public final class Office {

  private final Weather weather;
  private final Faults faults;
  private final Story story;
  private final Consumer<SendReport> staff;
  private final Set<String> known = new HashSet<>();
  private final Map<String, List<SendReport>> bySubject = new LinkedHashMap<>();
  private final Set<String> refused = new HashSet<>();

  /// @param staff hears of every new report
  public Office(Weather weather, Faults faults, Story story, Consumer<SendReport> staff) {
    this.weather = weather;
    this.faults = faults;
    this.story = story;
    this.staff = staff;
  }

  public int reports() {
    return known.size();
  }

  /// What each paid sale came to, as the back office was told last: what was paid in advance is
  /// known only when it is delivered.
  public Map<String, SaleFact> paid() {
    Map<String, SaleFact> paid = new LinkedHashMap<>();
    bySubject.forEach((subject, reports) -> {
      if (knows(subject, "sale.tendered")) {
        reports.stream()
            .map(SendReport::fact)
            .filter(SaleFact.class::isInstance)
            .map(SaleFact.class::cast)
            .forEach(fact -> paid.put(subject, fact));
      }
    });
    return paid;
  }

  /// Everything that is known of a sale, in its order.
  public List<SendReport> history(String sale) {
    return List.copyOf(bySubject.getOrDefault(sale, List.of()));
  }

  public boolean knows(String subject, String type) {
    return bySubject.getOrDefault(subject, List.of()).stream().anyMatch(r -> r.type().equals(type));
  }

  /// A report that is refused for good is known all the same: those after it may come.
  public DeliveryAnswer deliver(List<SendReport> reports) {
    for (SendReport report : reports) {
      if (!known.contains(report.id())) {
        take(report);
        if (weather.strikes(200)) {
          faults.met(Fault.REPORT_REFUSED);
          refused.add(report.id());
        }
      }
      if (refused.contains(report.id())) {
        return new DeliveryAnswer.Rejected(report.id(), "does not fit");
      }
    }
    return new DeliveryAnswer.Delivered();
  }

  private void take(SendReport report) {
    List<SendReport> before = bySubject.computeIfAbsent(report.subject(), _ -> new ArrayList<>());
    int expected = before.size() + 1;
    if (report.sequence() != expected) {
      throw story.broken(
          "report " + report.id() + " came where number " + expected + " was due",
          report.subject());
    }
    known.add(report.id());
    before.add(report);
    story.tell("office", report);
    staff.accept(report);
  }
}
