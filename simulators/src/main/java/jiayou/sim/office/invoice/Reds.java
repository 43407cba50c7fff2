package jiayou.sim.office.invoice;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.sim.invoice.Outcome;

/// What was taken back, each invoice once. Callers hold the clerk's lock.
final class Reds {

  private final Issuer issuer;
  private final Map<String, String> wanted = new LinkedHashMap<>();
  private final Map<String, String> redOf = new HashMap<>();

  Reds(Issuer issuer) {
    this.issuer = issuer;
  }

  /// @param number the key: asking twice is asking once
  /// @param papers of the order that the invoice must belong to
  RedAnswer redden(String number, String invoice, List<Paper> papers) {
    String before = wanted.get(number);
    if (before != null && !before.equals(invoice)) {
      return new RedAnswer.NumberUsed();
    }
    if (papers.stream().noneMatch(p -> p.number().equals(invoice))) {
      return new RedAnswer.Refused("UNKNOWN_INVOICE");
    }
    Optional<String> red = redOf(invoice);
    if (red.isPresent()) {
      return before == null
          ? new RedAnswer.Refused("ALREADY_RED")
          : new RedAnswer.Reddened(red.get());
    }
    wanted.put(number, invoice);
    // 红字发票信息确认单编号
    String confirmation = "5%019d".formatted(wanted.size());
    return switch (issuer.redden(number, invoice, confirmation)) {
      case Outcome.Issued done -> {
        redOf.put(invoice, done.number());
        yield new RedAnswer.Reddened(done.number());
      }
      case Outcome.Refused refused -> answer(refused.why());
    };
  }

  Optional<String> redOf(String invoice) {
    return Optional.ofNullable(redOf.get(invoice));
  }

  private static RedAnswer answer(Outcome.Reason why) {
    return switch (why) {
      case DRAWER_AWAY, OUT_OF_CREDIT -> new RedAnswer.Underway();
      case ALREADY_RED -> new RedAnswer.Refused("ALREADY_RED");
      case UNKNOWN_INVOICE -> new RedAnswer.Refused("UNKNOWN_INVOICE");
      case UNKNOWN_SELLER, OUT_OF_STOCK, WRONG_BUYER, WRONG_GOODS, WRONG_AMOUNT ->
          new RedAnswer.Refused("OTHER");
    };
  }
}
