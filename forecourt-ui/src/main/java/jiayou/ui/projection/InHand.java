package jiayou.ui.projection;

import java.util.Optional;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.Owner;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.sale.Line;
import jiayou.core.station.Station;
import jiayou.ui.dispenser.DispenserScreen;
import jiayou.ui.dispenser.DispenserScreen.Terms;
import jiayou.ui.dispenser.Flow;
import jiayou.ui.dispenser.Hose;
import jiayou.ui.dispenser.Limits;
import jiayou.ui.dispenser.Membership;

/// The nozzle in somebody's hand: it comes before everything else on its side.
record InHand(Station station, Dispenser dispenser, Rules rules, Words words, PaidAhead ahead) {

  Optional<DispenserScreen> screen() {
    return dispenser.pumps().stream()
        .map(pump -> Optional.ofNullable(station.pumps().get(pump)).flatMap(this::screen))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<DispenserScreen> screen(PumpStatus status) {
    return switch (status) {
      case PumpStatus.Calling(int pump, int nozzle, String grade) ->
          Optional.of(calling(pump, nozzle, hose(pump, nozzle, grade)));
      case PumpStatus.Authorised(int pump, int nozzle, String grade) ->
          Optional.of(
              new DispenserScreen.Ready(
                  hose(pump, nozzle, grade), limits(pump), new Membership.NotHere()));
      case PumpStatus.Reserved(int pump, Owner _, int up) ->
          up == 0 ? Optional.empty() : reserved(pump, up);
      case PumpStatus.Fuelling f -> Optional.of(live(f));
      case PumpStatus.Idle _, PumpStatus.Payable _, PumpStatus.Offline _, PumpStatus.NoNews _ ->
          Optional.empty();
    };
  }

  /// Beside a nozzle that is paid for, another one of its pump is the wrong one.
  private DispenserScreen calling(int pump, int nozzle, Hose hose) {
    boolean wrong = ahead.at(pump).filter(paid -> paid.nozzle() != nozzle).isPresent();
    return wrong
        ? new DispenserScreen.HangUp(hose)
        : new DispenserScreen.Calling(hose, limits(pump), new Membership.NotHere());
  }

  /// A pump that is kept lets only that nozzle flow that was paid for.
  private Optional<DispenserScreen> reserved(int pump, int up) {
    return rules.nozzles().stream()
        .filter(n -> n.pump() == pump && n.nozzle() == up)
        .findFirst()
        .map(n -> hose(pump, up, n.grade()))
        .map(hose ->
            ahead.at(pump).isPresent()
                ? calling(pump, up, hose)
                : new DispenserScreen.HangUp(hose));
  }

  private DispenserScreen live(PumpStatus.Fuelling f) {
    Hose hose = new Hose(rules.nozzleSign(f.pump(), f.nozzle()), words.grade(f.grade()), f.price());
    Optional<Line.Prepaid> paid = ahead.at(f.pump());
    Flow flow =
        !new Countdown(station, rules).isFresh(f.pump())
            ? new Flow.LinkLost()
            : f.suspended()
                ? new Flow.Paused(f.amount(), f.volume())
                : new Flow.Flowing(f.amount(), f.volume());
    return new DispenserScreen.Live(
        hose,
        flow,
        f.limit().or(() -> paid.map(Line.Prepaid::limit)).orElse(new Preset.Full()),
        paid.isPresent() ? Terms.IN_ADVANCE : Terms.AFTERWARDS,
        new Membership.NotHere());
  }

  private Limits limits(int pump) {
    return ahead
        .at(pump)
        .<Limits>map(paid -> new Limits.Prepaid(paid.ceiling()))
        .orElse(new Limits.NotHere());
  }

  private Hose hose(int pump, int nozzle, String grade) {
    return new Hose(
        rules.nozzleSign(pump, nozzle),
        words.grade(grade),
        words.price(grade).orElseGet(() -> words.unknownPrice(grade)));
  }
}
