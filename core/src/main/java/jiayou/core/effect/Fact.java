package jiayou.core.effect;

import java.util.List;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;

/// What the back office is told, without anything personal.
public sealed interface Fact {

  record SaleFact(
      String trace, List<LineFact> lines, List<TenderFact> tenders, Money total, String reason)
      implements Fact {
    public SaleFact {
      lines = List.copyOf(lines);
      tenders = List.copyOf(tenders);
    }
  }

  record PaymentFact(String provider, String trade, Money amount, String state) implements Fact {}

  record RefundFact(String provider, String trade, String refund, Money amount, String state)
      implements Fact {}

  record HelpFact(String screen) implements Fact {}

  record RatingFact(int faces) implements Fact {}

  /// One line of a sale.
  sealed interface LineFact {
    record FuelFact(FuellingTotal total) implements LineFact {}

    record GoodsFact(String ean, String name, int quantity, Money price, Money amount)
        implements LineFact {}
  }

  /// One payment of a sale.
  record TenderFact(String provider, String reference, Money amount) {}
}
