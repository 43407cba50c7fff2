package jiayou.core.benefit;

import java.util.Optional;
import jiayou.core.value.Money;

/// One coupon of a member in one quote.
///
/// @param value what it takes off this basket; zero when it is refused
/// @param used whether this quote uses it
/// @param refusal why it cannot be used, or why not beside those that are
public record Coupon(
    String id, String name, Money value, boolean used, Optional<CouponRefusal> refusal) {}
