package jiayou.core.port;

import jiayou.core.benefit.Member;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;

/// Members and what they save, as the back office knows them. All calls block with a limit, none
/// throws for bad weather, and any thread may call.
public interface Members {

  /// Who showed this code?
  ///
  /// @param code secret: never logged, never stored
  MemberAnswer byCode(String code);

  /// Whose car is this?
  MemberAnswer byPlate(String plate);

  /// Sends six digits to a phone.
  ///
  /// @param phone personal: never logged, never stored
  SendAnswer sendPhoneCode(String phone);

  /// @param digits the six that were sent
  MemberAnswer byPhone(String phone, String digits);

  /// What does this basket cost?
  QuoteAnswer quote(QuoteRequest basket);

  /// Who it is.
  sealed interface MemberAnswer {
    record Found(Member member) implements MemberAnswer {}

    /// Nobody: an unknown, stale or wrong code.
    record Nobody(NoMember why) implements MemberAnswer {}

    record Unknown(String cause) implements MemberAnswer {}
  }

  /// Why nobody was found, as far as the customer can do something about it.
  enum NoMember {
    NOT_KNOWN,
    CODE_EXPIRED,
    WRONG_DIGITS,
    TOO_MANY_TRIES
  }

  /// Whether the six digits are on their way.
  sealed interface SendAnswer {
    record Sent() implements SendAnswer {}

    record Refused(String why) implements SendAnswer {}

    record Unknown(String cause) implements SendAnswer {}
  }

  /// What a basket costs.
  sealed interface QuoteAnswer {
    record Quoted(Quote quote) implements QuoteAnswer {}

    /// Nobody can say: the basket costs what stands on it, without any benefit.
    record Unknown(String cause) implements QuoteAnswer {}
  }
}
