package jiayou.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.core.benefit.Purse;
import jiayou.sim.box.StationBox;
import jiayou.sim.office.benefit.Level;
import jiayou.sim.office.benefit.MemberCard;
import jiayou.sim.office.benefit.Voucher;
import jiayou.sim.phone.Phone;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.ShownCode;

/// What a customer has on her phone: a purse of each provider, the station's card, her membership.
final class Phones {

  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final long GLANCE_NANOS = 20_000_000L;
  private static final Pattern DUE = Pattern.compile("(?:due|total)=¥([0-9]+)\\.([0-9]{2})");

  /// How the codes of each provider begin that a screen shows.
  private static final Map<String, String> CODES =
      Map.of(
          "wechat", "weixin",
          "alipay", "https://qr.alipay",
          "unionpay", "https://qr.95516",
          "ecny", "https://ecny");

  private final StationBox box;
  private int members;

  Phones(StationBox box) {
    this.box = box;
  }

  /// The screen text of a code of this provider.
  static String shown(String provider) {
    return "Shown\\[content=" + Optional.ofNullable(CODES.get(provider)).orElseThrow();
  }

  /// The sum that a screen asks for: `216.33`.
  static String due(String screen) {
    Matcher due = DUE.matcher(screen);
    if (!due.find()) {
      throw new IllegalStateException("nothing is to be paid: " + screen);
    }
    return due.group(1) + "." + due.group(2);
  }

  Phone with(String provider) {
    return box.gateways().phone(provider, "customer-" + members);
  }

  /// Holds the camera to the screen until the phone asks for what the screen says, and pays.
  void paysShown(Hands hands, String provider) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    String last = "nothing";
    while (System.nanoTime() < end) {
      String screen = hands.sees(shown(provider));
      Matcher due = DUE.matcher(screen);
      switch (with(provider).scan(hands.readsCode())) {
        case Scan.Bill bill
            when due.find() && bill.amount() == Long.parseLong(due.group(1) + due.group(2)) -> {
          if (bill.confirm() instanceof PhoneAnswer.Paid) {
            return;
          }
          last = "a no";
        }
        // The code was taken away between the look at the screen and the look at the phone.
        case Scan.Bill bill -> last = bill.amount() + " fen";
        case Scan.Refused(String why) -> last = why;
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    throw new IllegalStateException(
        "the phone could not pay what the screen shows: " + last + ", " + hands.glances());
  }

  /// Types the password when the phone wants it.
  void confirmsWhenAsked(ShownCode code) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!code.isAsking() && System.nanoTime() < end) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    if (!(code.confirm() instanceof PhoneAnswer.Paid)) {
      throw new IllegalStateException("the phone did not pay");
    }
  }

  /// The code of a card with so much on it.
  String cardCode(long fen) {
    jiayou.sim.ecard.Phone phone = box.ecard().phone("card-" + members + "-" + fen);
    phone.putBalance(fen);
    return phone.showCode(Instant.now());
  }

  /// Somebody who joined the club, with her phone in her hand.
  ///
  /// @param id of the office: `M-0001`
  /// @param number of her phone
  record Member(String id, String number) {}

  /// A new member with this coupon and these points, in fen; 0 is none.
  Member joins(long coupon, Map<Purse, Long> points) {
    members++;
    Member member = new Member("M-%04d".formatted(members), "138%08d".formatted(members));
    box.office()
        .club()
        .join(
            new MemberCard(member.id(), member.number(), List.of(), Level.GOLD, Optional.empty()));
    if (coupon > 0) {
      box.office()
          .club()
          .give(member.id(), Voucher.off("Q-%04d".formatted(members), "会员日优惠券", coupon));
    }
    points.forEach((purse, fen) -> box.office().club().credit(member.id(), purse, fen));
    return member;
  }

  String memberCode(Member member) {
    return box.office().club().showCode(member.id());
  }

  /// Waits for the six digits.
  String digitsOn(Member member) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end) {
      Optional<String> digits = box.office().club().digitsOn(member.number());
      if (digits.isPresent()) {
        return digits.get();
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    throw new IllegalStateException("no digits came to the phone");
  }
}
