package jiayou.sim.office.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The wallets of all members, and the coupons of other firms, which belong to whoever shows their
/// code. Not thread-safe.
final class Wallets {

  private final Map<String, Wallet> members = new LinkedHashMap<>();
  private final Map<String, Voucher> partners = new LinkedHashMap<>();
  private final Map<String, LocalDate> partnersUsed = new LinkedHashMap<>();

  void join(MemberCard card) {
    if (members.putIfAbsent(card.id(), new Wallet(card)) != null) {
      throw new IllegalArgumentException("There is a member " + card.id() + " already.");
    }
  }

  void give(String member, Voucher voucher) {
    mustBeNew(voucher);
    of(member).put(voucher);
  }

  void partner(String code, Voucher voucher) {
    mustBeNew(voucher);
    partners.put(code, voucher);
  }

  Wallet of(String member) {
    return find(member)
        .orElseThrow(() -> new IllegalArgumentException("There is no member " + member + "."));
  }

  Optional<Wallet> find(String member) {
    return Optional.ofNullable(members.get(member));
  }

  List<Wallet> all() {
    return new ArrayList<>(members.values());
  }

  Optional<MemberCard> card(Predicate<MemberCard> wanted) {
    return members.values().stream().map(Wallet::card).filter(wanted).findFirst();
  }

  Optional<Voucher> byPartnerCode(String code) {
    return Optional.ofNullable(partners.get(code));
  }

  /// A coupon that this member, or anybody, may use.
  Optional<Voucher> voucher(String member, String id) {
    return find(member)
        .filter(wallet -> wallet.has(id))
        .map(wallet -> wallet.voucher(id))
        .or(() -> partners.values().stream().filter(v -> v.id().equals(id)).findFirst());
  }

  boolean used(String voucher) {
    return partnersUsed.containsKey(voucher)
        || members.values().stream().anyMatch(wallet -> wallet.hasUsed(voucher));
  }

  void use(String member, String voucher, LocalDate day) {
    Optional<Wallet> owner = find(member).filter(wallet -> wallet.has(voucher));
    if (owner.isPresent()) {
      owner.get().use(voucher, day);
    } else {
      partnersUsed.put(voucher, day);
    }
  }

  private void mustBeNew(Voucher voucher) {
    boolean known =
        members.values().stream().anyMatch(wallet -> wallet.has(voucher.id()))
            || partners.values().stream().anyMatch(other -> other.id().equals(voucher.id()));
    if (known) {
      throw new IllegalArgumentException("There is a coupon " + voucher.id() + " already.");
    }
  }
}
