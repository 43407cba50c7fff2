package jiayou.sim.office.benefit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jiayou.core.benefit.Purse;

/// Every hold that there ever was, and every number that can never be one. Not thread-safe.
final class HoldBook {

  private final Map<String, Hold> holds = new LinkedHashMap<>();
  private final Set<String> standing = new LinkedHashSet<>();
  private final Map<String, String> dead = new HashMap<>();

  /// Sets free what has run out.
  void sweep(Instant now) {
    for (String number : List.copyOf(standing)) {
      Hold hold = known(number).orElseThrow();
      if (now.isAfter(hold.order().until())) {
        put(hold, Hold.State.FREE, 0);
      }
    }
  }

  /// @param objection why it cannot be set aside; asked only for a number that is new
  HoldAnswer hold(Hold.Order order, Supplier<Optional<String>> objection) {
    Optional<Hold> known = known(order.number());
    if (known.isPresent()) {
      return again(known.get(), order);
    }
    String refused = dead.get(order.number());
    if (refused != null) {
      return new HoldAnswer.Refused(refused);
    }
    Optional<String> why = objection.get();
    if (why.isPresent()) {
      dead.put(order.number(), why.get());
      return new HoldAnswer.Refused(why.get());
    }
    put(new Hold(order, Hold.State.HELD, 0), Hold.State.HELD, 0);
    return new HoldAnswer.Stands(Hold.State.HELD, order.amount());
  }

  HoldAnswer take(String number, String sale, long amount) {
    Optional<Hold> known = known(number);
    if (known.isEmpty()) {
      dead.putIfAbsent(number, "OTHER");
      return new HoldAnswer.Refused("NEVER_HELD");
    }
    Hold hold = known.get();
    if (!hold.order().sale().equals(sale)) {
      return new HoldAnswer.NumberUsed();
    }
    return switch (hold.state()) {
      case FREE -> new HoldAnswer.Refused("FREE_AGAIN");
      case HELD -> {
        if (amount > hold.order().amount()) {
          yield new HoldAnswer.Refused("TOO_MUCH");
        }
        put(hold, Hold.State.TAKEN, amount);
        yield new HoldAnswer.Stands(Hold.State.TAKEN, amount);
      }
      case TAKEN ->
          hold.taken() == amount
              ? new HoldAnswer.Stands(Hold.State.TAKEN, amount)
              : new HoldAnswer.Refused("TAKEN_OTHERWISE");
    };
  }

  HoldAnswer giveBack(String number, String sale) {
    Optional<Hold> known = known(number);
    if (known.isEmpty()) {
      dead.putIfAbsent(number, "OTHER");
      return new HoldAnswer.Stands(Hold.State.FREE, 0);
    }
    Hold hold = known.get();
    if (!hold.order().sale().equals(sale)) {
      return new HoldAnswer.NumberUsed();
    }
    if (hold.state() == Hold.State.HELD) {
      put(hold, Hold.State.FREE, 0);
    }
    return hold.state() == Hold.State.TAKEN
        ? new HoldAnswer.Stands(Hold.State.TAKEN, hold.taken())
        : new HoldAnswer.Stands(Hold.State.FREE, 0);
  }

  Optional<Hold> known(String number) {
    return Optional.ofNullable(holds.get(number));
  }

  /// Those that stand and are not of this sale.
  List<Hold> ofOthers(String sale) {
    return standing().stream().filter(hold -> !hold.order().sale().equals(sale)).toList();
  }

  List<Hold> standing() {
    return standing.stream().map(number -> known(number).orElseThrow()).toList();
  }

  List<Hold> all() {
    return new ArrayList<>(holds.values());
  }

  /// How much of a purse these set aside.
  static long points(List<Hold> holds, String member, Purse purse) {
    return holds.stream().mapToLong(hold -> hold.sets(member, purse)).sum();
  }

  private static HoldAnswer again(Hold hold, Hold.Order order) {
    if (!hold.order().equals(order)) {
      return new HoldAnswer.NumberUsed();
    }
    return hold.state() == Hold.State.FREE
        ? new HoldAnswer.Refused("OTHER")
        : new HoldAnswer.Stands(Hold.State.HELD, order.amount());
  }

  private void put(Hold hold, Hold.State state, long taken) {
    holds.put(hold.order().number(), new Hold(hold.order(), state, taken));
    if (state == Hold.State.HELD) {
      standing.add(hold.order().number());
    } else {
      standing.remove(hold.order().number());
    }
  }
}
