package jiayou.core.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.QuoteBasket;
import jiayou.core.effect.Step;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.hold.Hold;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.value.Money;

/// What the basket costs, asked of the back office anew whenever anything in it changes. Whatever
/// was set aside for the old one goes back.
final class Quoting {

  /// Nothing of hers is used; promotions still count.
  private static final Wish NOTHING = new Wish(Optional.of(List.of()), List.of(), false);

  private Quoting() {}

  /// The basket, or whose benefits count, has changed.
  static Step<Sale> changed(Sale sale, Rules rules) {
    Step<Sale> given = Parts.giveBackAll(sale);
    Step<Sale> asked = asked(given.state(), rules);
    return asked.withFirst(given.effects());
  }

  /// Changes what is wanted, without an effect on what was never quoted.
  static Step<Sale> edited(Sale sale, List<SaleState.Edit> edits, Rules rules) {
    return changed(Approvals.lifted(sale.edited(edits)), rules);
  }

  /// What she wanted used cannot be had: the basket is quoted without it.
  static Step<Sale> withoutBenefits(Sale sale, Rules rules) {
    return changed(sale.with(sale.terms().with(NOTHING)), rules);
  }

  static Step<Sale> quoted(Sale sale, Quoted e, Instant at, Rules rules) {
    Terms terms = sale.terms();
    boolean awaited =
        terms.revision() == e.revision()
            && terms.quoting() instanceof Terms.Quoting.Asking
            && isUndecided(sale);
    if (!awaited) {
      return Step.of(sale);
    }
    Sale next = sale.with(terms.with(answered(sale, e.answer())));
    return next.state() instanceof SaleState.Holding(var pay)
        ? Parts.next(next, pay, at, rules)
        : Step.of(next);
  }

  /// What is paid or given up has its price for good.
  private static boolean isUndecided(Sale sale) {
    return sale.state() instanceof SaleState.Open || sale.state() instanceof SaleState.Holding;
  }

  private static Step<Sale> asked(Sale sale, Rules rules) {
    boolean worth =
        rules.ways().benefits()
            && sale.basket().prepaid().isEmpty()
            && !sale.basket().isEmpty()
            && sale.basket().isClaimed();
    if (!worth) {
      return sale.agreed().isEmpty()
          ? Step.of(sale)
          : Step.of(sale.with(sale.terms().nextRevision(new Terms.Quoting.NotAsked())));
    }
    Sale next = sale.with(sale.terms().nextRevision(new Terms.Quoting.Asking()));
    return Step.of(next, new QuoteBasket(sale.id(), request(next)));
  }

  private static Terms.Quoting answered(Sale sale, QuoteAnswer answer) {
    return switch (answer) {
      case QuoteAnswer.Quoted(Quote quote) when fits(sale, quote) -> new Terms.Quoting.Have(quote);
      case QuoteAnswer.Quoted _ -> new Terms.Quoting.Off("the quote does not add up");
      case QuoteAnswer.Unknown(String cause) -> new Terms.Quoting.Off(cause);
    };
  }

  /// No line may cost less than nothing, nothing may be paid twice, and nothing of hers may be used
  /// that she does not want used.
  private static boolean fits(Sale sale, Quote quote) {
    Money rest =
        sale.basket()
            .total()
            .minus(quote.discount())
            .minus(quote.couponValue())
            .minus(quote.points());
    boolean parts =
        quote.used().stream().allMatch(c -> c.value().isPositive())
            && quote.purses().stream()
                .allMatch(p -> p.use().fen() >= 0 && p.use().compareTo(p.balance()) <= 0);
    return parts && rest.fen() >= 0 && discountsFit(sale, quote) && isWanted(sale, quote);
  }

  private static boolean discountsFit(Sale sale, Quote quote) {
    List<Line> lines = sale.basket().lines();
    boolean known =
        quote.discounts().stream()
            .allMatch(d -> d.amount().isPositive() && d.line() >= 0 && d.line() < lines.size());
    return known
        && IntStream.range(0, lines.size())
            .allMatch(n -> off(quote, n).compareTo(lines.get(n).amount()) <= 0);
  }

  private static Money off(Quote quote, int line) {
    return quote.discounts().stream()
        .filter(d -> d.line() == line)
        .map(Discount::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /// Points are a member's. Coupons are hers too, unless another firm's were scanned.
  private static boolean isWanted(Sale sale, Quote quote) {
    Wish wish = sale.terms().wish();
    boolean member = sale.terms().member().isPresent();
    boolean points = quote.points().isZero() || (member && wish.points());
    boolean hers =
        quote.used().isEmpty()
            || (member
                && quote.used().stream()
                    .allMatch(c -> wish.coupons().map(ids -> ids.contains(c.id())).orElse(true)));
    return points && (hers || !wish.partners().isEmpty());
  }

  private static QuoteRequest request(Sale sale) {
    List<QuoteRequest.Line> lines = new ArrayList<>();
    for (Line line : sale.basket().lines()) {
      switch (line) {
        case Line.Fuel fuel -> lines.add(new QuoteRequest.Line.Fuel(fuel.total()));
        case Line.Goods goods ->
            lines.add(
                new QuoteRequest.Line.Goods(
                    goods.product().ean(),
                    goods.quantity(),
                    goods.product().price(),
                    goods.amount()));
        case Line.Prepaid _ -> {}
      }
    }
    return new QuoteRequest(
        sale.id(),
        sale.terms().revision(),
        lines,
        sale.terms().member().map(m -> m.id()),
        sale.terms().wish());
  }

  /// The step of one hold, put back into its sale.
  static Step<Sale> moved(Sale sale, Step<Hold> step) {
    return new Step<>(sale.replacing(step.state()), List.<Effect>copyOf(step.effects()));
  }
}
