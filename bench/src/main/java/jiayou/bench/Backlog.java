package jiayou.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.event.Event;
import jiayou.core.event.ReportsDelivered;
import jiayou.core.port.BackOffice.Report;
import jiayou.core.port.Journal.Draft;
import jiayou.core.rules.Rules;
import jiayou.journal.H2Journal;
import jiayou.office.OfficeEvent;

/// What waits for the back office after a long time offline: reports of settled sales.
final class Backlog {

  /// Reports that one entry promises: more than ever in truth, and soon made.
  private static final int TOGETHER = 50;

  private final SendReport model;
  private final String data;
  private final int size;

  /// @param rules of the station whose sales they are
  Backlog(Rules rules, int size) {
    this.model = model(rules);
    this.data = data((Fact.SaleFact) model.fact());
    this.size = size;
  }

  int size() {
    return size;
  }

  /// The waiting reports as the delivery wants them.
  ///
  /// @param number 1, 2, 3, ...
  Report report(int number) {
    SendReport promise = promise(number);
    return new Report(
        promise.id(),
        promise.type(),
        promise.subject(),
        promise.sequence(),
        promise.at().toString(),
        data);
  }

  /// Makes a journal that owes them all.
  void write(Path folder) {
    try (H2Journal<Event, Effect> journal = FirstScreen.journal(folder)) {
      List<Draft<Event, Effect>> drafts = new ArrayList<>();
      for (int first = 1; first <= size; first += TOGETHER) {
        List<Effect> owed = new ArrayList<>();
        IntStream.range(first, Math.min(first + TOGETHER, size + 1))
            .forEach(number -> owed.add(promise(number)));
        drafts.add(new Draft<>(MadeUpStation.OPENED, new ReportsDelivered(0), List.of(), owed));
        if (drafts.size() == TOGETHER) {
          journal.commit(drafts);
          drafts.clear();
        }
      }
      journal.commit(drafts);
      journal.reopen();
    }
  }

  private SendReport promise(int number) {
    String sale = "K01_260101_%06d".formatted(number);
    Instant at = MadeUpStation.OPENED.plus(MadeUpStation.BETWEEN_SALES.multipliedBy(number));
    return new SendReport(sale + "-2", model.type(), sale, 2, at, model.fact());
  }

  /// The report of the first sale of a history.
  private static SendReport model(Rules rules) {
    return new History(rules)
        .nextSale().stream()
            .flatMap(draft -> draft.effects().stream())
            .filter(effect -> effect instanceof SendReport r && r.type().equals("sale.settled"))
            .map(SendReport.class::cast)
            .findFirst()
            .orElseThrow();
  }

  private static String data(Fact.SaleFact fact) {
    OfficeEvent.SaleFacts facts =
        new OfficeEvent.SaleFacts(lines(fact), tenders(fact), fact.total(), List.of(), List.of());
    return new OfficeEvent.SaleSettled(facts).report("", "", 0, "").data();
  }

  private static List<OfficeEvent.Line> lines(Fact.SaleFact fact) {
    return fact.lines().stream().map(Backlog::line).toList();
  }

  private static OfficeEvent.Line line(Fact.LineFact line) {
    return switch (line) {
      case Fact.LineFact.FuelFact fuel -> new OfficeEvent.Line.Fuel(fuel.total());
      case Fact.LineFact.GoodsFact goods ->
          new OfficeEvent.Line.Goods(
              goods.ean(), goods.name(), goods.quantity(), goods.price(), goods.amount());
      case Fact.LineFact.PrepaidFact p ->
          new OfficeEvent.Line.Prepaid(p.pump(), p.grade(), p.ceiling());
    };
  }

  private static List<OfficeEvent.Tender> tenders(Fact.SaleFact fact) {
    return fact.tenders().stream()
        .map(t -> new OfficeEvent.Tender(t.provider(), t.reference(), t.amount()))
        .toList();
  }
}
