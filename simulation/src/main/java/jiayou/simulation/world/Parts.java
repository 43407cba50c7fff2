package jiayou.simulation.world;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jiayou.core.effect.Fact.StaffFact;
import jiayou.core.effect.Fact.StaffOutcome;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRef;
import jiayou.core.port.Holder.TakeAnswer;

/// What every holder keeps of the parts that it set aside: one number is one part, what was given
/// back can never be set aside, and what is taken is taken once.
public final class Parts {

  private final Clockwork clock;
  private final Weather weather;
  private final Faults faults;
  private final Story story;
  private final String holder;
  private final Map<String, Optional<Part>> parts = new LinkedHashMap<>();

  Parts(Clockwork clock, Weather weather, Faults faults, Story story, String holder) {
    this.clock = clock;
    this.weather = weather;
    this.faults = faults;
    this.story = story;
    this.holder = holder;
  }

  public Collection<Part> all() {
    return parts.values().stream().flatMap(Optional::stream).toList();
  }

  /// Whether this number has been heard of, be it only to be given back.
  boolean knows(String number) {
    return parts.containsKey(number);
  }

  Optional<Part> of(String number) {
    return parts.getOrDefault(number, Optional.empty());
  }

  Part setAside(HoldOrder order, long amount, String proof) {
    Part part = new Part(order, amount, proof);
    parts.put(order.number(), Optional.of(part));
    story.tell(holder, "sets aside", amount, "fen as", order.number());
    return part;
  }

  public TakeAnswer take(HoldRef ref, long fen) {
    Part part =
        of(ref.number())
            .orElseThrow(
                () -> story.broken("a part is taken that was never set aside: " + ref, ref.sale()));
    if (part.state == Part.State.TAKEN) {
      return taken(part, fen);
    }
    if (part.state != Part.State.HELD) {
      return new TakeAnswer.Refused("it was free again");
    }
    boolean tooLate = !clock.now().isBefore(part.order.until());
    if (tooLate || fen > part.amount || weather.strikes(12)) {
      faults.met(Fault.TAKE_REFUSED);
      story.tell(holder, "will not take", ref.number());
      part.refuse(fen);
      return new TakeAnswer.Refused(tooLate ? "it was free again" : "not now");
    }
    part.take(fen, clock.now());
    story.tell(holder, "takes", fen, "fen of", ref.number());
    return new TakeAnswer.Taken();
  }

  private TakeAnswer taken(Part part, long fen) {
    if (part.taken != fen) {
      throw story.broken("a part is taken with two amounts", part.order.sale());
    }
    return new TakeAnswer.Taken();
  }

  public GiveBackAnswer giveBack(HoldRef ref) {
    Optional<Part> part = of(ref.number());
    parts.putIfAbsent(ref.number(), Optional.empty());
    if (part.isEmpty()) {
      return new GiveBackAnswer.Free();
    }
    if (part.get().state == Part.State.TAKEN) {
      throw story.broken("a part that is taken is given back: " + ref.number(), ref.sale());
    }
    if (part.get().state == Part.State.HELD) {
      part.get().state = Part.State.FREE;
      story.tell(holder, "has back", ref.number());
    }
    return new GiveBackAnswer.Free();
  }

  /// Whether a take of it was refused, so that somebody must collect it.
  public boolean isLapsed(String number) {
    return of(number).filter(part -> part.state == Part.State.LAPSED).isPresent();
  }

  /// Staff collected what could not be taken, of one part or of all of a sale.
  void hears(StaffFact fact) {
    if (fact.how() != StaffOutcome.FULFILLED_BY_HAND) {
      return;
    }
    for (Part part : all()) {
      if (part.order.number().equals(fact.subject()) || part.order.sale().equals(fact.subject())) {
        part.collectByHand();
      }
    }
  }

  long backs(String sale) {
    return all().stream().filter(p -> p.order.sale().equals(sale)).mapToLong(Part::backs).sum();
  }

  long paid(String sale) {
    return all().stream().filter(p -> p.order.sale().equals(sale)).mapToLong(Part::paid).sum();
  }
}
