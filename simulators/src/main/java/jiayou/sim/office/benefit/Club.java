package jiayou.sim.office.benefit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jiayou.core.benefit.Purse;
import jiayou.core.port.Members.NoMember;

/// The members of the simulated back office: who they are, what they have, what a basket costs them
/// and what is set aside for it. Its books are its own.
///
/// Thread-safe: one call at a time.
public final class Club {

  private final InstantSource clock;
  private final Door door;
  private final Wallets wallets = new Wallets();
  private final Till till;
  private Offers offers = Offers.none();

  /// @param station the one where coupons are used
  /// @param random where codes and digits come from
  public Club(String station, InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.door = new Door(random);
    this.till = new Till(station, wallets);
  }

  /// Other promotions and member prices from now on.
  public synchronized void offer(Offers next) {
    offers = next;
  }

  /// A new member with an empty wallet.
  public synchronized void join(MemberCard card) {
    wallets.join(card);
  }

  /// Puts a coupon into a member's wallet.
  public synchronized void give(String member, Voucher voucher) {
    wallets.give(member, voucher);
  }

  /// Lets a coupon of another firm be used by whoever shows this code.
  public synchronized void partner(String code, Voucher voucher) {
    wallets.partner(code, voucher);
  }

  /// Gives points, or takes them away when `fen` is less than zero.
  public synchronized void credit(String member, Purse purse, long fen) {
    wallets.of(member).credit(purse, fen);
  }

  /// A coupon is used up somewhere else.
  public synchronized void useUp(String member, String voucher) {
    Voucher known = wallets.of(member).voucher(voucher);
    wallets.use(member, known.id(), LocalDate.ofInstant(now(), ZoneOffset.ofHours(8)));
  }

  /// The member opens the code on her phone; it is good for two minutes.
  public synchronized String showCode(String member) {
    return door.show(wallets.of(member).card(), now());
  }

  /// The six digits that stand on a phone; empty when none were sent.
  public synchronized Optional<String> digitsOn(String phone) {
    return door.read(phone);
  }

  public synchronized Found byCode(String code) {
    return door.byCode(code, now());
  }

  public synchronized Found byPlate(String plate) {
    return found(wallets.card(card -> card.plates().contains(plate)));
  }

  /// @return whether digits are on their way
  public synchronized boolean send(String phone) {
    return door.send(phone, now());
  }

  public synchronized Found byPhone(String phone, String digits) {
    return door.objection(phone, digits, now())
        .<Found>map(Found.Nobody::new)
        .orElseGet(() -> found(wallets.card(card -> card.phone().equals(phone))));
  }

  public synchronized Quoted quote(Basket basket) {
    return till.quote(basket, offers, now());
  }

  public synchronized HoldAnswer hold(Hold.Order order) {
    return till.hold(order, now());
  }

  public synchronized HoldAnswer take(String number, String sale, long amount) {
    return till.take(number, sale, amount, now());
  }

  public synchronized HoldAnswer giveBack(String number, String sale) {
    return till.giveBack(number, sale, now());
  }

  /// A sale was reported as paid and fulfilled.
  ///
  /// @param paid whole fen, without what was paid with coupons and points
  public synchronized void settled(String sale, long paid) {
    till.settled(sale, paid);
  }

  public synchronized Statement statement() {
    return till.statement(now());
  }

  private Instant now() {
    return clock.instant();
  }

  private static Found found(Optional<MemberCard> card) {
    return card.<Found>map(Found.Somebody::new)
        .orElseGet(() -> new Found.Nobody(NoMember.NOT_KNOWN));
  }
}
