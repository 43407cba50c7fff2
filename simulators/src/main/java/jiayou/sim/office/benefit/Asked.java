package jiayou.sim.office.benefit;

/// One coupon that a basket might use.
///
/// @param gone whether it was used, or another sale holds it
/// @param usedToday how many of its kind its member has used today
/// @param scanned whether it is another firm's, shown for this very basket
record Asked(Voucher voucher, boolean gone, int usedToday, boolean scanned) {}
