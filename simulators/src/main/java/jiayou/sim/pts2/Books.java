package jiayou.sim.pts2;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All fuellings that the controller knows, in the order in which they began to be allowed.
final class Books {

  private static final int HIGHEST_NUMBER = 65535;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final List<Delivery> deliveries = new ArrayList<>();
  private int nextNumber;

  Books(int firstNumber) {
    this.nextNumber = firstNumber;
  }

  int takeNumber() {
    int number = nextNumber;
    nextNumber = number == HIGHEST_NUMBER ? 1 : number + 1;
    return number;
  }

  /// Enters a fuelling, or its newer figures.
  void enter(Delivery delivery) {
    for (int i = deliveries.size() - 1; i >= 0; i--) {
      Delivery known = deliveries.get(i);
      if (known.pump() == delivery.pump()
          && known.transaction() == delivery.transaction()
          && known.startedAt().equals(delivery.startedAt())) {
        deliveries.set(i, delivery);
        return;
      }
    }
    deliveries.add(delivery);
  }

  /// The newest with this number; number 0 asks for the last of the pump.
  Optional<Delivery> find(int pump, int transaction) {
    return deliveries.reversed().stream()
        .filter(d -> d.pump() == pump && (transaction == 0 || d.transaction() == transaction))
        .findFirst();
  }

  Stream<Delivery> ended() {
    return deliveries.stream().filter(d -> d.endedAt().isPresent());
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
}
