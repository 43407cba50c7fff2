package jiayou.ui.kiosk;

import jiayou.core.value.Money;
import jiayou.ui.text.PayMethod;

/// One of the things that a sale was paid with.
///
/// @param account which card, as it may be shown: `****6217`; empty for wallets
/// @param amount what it paid of the sale
/// @param reduction what the provider itself took off that, so that less left the purse
public record TenderLine(PayMethod method, String account, Money amount, Money reduction) {}
