package jiayou.app;

import jiayou.core.benefit.QuoteRequest;
import jiayou.core.port.Members;

/// A station whose back office knows no members: everybody pays what stands on the basket.
final class NoMembers implements Members {

  private static final String CAUSE = "the settings name no members";

  @Override
  public MemberAnswer byCode(String code) {
    return new MemberAnswer.Unknown(CAUSE);
  }

  @Override
  public MemberAnswer byPlate(String plate) {
    return new MemberAnswer.Unknown(CAUSE);
  }

  @Override
  public SendAnswer sendPhoneCode(String phone) {
    return new SendAnswer.Unknown(CAUSE);
  }

  @Override
  public MemberAnswer byPhone(String phone, String digits) {
    return new MemberAnswer.Unknown(CAUSE);
  }

  @Override
  public QuoteAnswer quote(QuoteRequest basket) {
    return new QuoteAnswer.Unknown(CAUSE);
  }
}
