package jiayou.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.Part;
import jiayou.simulation.world.World;

/// What a run has seen, so that people and tests can tell a busy storm from an empty one.
///
/// @param parts coupons, points and cards that paid something
/// @param prepaid fuellings that were paid in advance
/// @param crashes ends of a program, by whatever cause
/// @param fingerprint the same seed must give the same one
record Figures(
    long sales,
    long paid,
    long charges,
    long crashes,
    long refunds,
    long takenCodes,
    long originals,
    long reports,
    long fuellings,
    long parts,
    long prepaid,
    Map<Fault, Long> faults,
    long fingerprint) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), 0);

  static Figures of(World world, List<Kiosk> kiosks) {
    return new Figures(
        kiosks.stream().mapToLong(k -> k.books().opened()).sum(),
        world.office.paid().size(),
        world.gateway.trades().stream().filter(t -> t.charged > 0).count(),
        kiosks.stream().mapToLong(Kiosk::crashes).sum(),
        world.refunds.size(),
        world.gateway.trades().stream().filter(t -> t.how == Presentation.TAKEN).count(),
        kiosks.stream().mapToLong(k -> k.outside.printer.originals()).sum(),
        world.office.reports(),
        world.controller.delivered().size(),
        Stream.of(world.desk.parts(), world.cards.parts())
            .flatMap(parts -> parts.all().stream())
            .filter(part -> part.state == Part.State.TAKEN)
            .count(),
        world.controller.reservations().delivered().size(),
        world.faults.counts(),
        world.story.fingerprint());
  }

  /// Fingerprints add up, so that the order of the runs does not matter.
  Figures plus(Figures other) {
    Map<Fault, Long> both = new EnumMap<>(Fault.class);
    both.putAll(faults);
    other.faults.forEach((fault, count) -> both.merge(fault, count, Long::sum));
    return new Figures(
        sales + other.sales,
        paid + other.paid,
        charges + other.charges,
        crashes + other.crashes,
        refunds + other.refunds,
        takenCodes + other.takenCodes,
        originals + other.originals,
        reports + other.reports,
        fuellings + other.fuellings,
        parts + other.parts,
        prepaid + other.prepaid,
        both,
        fingerprint + other.fingerprint);
  }
}
