package jiayou.ui.kiosk;

import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.PursePoints;
import jiayou.core.value.Money;

/// What a member has, on the basket: who she is, her coupons and her points.
public sealed interface Benefits {

  /// The station has no members.
  record NotOffered() implements Benefits {}

  /// Nobody has shown a member code.
  ///
  /// @param wouldSave what a member would save on this basket; zero where nobody could
  record Guest(Money wouldSave) implements Benefits {}

  /// @param coupons best value first, refused ones last; the detail of a refusal reads as people
  ///   say it: `92#`, `200 元`, `金卡`
  record Signed(Who who, List<Coupon> coupons, Points points) implements Benefits {
    public Signed {
      coupons = List.copyOf(coupons);
    }
  }

  /// Whoever knows of coupons and points cannot be reached.
  ///
  /// @param who signed in before the network went
  record OutOfReach(Optional<Who> who) implements Benefits {}

  /// A member as she may stand on a screen.
  ///
  /// @param shown `138****1234`
  /// @param level `铂金会员`
  record Who(String shown, String level) {}

  /// 用油瓜子抵现. What is in the purses is private until she touches the switch.
  sealed interface Points {

    record Untouched() implements Points {}

    record Wanted(List<PursePoints> purses) implements Points {
      public Wanted {
        purses = List.copyOf(purses);
      }
    }

    record NotWanted(List<PursePoints> purses) implements Points {
      public NotWanted {
        purses = List.copyOf(purses);
      }
    }
  }

  /// Whether the price of the basket is being asked for at this moment.
  enum Quoting {
    SETTLED,
    ASKING
  }
}
