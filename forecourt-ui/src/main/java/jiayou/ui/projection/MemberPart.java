package jiayou.ui.projection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.Terms;
import jiayou.core.session.Doing;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Language;
import jiayou.core.session.Lookup;
import jiayou.core.session.Pad;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.Benefits;
import jiayou.ui.kiosk.SignIn;
import jiayou.ui.kiosk.SignIn.Progress;
import jiayou.ui.kiosk.SignIn.Trouble;

/// Members at the kiosk: how somebody tells who she is, and what it brings her.
record MemberPart(KioskSession session, Rules rules) {

  private static final Pattern YUAN = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");

  /// What a member has on this basket. Fuel that is paid first is not quoted: nothing is promised
  /// for it.
  Benefits benefits(Sale sale) {
    if (!rules.ways().benefits() || sale.shownBasket().nozzle().isPresent()) {
      return new Benefits.NotOffered();
    }
    Optional<Benefits.Who> who = sale.terms().member().map(MemberPart::who);
    if (sale.terms().quoting() instanceof Terms.Quoting.Off) {
      return new Benefits.OutOfReach(who);
    }
    Optional<Quote> quote = Lines.isChanging(sale) ? Optional.empty() : sale.terms().quote();
    return who.<Benefits>map(w ->
            new Benefits.Signed(
                w,
                quote.map(Quote::coupons).orElse(List.of()).stream().map(this::readable).toList(),
                points(sale, quote)))
        .orElseGet(() -> new Benefits.Guest(quote.map(Quote::wouldSave).orElse(Money.ZERO)));
  }

  /// Whether the price of the basket is being asked for.
  Benefits.Quoting quoting(Sale sale) {
    boolean quoted = rules.ways().benefits() && sale.shownBasket().nozzle().isEmpty();
    boolean asking = sale.terms().quoting() instanceof Terms.Quoting.Asking;
    return asking || (quoted && Lines.isChanging(sale))
        ? Benefits.Quoting.ASKING
        : Benefits.Quoting.SETTLED;
  }

  SignIn signIn() {
    Doing doing = session.doing();
    Progress progress = doing.lookup() == Lookup.ASKING ? Progress.ASKING : Progress.TYPING;
    return switch (doing.pad()) {
      case Pad.Phone(String typed) -> new SignIn.Phone(typed, progress, trouble(typed));
      // The digits are only on their way: the page that asks for them comes when they are sent.
      case Pad.Digits(String phone, String _, boolean sent) when !sent ->
          new SignIn.Phone(phone, Progress.ASKING, Optional.empty());
      case Pad.Digits(String phone, String typed, boolean _) ->
          new SignIn.PhoneCode(masked(phone), typed, progress, trouble(""));
      case Pad.Nothing(), Pad.Limit _ -> new SignIn.Phone("", progress, trouble(""));
    };
  }

  /// @param phone as it stands on the pad: whole, it was to be sent to
  private Optional<Trouble> trouble(String phone) {
    return switch (session.doing().lookup()) {
      case NOT_ASKED, ASKING -> Optional.empty();
      case NOT_KNOWN -> Optional.of(Trouble.NOT_A_MEMBER);
      case CODE_EXPIRED -> Optional.of(Trouble.CODE_OLD);
      case WRONG_DIGITS -> Optional.of(Trouble.WRONG_DIGITS);
      case TOO_MANY_TRIES -> Optional.of(Trouble.TOO_MANY_TRIES);
      case AWAY ->
          Optional.of(phone.length() == SignIn.Phone.DIGITS ? Trouble.NOT_SENT : Trouble.OFFLINE);
    };
  }

  private Benefits.Points points(Sale sale, Optional<Quote> quote) {
    if (!session.doing().pursesShown()) {
      return new Benefits.Points.Untouched();
    }
    List<PursePoints> purses = quote.map(Quote::purses).orElse(List.of());
    return sale.terms().wish().points()
        ? new Benefits.Points.Wanted(purses)
        : new Benefits.Points.NotWanted(purses);
  }

  private Coupon readable(Coupon coupon) {
    return new Coupon(
        coupon.id(),
        coupon.name(),
        coupon.value(),
        coupon.used(),
        coupon.refusal().map(why -> new CouponRefusal(why.code(), detail(why))));
  }

  /// What the sentence needs, as people say it: `200 元`, `92#`, `金卡`.
  private String detail(CouponRefusal why) {
    return switch (why.code()) {
      case MIN_AMOUNT -> YUAN.matcher(why.detail()).matches() ? yuan(why.detail()) : why.detail();
      case WRONG_GRADE ->
          Optional.ofNullable(rules.grades().get(why.detail()))
              .map(Grade::sign)
              .orElse(why.detail());
      case MEMBER_LEVEL,
          WRONG_STATION,
          EXPIRED,
          USED,
          NOT_WITH_OTHER,
          LIMIT_PER_DAY,
          OFFLINE,
          OTHER ->
          why.detail();
    };
  }

  private String yuan(String figure) {
    return session.language() == Language.ZH ? figure + " 元" : "¥" + figure;
  }

  private static Benefits.Who who(Member member) {
    return new Benefits.Who(member.shown(), member.level());
  }

  /// `138****8000`; what is too short to be a phone number shows nothing.
  private static String masked(String phone) {
    return phone.length() == SignIn.Phone.DIGITS
        ? phone.substring(0, 3) + "****" + phone.substring(7)
        : "****";
  }
}
