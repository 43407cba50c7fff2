package jiayou.sim.pts2;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All fuellings that the controller knows, in the order in which their numbers were given.
final class Books {

  private static final int HIGHEST_NUMBER = 65535;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final List<Slot> slots = new ArrayList<>();
  private int nextNumber;

  Books(int firstNumber) {
    this.nextNumber = firstNumber;
  }

  int takeNumber(int pump) {
    int number = nextNumber;
    nextNumber = number == HIGHEST_NUMBER ? 1 : number + 1;
    slots.add(new Slot(pump, number, Optional.empty()));
    return number;
  }

  /// Enters a fuelling, or its newer figures, under the number that it got.
  void enter(Delivery delivery) {
    for (int i = slots.size() - 1; i >= 0; i--) {
      if (slots.get(i).is(delivery.pump(), delivery.transaction())) {
        slots.set(i, new Slot(delivery.pump(), delivery.transaction(), Optional.of(delivery)));
        return;
      }
    }
    throw new IllegalStateException("number " + delivery.transaction() + " was never given");
  }

  /// The newest with this number; number 0 asks for the last of the pump.
  Optional<Delivery> find(int pump, int transaction) {
    return slots.reversed().stream()
        .filter(slot -> slot.pump() == pump)
        .filter(slot -> transaction == 0 || slot.transaction() == transaction)
        .flatMap(slot -> slot.delivery().stream())
        .findFirst();
  }

  Stream<Delivery> ended() {
    return slots.stream()
        .flatMap(slot -> slot.delivery().stream())
        .filter(delivery -> delivery.endedAt().isPresent());
  }

  /// `pump.json`: no times, so that the same script leaves the same file.
  String ledgerJson() {
    ObjectNode ledger = JSON.createObjectNode();
    var transactions = ledger.putArray("transactions");
    ended()
        .forEach(d ->
            transactions
                .addObject()
                .put("pump", d.pump())
                .put("transaction", d.transaction())
                .put("grade", d.grade().code())
                .put("unit", d.grade().unit().symbol())
                .put("volume", d.volume().setScale(3, RoundingMode.UNNECESSARY).toPlainString())
                .put("price", d.price().toPlainString())
                .put("amount", d.amount().movePointRight(2).longValueExact())
                .put("cleared", d.closed()));
    return JSON.writeValueAsString(ledger);
  }

  /// A number that was given, and what was delivered under it.
  private record Slot(int pump, int transaction, Optional<Delivery> delivery) {
    boolean is(int ofPump, int number) {
      return pump == ofPump && transaction == number;
    }
  }
}
