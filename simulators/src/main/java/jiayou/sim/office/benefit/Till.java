package jiayou.sim.office.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.Purse;

/// Where baskets are quoted, and coupons and points set aside, taken and earned. Not thread-safe.
final class Till {

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final int QUOTES_KEPT = 10_000;
  private static final int SALES_KEPT = 100_000;

  /// Points taken come from the purses that may pay the fewest lines first.
  private static final List<Purse> PAYING = List.of(Purse.FUEL, Purse.GOODS, Purse.GENERAL);

  private final String station;
  private final Wallets wallets;
  private final HoldBook book = new HoldBook();
  private final Map<String, Quoted> quotes = newest(QUOTES_KEPT);
  private final Map<String, String> buyers = newest(SALES_KEPT);
  private final List<Statement.Earned> earned = new ArrayList<>();
  private int quoteCount;

  Till(String station, Wallets wallets) {
    this.station = station;
    this.wallets = wallets;
  }

  Quoted quote(Basket basket, Offers offers, Instant now) {
    book.sweep(now);
    List<Hold> others = book.ofOthers(basket.sale());
    Optional<Wallet> wallet = basket.member().flatMap(wallets::find);
    Map<Purse, Long> balances = new EnumMap<>(Purse.class);
    wallet.ifPresent(own -> {
      for (Purse purse : Purse.values()) {
        balances.put(purse, own.balance(purse) - points(others, own, purse));
      }
    });
    Bill bill =
        new Reckoning(
                station,
                now,
                offers,
                wallet.map(own -> own.card().level()),
                asked(basket, wallet, others, now),
                balances)
            .bill(basket);
    Quoted quoted = new Quoted("Q-%06d".formatted(++quoteCount), basket, withUnknown(basket, bill));
    quotes.put(quoted.id(), quoted);
    wallet.ifPresent(own -> buyers.put(basket.sale(), own.card().id()));
    return quoted;
  }

  HoldAnswer hold(Hold.Order order, Instant now) {
    book.sweep(now);
    return book.hold(order, () -> objection(order, now));
  }

  HoldAnswer take(String number, String sale, long amount, Instant now) {
    book.sweep(now);
    Optional<Hold> before = book.known(number).filter(hold -> hold.state() == Hold.State.HELD);
    HoldAnswer answer = book.take(number, sale, amount);
    if (before.isPresent() && answer instanceof HoldAnswer.Stands) {
      spend(before.get().order(), amount, now);
    }
    return answer;
  }

  HoldAnswer giveBack(String number, String sale, Instant now) {
    book.sweep(now);
    return book.giveBack(number, sale);
  }

  /// A sale has ended, paid: whoever it was quoted for earns a fen for each whole yuan.
  void settled(String sale, long paid) {
    String member = buyers.get(sale);
    long points = paid / 100;
    if (member != null && points > 0) {
      wallets.of(member).earn(points);
      earned.add(new Statement.Earned(sale, member, points));
    }
  }

  Statement statement(Instant now) {
    book.sweep(now);
    return new Statement(
        book.all().stream()
            .map(hold ->
                new Statement.Held(
                    hold.order().number(),
                    hold.order().sale(),
                    hold.order().amount(),
                    hold.taken(),
                    hold.state().name(),
                    hold.order().what().kind()))
            .toList(),
        earned,
        wallets.all().stream().map(Till::account).toList());
  }

  private List<Asked> asked(
      Basket basket, Optional<Wallet> wallet, List<Hold> others, Instant now) {
    List<Asked> asked = new ArrayList<>();
    wallet.ifPresent(own ->
        own.vouchers()
            .forEach(voucher ->
                asked.add(
                    new Asked(
                        voucher,
                        gone(voucher.id(), others),
                        ofKindToday(own, voucher.kind(), others, now),
                        false))));
    basket.wish().partners().stream()
        .distinct()
        .flatMap(code -> wallets.byPartnerCode(code).stream())
        .forEach(voucher -> asked.add(new Asked(voucher, gone(voucher.id(), others), 0, true)));
    return asked;
  }

  /// A code of another firm that nobody knows is shown as refused, so that she sees that it was
  /// read.
  private Bill withUnknown(Basket basket, Bill bill) {
    List<Bill.Entry> entries = new ArrayList<>(bill.coupons());
    basket.wish().partners().stream()
        .distinct()
        .filter(code -> wallets.byPartnerCode(code).isEmpty())
        .forEach(code ->
            entries.add(
                new Bill.Entry(
                    "unknown-" + entries.size(),
                    "其他券",
                    0,
                    false,
                    Judge.refused(CouponRefusal.Code.OTHER, ""))));
    return new Bill(bill.discounts(), entries, bill.purses(), bill.wouldSave());
  }

  private boolean gone(String voucher, List<Hold> others) {
    return wallets.used(voucher) || others.stream().anyMatch(hold -> hold.sets(voucher));
  }

  /// How many of a kind she has used today, or other sales hold.
  private static int ofKindToday(Wallet wallet, String kind, List<Hold> others, Instant now) {
    long held =
        wallet.vouchers().stream()
            .filter(voucher -> voucher.kind().equals(kind))
            .filter(voucher -> others.stream().anyMatch(hold -> hold.sets(voucher.id())))
            .count();
    return wallet.usedOn(day(now), kind) + (int) held;
  }

  /// Why it cannot be set aside: something is not as it was quoted any more.
  private Optional<String> objection(Hold.Order order, Instant now) {
    if (now.isAfter(order.until())) {
      return Optional.of("OTHER");
    }
    Quoted quoted = quotes.get(order.quote());
    boolean same =
        quoted != null
            && quoted.basket().sale().equals(order.sale())
            && quoted.basket().member().orElse("").equals(order.member())
            && asQuoted(order, quoted.bill())
            && stillThere(order, now);
    if (!same) {
      return Optional.of("CHANGED");
    }
    return overLimit(order, now) ? Optional.of("LIMIT_REACHED") : Optional.empty();
  }

  private boolean overLimit(Hold.Order order, Instant now) {
    Optional<Wallet> wallet = wallets.find(order.member());
    if (wallet.isEmpty() || !(order.what() instanceof Hold.What.Coupons(List<String> ids))) {
      return false;
    }
    List<Voucher> wanted =
        wallet.get().vouchers().stream().filter(v -> ids.contains(v.id())).toList();
    return wanted.stream()
        .anyMatch(voucher ->
            ofKindToday(wallet.get(), voucher.kind(), book.standing(), now)
                    + wanted.stream().filter(v -> v.kind().equals(voucher.kind())).count()
                > voucher.mostPerDay());
  }

  private static boolean asQuoted(Hold.Order order, Bill bill) {
    return switch (order.what()) {
      case Hold.What.Coupons(List<String> ids) ->
          Set.copyOf(ids).equals(Set.copyOf(bill.used().stream().map(Bill.Entry::id).toList()))
              && order.amount() == bill.used().stream().mapToLong(Bill.Entry::value).sum();
      case Hold.What.Points(Map<Purse, Long> byPurse) ->
          bill.purses().stream().allMatch(use -> byPurse.getOrDefault(use.purse(), 0L) == use.use())
              && order.amount() == byPurse.values().stream().mapToLong(Long::longValue).sum();
    };
  }

  private boolean stillThere(Hold.Order order, Instant now) {
    List<Hold> standing = book.standing();
    return switch (order.what()) {
      case Hold.What.Coupons(List<String> ids) ->
          ids.stream()
              .allMatch(id ->
                  !gone(id, standing)
                      && wallets.voucher(order.member(), id).filter(v -> good(v, now)).isPresent());
      case Hold.What.Points(Map<Purse, Long> byPurse) -> {
        Optional<Wallet> wallet = wallets.find(order.member());
        yield wallet.isPresent()
            && byPurse.entrySet().stream()
                .allMatch(part ->
                    part.getValue()
                        <= wallet.get().balance(part.getKey())
                            - points(standing, wallet.get(), part.getKey()));
      }
    };
  }

  private static boolean good(Voucher voucher, Instant now) {
    return voucher.conditions().stream()
        .allMatch(c -> !(c instanceof Condition.Until(Instant end)) || now.isBefore(end));
  }

  private void spend(Hold.Order order, long amount, Instant now) {
    switch (order.what()) {
      case Hold.What.Coupons(List<String> ids) -> {
        if (amount > 0) {
          ids.forEach(id -> wallets.use(order.member(), id, day(now)));
        }
      }
      case Hold.What.Points(Map<Purse, Long> byPurse) -> {
        long open = amount;
        for (Purse purse : PAYING) {
          long part = Math.min(open, byPurse.getOrDefault(purse, 0L));
          wallets.of(order.member()).spend(purse, part);
          open -= part;
        }
      }
    }
  }

  private static long points(List<Hold> holds, Wallet wallet, Purse purse) {
    return HoldBook.points(holds, wallet.card().id(), purse);
  }

  private static Statement.Account account(Wallet wallet) {
    List<Statement.PurseState> purses = new ArrayList<>();
    for (Purse purse : Purse.values()) {
      purses.add(
          new Statement.PurseState(purse.name(), wallet.given(purse), wallet.balance(purse)));
    }
    return new Statement.Account(wallet.card().id(), purses, wallet.used());
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, HERE);
  }

  /// A map that forgets its oldest entries, so that a long day does not fill the memory.
  private static <V> Map<String, V> newest(int most) {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }
}
