package jiayou.ui.projection;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.fuelling.FuellingState;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.session.KioskSession;
import jiayou.core.station.Station;
import jiayou.ui.kiosk.HomeRow;
import jiayou.ui.kiosk.HomeRow.Age;
import jiayou.ui.kiosk.KioskScreen.Fuellings;

/// The fuellings that a driver can pick from, newest first.
final class HomeRows {

  private static final int MOST = 4;
  private static final Duration JUST_NOW = Duration.ofMinutes(3);

  private final Station station;
  private final KioskSession session;
  private final Rules rules;
  private final Words words;

  HomeRows(Station station, KioskSession session, Rules rules, Words words) {
    this.station = station;
    this.session = session;
    this.rules = rules;
    this.words = words;
  }

  Fuellings listed() {
    List<HomeRow> rows = new ArrayList<>();
    station.books().fuellings().values().stream()
        .sorted(Comparator.comparing((Fuelling f) -> f.key().endedAt()).reversed())
        .map(this::row)
        .flatMap(Optional::stream)
        .forEach(rows::add);
    for (PumpStatus status : station.pumps().values()) {
      if (status instanceof PumpStatus.Fuelling f) {
        rows.add(
            new HomeRow.Running(rules.nozzleSign(f.pump(), f.nozzle()), words.grade(f.grade())));
      }
    }
    if (isSilent()) {
      return new Fuellings.ForecourtDown();
    }
    return rows.isEmpty()
        ? new Fuellings.NoneYet()
        : new Fuellings.Listed(rows.stream().limit(MOST).toList(), Math.max(0, rows.size() - MOST));
  }

  private Optional<HomeRow> row(Fuelling fuelling) {
    return switch (fuelling.state()) {
      case FuellingState.Payable _, FuellingState.Unwanted _, FuellingState.Releasing _ ->
          Optional.of(free(fuelling));
      case FuellingState.Claiming(String sale) -> Optional.of(claimed(fuelling, sale));
      case FuellingState.Claimed(String sale) -> Optional.of(claimed(fuelling, sale));
      case FuellingState.Clearing _,
          FuellingState.ClearingEmpty _,
          FuellingState.Cleared _,
          FuellingState.Stuck _ ->
          Optional.empty();
    };
  }

  private HomeRow free(Fuelling fuelling) {
    if (station.pumps().get(fuelling.key().pump()) instanceof PumpStatus.Payable p
        && p.total().key().equals(fuelling.key())
        && p.owner() instanceof PumpStatus.Owner.Other(String name)) {
      return new HomeRow.Claimed(words.fuel(fuelling.total()), name);
    }
    return payable(fuelling);
  }

  private HomeRow claimed(Fuelling fuelling, String sale) {
    if (session.sale().equals(Optional.of(sale))) {
      return payable(fuelling);
    }
    String by = station.books().sale(sale).map(Sale::screen).orElse(rules.terminal());
    return new HomeRow.Claimed(words.fuel(fuelling.total()), by);
  }

  private HomeRow payable(Fuelling fuelling) {
    LocalDateTime ended = LocalDateTime.parse(fuelling.key().endedAt());
    LocalDateTime now = LocalDateTime.ofInstant(station.now(), rules.zone());
    Age age = Duration.between(ended, now).compareTo(JUST_NOW) < 0 ? Age.JUST_NOW : Age.EARLIER;
    return new HomeRow.Payable(fuelling.key(), words.fuel(fuelling.total()), age);
  }

  private boolean isSilent() {
    return station.pumpsSeen().values().stream()
        .noneMatch(new Countdown(station, rules)::isInReach);
  }
}
