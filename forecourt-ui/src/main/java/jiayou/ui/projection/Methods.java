package jiayou.ui.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.hold.Hold;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.CodeChoice;
import jiayou.ui.kiosk.TenderLine;
import jiayou.ui.text.PayMethod;

/// The ways to pay, as customers know them.
record Methods(Rules rules) {

  /// An id that is no provider of its own is a bank's or an aggregator's: its one code is read by
  /// the apps of all of them.
  static PayMethod of(String provider) {
    return switch (provider) {
      case "wechat" -> PayMethod.WECHAT;
      case "alipay" -> PayMethod.ALIPAY;
      case "ecny" -> PayMethod.DIGITAL_YUAN;
      case "unionpay" -> PayMethod.QUICK_PASS;
      case "ecard" -> PayMethod.FUEL_CARD;
      default -> PayMethod.ANY_APP;
    };
  }

  /// Whose code is shown, or will be.
  String provider(Sale sale, Optional<String> chosen) {
    return sale.runningAttempt()
        .filter(a -> a.presentation() == Presentation.SHOWN)
        .map(PaymentAttempt::provider)
        .or(() -> chosen)
        .orElseGet(() -> rules.providers().getFirst().id());
  }

  /// Whose code can be had, and which of them is shown.
  List<CodeChoice> choices(Sale sale, Optional<String> chosen) {
    String shown = provider(sale, chosen);
    return rules.providers().stream()
        .map(p -> new CodeChoice(p.id(), of(p.id()), p.id().equals(shown)))
        .toList();
  }

  /// Whose phones read a code of this provider.
  static List<PayMethod> readers(String provider) {
    PayMethod method = of(provider);
    return method == PayMethod.ANY_APP
        ? List.of(PayMethod.WECHAT, PayMethod.ALIPAY, PayMethod.QUICK_PASS)
        : List.of(method);
  }

  /// What a sale was paid with besides benefits: the wallets, then the card.
  static List<TenderLine> tenders(Sale sale) {
    List<TenderLine> tenders = new ArrayList<>();
    for (PaymentAttempt attempt : sale.attempts()) {
      if (attempt.state() instanceof AttemptState.Succeeded paid) {
        Money less = attempt.amount().minus(paid.payerPaid());
        tenders.add(
            new TenderLine(
                of(attempt.provider()),
                "",
                attempt.amount(),
                less.isPositive() ? less : Money.ZERO));
      }
    }
    for (Hold hold : sale.terms().holds()) {
      Money part = hold.setAside().plus(hold.paid());
      if (hold.isCard() && part.isPositive()) {
        tenders.add(new TenderLine(PayMethod.FUEL_CARD, hold.shown(), part, Money.ZERO));
      }
    }
    return tenders;
  }
}
