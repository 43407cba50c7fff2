package jiayou.simulation;

import java.util.List;
import jiayou.core.port.PaymentProvider.Presentation;

/// What a run has seen, so that a test can tell a busy storm from an empty one.
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
    long fingerprint) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

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
        world.story.fingerprint());
  }

  Figures plus(Figures other) {
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
        31 * fingerprint + other.fingerprint);
  }
}
