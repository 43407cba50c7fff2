package jiayou.sim.invoice;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import jiayou.sim.invoice.InvoiceRequest.Item;
import jiayou.sim.invoice.InvoiceRequest.Kind;
import jiayou.sim.invoice.InvoiceRequest.Mark;
import jiayou.sim.invoice.Outcome.Reason;
import jiayou.sim.invoice.Outcome.Refused;

/// Looks for what is wrong with a request. It counts in whole numbers only, so that it shares no
/// arithmetic with those whom it examines.
final class Examiner {

  private static final Set<String> RATES = Set.of("0", "0.01", "0.03", "0.06", "0.09", "0.13");
  private static final Set<String> FUEL_UNITS = Set.of("升", "吨");
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private Examiner() {}

  static Optional<Refused> fault(InvoiceRequest request) {
    return buyer(request)
        .or(() -> sums(request))
        .or(() ->
            request.items().stream()
                .map(item -> item(item, request.mark()))
                .flatMap(Optional::stream)
                .findFirst());
  }

  private static Optional<Refused> buyer(InvoiceRequest request) {
    Taxpayer buyer = request.buyer();
    if (buyer.name().isBlank()) {
      return refused(Reason.WRONG_BUYER, "购买方名称不能为空");
    }
    boolean isPerson = buyer.taxNumber().isEmpty();
    if (isPerson && request.kind() == Kind.SPECIAL) {
      return refused(Reason.WRONG_BUYER, "专用发票购买方税号不能为空");
    }
    return isPerson || CreditCode.isTaxNumber(buyer.taxNumber())
        ? Optional.empty()
        : refused(Reason.WRONG_BUYER, "购买方税号格式不正确");
  }

  private static Optional<Refused> sums(InvoiceRequest request) {
    boolean adds =
        request.items().stream().mapToLong(Item::net).sum() == request.net()
            && request.items().stream().mapToLong(Item::tax).sum() == request.tax()
            && request.items().stream().mapToLong(Item::total).sum() == request.total();
    if (request.items().isEmpty() || request.total() <= 0) {
      return refused(Reason.WRONG_AMOUNT, "价税合计必须大于零");
    }
    return adds ? Optional.empty() : refused(Reason.WRONG_AMOUNT, "明细合计与价税合计不一致");
  }

  private static Optional<Refused> item(Item item, Mark mark) {
    if (!Goods.isCode(item.code())) {
      return refused(Reason.WRONG_GOODS, "税收分类编码必须为19位数字");
    }
    if (!Goods.isNamed(item)) {
      return refused(Reason.WRONG_GOODS, "货物名称与税收分类编码不符");
    }
    return fuel(item, mark).or(() -> amounts(item)).or(() -> price(item));
  }

  private static Optional<Refused> fuel(Item item, Mark mark) {
    if (Goods.isFuel(item.code()) != (mark == Mark.FUEL)) {
      return refused(Reason.WRONG_GOODS, "成品油发票只能开具成品油商品");
    }
    if (mark == Mark.FUEL && !FUEL_UNITS.contains(item.unit())) {
      return refused(Reason.WRONG_GOODS, "成品油单位必须为升或吨");
    }
    if (mark == Mark.FUEL && item.quantity().isEmpty()) {
      return refused(Reason.WRONG_GOODS, "成品油数量不能为空");
    }
    return item.quantity().filter(q -> q.signum() <= 0).isPresent()
        ? refused(Reason.WRONG_GOODS, "数量不能为零")
        : Optional.empty();
  }

  /// Net is the total without its tax, half a fen upwards; the tax is what is left.
  private static Optional<Refused> amounts(Item item) {
    if (!RATES.contains(item.rate().stripTrailingZeros().toPlainString())) {
      return refused(Reason.WRONG_AMOUNT, "税率不正确");
    }
    long divisor = 100 + item.rate().movePointRight(2).longValueExact();
    long net = (200 * item.total() + divisor) / (2 * divisor);
    boolean isRight =
        item.total() > 0 && item.net() == net && item.tax() == item.total() - item.net();
    return isRight ? Optional.empty() : refused(Reason.WRONG_AMOUNT, "金额税额计算误差");
  }

  private static Optional<Refused> price(Item item) {
    if (item.price().isEmpty() || item.quantity().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal product = item.price().get().multiply(item.quantity().get());
    BigDecimal off = product.subtract(BigDecimal.valueOf(item.net(), 2)).abs();
    return off.compareTo(CENT) <= 0
        ? Optional.empty()
        : refused(Reason.WRONG_AMOUNT, "单价乘以数量不等于金额");
  }

  static Optional<Refused> refused(Reason why, String words) {
    return Optional.of(new Refused(why, words));
  }
}
