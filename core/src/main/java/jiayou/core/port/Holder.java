package jiayou.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Purse;
import jiayou.core.value.Money;

/// Something other than a wallet that pays a part: a member's coupons and points, the electronic
/// card. Its part is set aside before the wallet is asked for the rest, and taken or given back
/// after.
///
/// Every call blocks with a limit, any thread may call, and weather is an answer. The same hold
/// number is the same hold, however often it is asked for, taken or given back.
public interface Holder {

  /// Short and lasting: `office`, `ecard`.
  String id();

  /// Sets a part aside. Asking again with the same number answers as before.
  ///
  /// @param code what the customer showed, for a [What.Card]; secret: never logged, never stored
  HoldAnswer hold(HoldOrder order, Optional<String> code);

  /// Takes what was set aside, or less of it; the rest is free again.
  TakeAnswer take(HoldRef hold, Money amount);

  /// Gives back what was set aside. What was never held is given back as well: it can never be held
  /// from then on.
  GiveBackAnswer giveBack(HoldRef hold);

  /// @param number ours, unique for ever: `S1_K02_261121_0046_H1`
  /// @param amount as much as this, a card may hold less
  /// @param until after this moment it is free again by itself, unless it was taken
  record HoldOrder(String number, String sale, What what, Money amount, Instant until) {}

  /// Which hold.
  ///
  /// @param proof what the holder needs of a hold that was made without it; empty for all others
  record HoldRef(String number, String sale, Optional<String> proof) {}

  /// What is set aside.
  sealed interface What {
    /// @param ids of the quote's coupons
    record Coupons(String member, String quote, List<String> ids) implements What {
      public Coupons {
        ids = List.copyOf(ids);
      }
    }

    record Points(String member, String quote, Map<Purse, Money> byPurse) implements What {
      public Points {
        byPurse = Map.copyOf(byPurse);
      }
    }

    /// Money on the electronic card whose code the customer showed.
    record Card() implements What {}
  }

  /// Whether it is set aside.
  sealed interface HoldAnswer {
    /// @param amount what is set aside; less than asked only for a card
    /// @param shown which card, as it may stand on paper: `****6217`; empty for the others
    /// @param left what is left on a card after it; empty when nobody said
    record Held(Money amount, String shown, Optional<Money> left) implements HoldAnswer {}

    /// The card's own signature vouches for it while its host is away: it is taken later, with the
    /// proof.
    ///
    /// @param proof sealed for the card's host, nobody else can read it
    record HeldOffline(Money amount, String shown, String proof) implements HoldAnswer {}

    /// Not set aside, and never will be under this number.
    record Refused(HoldRefusal why) implements HoldAnswer {}

    /// Nobody can say: it must be given back before anything else is asked.
    record Unknown(String cause) implements HoldAnswer {}
  }

  /// Why not.
  enum HoldRefusal {
    BALANCE_TOO_LOW,
    /// The code on the phone or card was too old or used: refresh it.
    CODE_EXPIRED,
    CODE_INVALID,
    CARD_BLOCKED,
    LIMIT_REACHED,
    /// The coupon or the points are not what the quote said any more.
    CHANGED,
    /// It needs its host, and the host is away.
    OFFLINE,
    OTHER
  }

  /// Whether it is taken.
  sealed interface TakeAnswer {
    record Taken() implements TakeAnswer {}

    /// Never: it was free again before, or it was not as large. Staff must look.
    record Refused(String why) implements TakeAnswer {}

    record Unknown(String cause) implements TakeAnswer {}
  }

  /// Whether it is free again.
  sealed interface GiveBackAnswer {
    record Free() implements GiveBackAnswer {}

    /// Too late: it was taken. Staff must look.
    record Taken() implements GiveBackAnswer {}

    record Unknown(String cause) implements GiveBackAnswer {}
  }
}
