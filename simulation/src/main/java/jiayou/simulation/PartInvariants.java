package jiayou.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Fact.DiscountFact;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.effect.Fact.SaleFact;
import jiayou.simulation.world.Part;
import jiayou.simulation.world.Pump;
import jiayou.simulation.world.Reservations.Prepaid;
import jiayou.simulation.world.Trade;
import jiayou.simulation.world.World;
import org.jspecify.annotations.Nullable;

/// What must hold of coupons, points, cards, discounts and of what was paid in advance, read from
/// the ledgers of those who hold them.
final class PartInvariants {

  private final World world;

  PartInvariants(World world) {
    this.world = world;
  }

  void check() {
    Map<String, SaleFact> paid = world.office.paid();
    parts().forEach(part -> isTakenOrFree(part, paid));
    require(world.desk.isSound(), "a coupon is used twice, or a purse is below zero", "office");
    world.cards.check();
    for (Pump pump : world.controller.pumps()) {
      pump.kept.ifPresent(kept -> {
        throw world.story.broken("pump " + pump.number + " stays reserved", kept.sale());
      });
    }
    paid.forEach(this::isPricedByTheOffice);
    world
        .controller
        .reservations()
        .delivered()
        .forEach((key, prepaid) ->
            require(
                prepaid.fen() == 0 || hasFuelling(paid.get(prepaid.sale()), key),
                "what was paid in advance is not in its sale: " + key,
                prepaid.sale()));
  }

  private Collection<Part> parts() {
    return Stream.of(world.desk.parts(), world.cards.parts())
        .flatMap(parts -> parts.all().stream())
        .toList();
  }

  private void isTakenOrFree(Part part, Map<String, SaleFact> paid) {
    String sale = part.order.sale();
    require(part.state != Part.State.HELD, "stays set aside: " + part.order.number(), sale);
    require(part.state != Part.State.LAPSED, "nobody collected " + part.order.number(), sale);
    if (part.state == Part.State.TAKEN) {
      require(paid.containsKey(sale), "taken, and nothing was sold: " + part.order.number(), sale);
      Optional<Trade> first =
          world.gateway.trades().stream()
              .filter(t -> t.sale().equals(sale) && t.net() > 0)
              .filter(t -> t.paidAt.isAfter(part.takenAt))
              .findFirst();
      require(first.isEmpty(), "taken before the wallet paid: " + part.order.number(), sale);
    }
  }

  /// Every discount is what the office said of just these lines; and what was paid in advance costs
  /// what was delivered, and never more than was paid.
  private void isPricedByTheOffice(String sale, SaleFact fact) {
    Optional<Long> ceiling = ceiling(sale);
    if (ceiling.isEmpty()) {
      require(
          world.desk.pricing().gave(sale, fact, fact.discounts()),
          "the price is not what the office said of this basket",
          sale);
      return;
    }
    long delivered =
        world.controller.reservations().delivered().values().stream()
            .filter(p -> p.sale().equals(sale))
            .mapToLong(Prepaid::fen)
            .sum();
    long charged = fact.total().fen();
    for (LineFact line : fact.lines()) {
      charged -= otherThanPrepaid(line);
    }
    long due = Math.min(delivered, ceiling.get());
    require(
        charged == due,
        "charged %d fen for %d delivered of %d".formatted(charged, delivered, ceiling.get()),
        sale);
  }

  private long otherThanPrepaid(LineFact line) {
    return switch (line) {
      case LineFact.GoodsFact goods -> goods.amount().fen();
      case LineFact.PrepaidFact _ -> 0;
      case LineFact.FuelFact fuel ->
          world.controller.reservations().delivered().containsKey(fuel.total().key())
              ? 0
              : fuel.total().amount().fen();
    };
  }

  /// What was paid in advance, as the office was told when the customer paid.
  private Optional<Long> ceiling(String sale) {
    return world.office.history(sale).stream()
        .filter(report -> report.type().equals("sale.tendered"))
        .map(SendReport::fact)
        .map(SaleFact.class::cast)
        .flatMap(fact -> fact.lines().stream())
        .filter(LineFact.PrepaidFact.class::isInstance)
        .map(line -> ((LineFact.PrepaidFact) line).ceiling().fen())
        .findFirst();
  }

  private static boolean hasFuelling(@Nullable SaleFact fact, Object key) {
    return fact != null
        && fact.lines().stream()
            .anyMatch(l -> l instanceof LineFact.FuelFact f && f.total().key().equals(key));
  }

  /// What the office takes off, without what a pump delivered too much.
  static long sum(List<DiscountFact> discounts) {
    return discounts.stream().map(Fact.DiscountFact::amount).mapToLong(m -> m.fen()).sum();
  }

  private void require(boolean holds, String otherwise, Object about) {
    if (!holds) {
      throw world.story.broken(otherwise, about);
    }
  }
}
