package jiayou.core.terminal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.MemberIdentified;
import jiayou.core.event.SaleEvent.MemberLeft;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SaleEvent.WishChanged;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.NoMember;
import jiayou.core.port.Members.SendAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Lookup;
import jiayou.core.session.Pad;
import jiayou.core.session.Toast.Notice;
import jiayou.core.station.SaleIds;
import jiayou.core.station.Station;

/// Members at the kiosk: who she is, which coupons and points she wants used.
final class KioskBenefits {

  private static final int PHONE = 11;
  private static final int DIGITS = 6;

  private final Station station;
  private final KioskSession session;
  private final Instant at;
  private final Rules rules;

  KioskBenefits(Station station, KioskSession session, Instant at, Rules rules) {
    this.station = station;
    this.session = session;
    this.at = at;
    this.rules = rules;
  }

  Reaction open() {
    return rules.ways().benefits()
        ? reaction(
            session
                .at(Page.MEMBER)
                .with(session.doing().with(new Pad.Phone("")).with(stillAsking())))
        : reaction(session);
  }

  private Lookup stillAsking() {
    return session.doing().lookup() == Lookup.ASKING ? Lookup.ASKING : Lookup.NOT_ASKED;
  }

  Reaction typed(char key) {
    return reaction(session.with(session.doing().with(longer(session.doing().pad(), key))));
  }

  Reaction erased() {
    Pad next =
        switch (session.doing().pad()) {
          case Pad.Nothing nothing -> nothing;
          case Pad.Phone(String typed) -> new Pad.Phone(shorter(typed));
          case Pad.Digits(String phone, String typed, boolean sent) ->
              new Pad.Digits(phone, shorter(typed), sent);
          case Pad.Limit(String typed, boolean litres) -> new Pad.Limit(shorter(typed), litres);
        };
    return reaction(session.with(session.doing().with(next)));
  }

  /// 发送验证码: whoever runs the terminal reads the number from this very session and sends them.
  Reaction sending() {
    return session.doing().pad() instanceof Pad.Phone(String phone) && phone.length() == PHONE
        ? reaction(
            session.with(
                session.doing().with(new Pad.Digits(phone, "", false)).with(Lookup.NOT_ASKED)))
        : reaction(session);
  }

  Reaction sent(SendAnswer answer) {
    if (!(session.doing().pad() instanceof Pad.Digits(String phone, String typed, boolean _))) {
      return reaction(session);
    }
    return switch (answer) {
      case SendAnswer.Sent _ ->
          reaction(session.with(session.doing().with(new Pad.Digits(phone, typed, true))));
      case SendAnswer.Refused _ ->
          reaction(
              session.with(session.doing().with(new Pad.Phone(phone)).with(Lookup.TOO_MANY_TRIES)));
      case SendAnswer.Unknown _ ->
          reaction(session.with(session.doing().with(new Pad.Phone(phone)).with(Lookup.AWAY)));
    };
  }

  /// Somebody is being looked up.
  Reaction asking() {
    return reaction(session.with(session.doing().with(Lookup.ASKING)));
  }

  Reaction confirmed() {
    return session.doing().pad() instanceof Pad.Digits(String _, String typed, boolean _)
            && typed.length() == DIGITS
        ? asking()
        : reaction(session);
  }

  /// An answer that nobody here waits for is about somebody who has left.
  Reaction seen(MemberAnswer answer) {
    if (session.doing().lookup() != Lookup.ASKING) {
      return reaction(session);
    }
    return switch (answer) {
      case MemberAnswer.Found(Member member) -> found(member);
      case MemberAnswer.Nobody(NoMember why) ->
          reaction(session.with(session.doing().with(lookup(why))));
      case MemberAnswer.Unknown _ ->
          reaction(
              session
                  .with(session.doing().with(Lookup.AWAY))
                  .with(Optional.of(Follow.toast(Notice.BENEFITS_OFFLINE, at, rules))));
    };
  }

  Reaction signOut() {
    return change(session.with(session.doing().showingPurses(false)), s -> new MemberLeft(s.id()));
  }

  /// The first touch says exactly which coupons are wanted from then on.
  Reaction toggle(String coupon) {
    return change(session, s -> new WishChanged(s.id(), toggled(s, coupon)));
  }

  Reaction switchPoints() {
    return change(
        session.with(session.doing().showingPurses(true)),
        s -> {
          Wish now = s.terms().wish();
          return new WishChanged(s.id(), new Wish(now.coupons(), now.partners(), !now.points()));
        });
  }

  /// Before anything is chosen a coupon has nothing to count for.
  Reaction partnerCoupon(String code) {
    Optional<Sale> sale = sale().filter(s -> !s.isPaid() && !s.isClosed());
    if (sale.filter(s -> !s.basket().isEmpty() && !Follow.takesCode(s)).isEmpty()) {
      boolean paying = sale.filter(Follow::takesCode).isPresent();
      Notice why = paying ? Notice.PAYMENT_RUNNING : Notice.PICK_FUELLING_FIRST;
      return reaction(session.with(Optional.of(Follow.toast(why, at, rules))));
    }
    return change(
        session,
        s -> {
          Wish now = s.terms().wish();
          List<String> more = new ArrayList<>(now.partners());
          more.remove(code);
          more.add(code);
          return new WishChanged(s.id(), new Wish(now.coupons(), more, now.points()));
        });
  }

  /// She may show who she is before she has chosen anything.
  private Reaction found(Member member) {
    if (sale().filter(Follow::takesCode).isPresent()) {
      return reaction(
          session
              .with(session.doing().with(Lookup.NOT_ASKED))
              .with(Optional.of(Follow.toast(Notice.PAYMENT_RUNNING, at, rules))));
    }
    KioskSession next =
        session
            .with(session.doing().with(new Pad.Nothing()).with(Lookup.NOT_ASKED))
            .with(Optional.of(Follow.toast(Notice.MEMBER_FOUND, at, rules)));
    Optional<Sale> sale = sale().filter(s -> !s.isPaid() && !s.isClosed());
    if (sale.isPresent()) {
      KioskSession there = session.page() == Page.MEMBER ? next.at(basketOrHome(sale.get())) : next;
      return new Reaction(
          station.with(there), List.of(new MemberIdentified(sale.get().id(), member)));
    }
    if (!station.devices().journalWrites()) {
      return reaction(session.with(Optional.of(Follow.toast(Notice.OUT_OF_ORDER, at, rules))));
    }
    String id = SaleIds.next(station.books(), at, rules);
    return new Reaction(
        station.with(next.withSale(Optional.of(id)).at(Page.HOME)),
        List.of(new SaleOpened(id, session.screen()), new MemberIdentified(id, member)));
  }

  private static Page basketOrHome(Sale sale) {
    return sale.basket().isEmpty() ? Page.HOME : Page.BASKET;
  }

  private static Wish toggled(Sale sale, String coupon) {
    List<String> ids = new ArrayList<>();
    sale.terms().quote().ifPresent(q -> q.used().stream().map(Coupon::id).forEach(ids::add));
    if (!ids.remove(coupon)) {
      ids.add(coupon);
    }
    Wish now = sale.terms().wish();
    return new Wish(Optional.of(ids), now.partners(), now.points());
  }

  private Reaction change(KioskSession next, Function<Sale, Event> event) {
    return sale()
        .filter(s -> !s.isPaid() && !s.isClosed() && !Follow.takesCode(s))
        .map(s -> new Reaction(station.with(next), List.of(event.apply(s))))
        .orElseGet(() -> reaction(session));
  }

  private static Pad longer(Pad pad, char key) {
    boolean digit = key >= '0' && key <= '9';
    return switch (pad) {
      case Pad.Nothing nothing -> nothing;
      case Pad.Phone(String typed) ->
          digit && typed.length() < PHONE ? new Pad.Phone(typed + key) : pad;
      case Pad.Digits(String phone, String typed, boolean sent) ->
          digit && typed.length() < DIGITS ? new Pad.Digits(phone, typed + key, sent) : pad;
      case Pad.Limit(String typed, boolean litres) ->
          Limits.isTypable(typed + key) ? new Pad.Limit(typed + key, litres) : pad;
    };
  }

  private static String shorter(String typed) {
    return typed.isEmpty() ? typed : typed.substring(0, typed.length() - 1);
  }

  private static Lookup lookup(NoMember why) {
    return switch (why) {
      case NOT_KNOWN -> Lookup.NOT_KNOWN;
      case CODE_EXPIRED -> Lookup.CODE_EXPIRED;
      case WRONG_DIGITS -> Lookup.WRONG_DIGITS;
      case TOO_MANY_TRIES -> Lookup.TOO_MANY_TRIES;
    };
  }

  private Optional<Sale> sale() {
    return session.sale().flatMap(station.books()::sale);
  }

  private Reaction reaction(KioskSession next) {
    return Reaction.of(station.with(next));
  }
}
