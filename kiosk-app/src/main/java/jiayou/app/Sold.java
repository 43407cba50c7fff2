package jiayou.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jiayou.core.payment.AttemptState;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.ticket.Ticket.Row;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;

/// What was sold in some time, by what it was: the rows of it on a shift's or a day's ticket.
///
/// @param settled paid and done, in this time
/// @param unfinished how many are paid, and something of them is still to be done
record Sold(List<Sale> settled, long unfinished, Rules rules) {

  Sold {
    settled = List.copyOf(settled);
  }

  static Sold in(Period period, Collection<Sale> sales, Rules rules) {
    List<Sale> paid =
        sales.stream()
            .filter(sale -> sale.isPaid() && !sale.basket().isEmpty() && period.has(paidAt(sale)))
            .toList();
    List<Sale> settled =
        paid.stream().filter(sale -> sale.state() instanceof SaleState.Settled).toList();
    return new Sold(settled, paid.size() - settled.size(), rules);
  }

  /// The moment on the customer's ticket.
  private static Instant paidAt(Sale sale) {
    return sale.attempts().stream()
        .flatMap(
            a -> a.state() instanceof AttemptState.Succeeded s ? Stream.of(s.at()) : Stream.empty())
        .reduce((_, last) -> last)
        .orElse(sale.changedAt());
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Money total = sum(settled.stream().map(Sale::price));
    rows.add(new Row("销售", ""));
    rows.add(new Row("成交 " + settled.size() + " 笔", total.yuan()));
    rows.addAll(fuel());
    goods().ifPresent(rows::add);
    Money listed = sum(settled.stream().map(sale -> sale.basket().total()));
    if (!listed.equals(total)) {
      rows.add(new Row("优惠减免", total.minus(listed).yuan()));
    }
    if (unfinished > 0) {
      rows.add(new Row("已付款未办完", unfinished + " 笔"));
    }
    return rows;
  }

  /// What coupons, points and cards paid of it: no provider has a bill of that.
  List<Row> parts() {
    Map<String, List<Money>> parts = new TreeMap<>();
    settled.stream()
        .flatMap(sale -> sale.terms().holds().stream())
        .filter(hold -> hold.paid().isPositive())
        .forEach(
            hold -> parts.computeIfAbsent(hold.name(), _ -> new ArrayList<>()).add(hold.paid()));
    List<Row> rows = new ArrayList<>();
    parts.forEach((name, paid) ->
        rows.add(new Row(name + " " + paid.size() + " 笔", sum(paid.stream()).yuan())));
    return rows;
  }

  private List<Row> fuel() {
    Map<String, List<Line.Fuel>> byGrade = new TreeMap<>();
    settled.stream()
        .flatMap(sale -> sale.basket().fuels().stream())
        .forEach(fuel ->
            byGrade.computeIfAbsent(fuel.total().grade(), _ -> new ArrayList<>()).add(fuel));
    List<Row> rows = new ArrayList<>();
    byGrade.forEach((grade, fuels) -> rows.add(fuel(grade, fuels)));
    return rows;
  }

  private Row fuel(String code, List<Line.Fuel> fuels) {
    Quantity first = fuels.getFirst().total().volume();
    long thousandths = fuels.stream().mapToLong(f -> f.total().volume().thousandths()).sum();
    Quantity volume = new Quantity(thousandths, first.unit());
    Grade grade = rules.grades().get(code);
    return new Row(
        (grade == null ? code : grade.nameZh())
            + " "
            + volume.shown()
            + " "
            + volume.unit().symbol(),
        sum(fuels.stream().map(Line.Fuel::amount)).yuan());
  }

  private Optional<Row> goods() {
    List<Line.Goods> goods =
        settled.stream().flatMap(sale -> sale.basket().goods().stream()).toList();
    return goods.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Row(
                "商品 " + goods.stream().mapToInt(Line.Goods::quantity).sum() + " 件",
                sum(goods.stream().map(Line.Goods::amount)).yuan()));
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }
}
