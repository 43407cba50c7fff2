package jiayou.core.sale;

import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.hold.Hold;
import jiayou.core.value.Money;

/// On what terms a basket is paid: whose benefits count, what the back office says that it costs,
/// and which parts are set aside.
///
/// @param revision counts the states of the basket, so that an old quote is known as such
/// @param holds oldest first
/// @param payer the fingerprint of the last code that was shown, for the local rules
public record Terms(
    Optional<Member> member,
    long revision,
    Wish wish,
    Quoting quoting,
    List<Hold> holds,
    Approval approval,
    Optional<String> payer) {

  static final Terms NONE =
      new Terms(
          Optional.empty(),
          0,
          Wish.BEST,
          new Quoting.NotAsked(),
          List.of(),
          Approval.NONE,
          Optional.empty());

  public Terms {
    holds = List.copyOf(holds);
  }

  /// Where the quote of this revision stands.
  public sealed interface Quoting {
    record NotAsked() implements Quoting {}

    record Asking() implements Quoting {}

    record Have(Quote quote) implements Quoting {}

    /// The back office did not say: the basket costs what stands on it.
    record Off(String why) implements Quoting {}
  }

  public Optional<Quote> quote() {
    return quoting instanceof Quoting.Have(Quote quote) ? Optional.of(quote) : Optional.empty();
  }

  public Money discount() {
    return quote().map(Quote::discount).orElse(Money.ZERO);
  }

  /// What is set aside and not yet taken.
  public Money setAside() {
    return holds.stream().map(Hold::setAside).reduce(Money.ZERO, Money::plus);
  }

  /// What holds have paid.
  public Money paidByHolds() {
    return holds.stream().map(Hold::paid).reduce(Money.ZERO, Money::plus);
  }

  /// The card's part, while it is set aside or taken.
  public Optional<Hold> card() {
    return holds.reversed().stream()
        .filter(Hold::isCard)
        .filter(h -> h.setAside().isPositive() || h.paid().isPositive())
        .findFirst();
  }

  Terms edited(SaleState.Edit edit) {
    return switch (edit) {
      case SaleState.Edit.Identify(Member who) -> with(Optional.of(who)).with(Wish.BEST);
      case SaleState.Edit.SignOut() -> with(Optional.empty()).with(Wish.BEST);
      case SaleState.Edit.Choose(Wish choice) -> with(choice);
      case SaleState.Edit.AddGoods _,
          SaleState.Edit.ChangeQuantity _,
          SaleState.Edit.RemoveChecked _ ->
          this;
    };
  }

  Terms with(Optional<Member> next) {
    return new Terms(next, revision, wish, quoting, holds, approval, payer);
  }

  Terms with(Wish next) {
    return new Terms(member, revision, next, quoting, holds, approval, payer);
  }

  Terms with(Quoting next) {
    return new Terms(member, revision, wish, next, holds, approval, payer);
  }

  Terms with(Approval next) {
    return new Terms(member, revision, wish, quoting, holds, next, payer);
  }

  Terms withHolds(List<Hold> next) {
    return new Terms(member, revision, wish, quoting, next, approval, payer);
  }

  Terms withPayer(Optional<String> next) {
    return new Terms(member, revision, wish, quoting, holds, approval, next);
  }

  Terms nextRevision(Quoting next) {
    return new Terms(member, revision + 1, wish, next, holds, approval, payer);
  }
}
