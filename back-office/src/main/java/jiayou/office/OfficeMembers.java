package jiayou.office;

import java.util.List;
import java.util.regex.Pattern;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.port.Members;
import jiayou.office.Wire.NotOfTheContract;
import okhttp3.MediaType;
import tools.jackson.databind.node.ObjectNode;

/// Members and quotes over the back office's API. Any thread may call.
///
/// A quote is believed only when its sums can be right: an office that takes off more than there
/// is, or answers to another basket, has said nothing, and the customer pays what stands there.
public final class OfficeMembers implements Members {

  static final MediaType JSON = MediaType.get("application/json");

  private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");
  private static final Pattern MORE_THAN_MAY_BE_SHOWN = Pattern.compile("[0-9]{7}");
  private static final int LONGEST_CODE = 256;
  private static final int LONGEST_PLATE = 16;

  private final String station;
  private final Line line;

  OfficeMembers(String station, Line line) {
    this.station = station;
    this.line = line;
  }

  @Override
  public MemberAnswer byCode(String code) {
    return code.isEmpty() || code.length() > LONGEST_CODE
        ? new MemberAnswer.Nobody(NoMember.NOT_KNOWN)
        : identified(question("CODE", code), code);
  }

  @Override
  public MemberAnswer byPlate(String plate) {
    return plate.isEmpty() || plate.length() > LONGEST_PLATE
        ? new MemberAnswer.Nobody(NoMember.NOT_KNOWN)
        : identified(question("PLATE", plate), plate);
  }

  /// Asks only for what can be a phone at all.
  @Override
  public SendAnswer sendPhoneCode(String phone) {
    if (!PHONE.matcher(phone).matches()) {
      return new SendAnswer.Refused("NO_SUCH_PHONE");
    }
    Reply reply =
        post(
            Wire.JSON.createObjectNode().put("phone", phone),
            "stations",
            station,
            "members",
            "phone-codes");
    Said<Long> said = Said.of(reply, "phone-code-refused", answer -> answer.whole("validSeconds"));
    return switch (said) {
      case Said.Yes<Long> sent -> new SendAnswer.Sent();
      case Said.No<Long>(String why) -> new SendAnswer.Refused(why);
      case Said.Nothing<Long>(String cause) -> new SendAnswer.Unknown(cause);
    };
  }

  @Override
  public MemberAnswer byPhone(String phone, String digits) {
    if (!PHONE.matcher(phone).matches()) {
      return new MemberAnswer.Nobody(NoMember.NOT_KNOWN);
    }
    if (!DIGITS.matcher(digits).matches()) {
      return new MemberAnswer.Nobody(NoMember.WRONG_DIGITS);
    }
    return identified(question("PHONE", phone).put("digits", digits), phone);
  }

  @Override
  public QuoteAnswer quote(QuoteRequest basket) {
    Reply reply = post(QuoteJson.asked(basket), "stations", station, "quotes");
    return switch (Said.of(reply, "", answer -> QuoteJson.read(answer, basket))) {
      case Said.Yes<Quote>(Quote quote) -> new QuoteAnswer.Quoted(quote);
      case Said.No<Quote> no -> new QuoteAnswer.Unknown("a no to a quote");
      case Said.Nothing<Quote>(String cause) -> new QuoteAnswer.Unknown(cause);
    };
  }

  private MemberAnswer identified(ObjectNode question, String secret) {
    Reply reply = post(question, "stations", station, "members", "identify");
    return switch (Said.of(reply, "nobody", answer -> member(answer, secret))) {
      case Said.Yes<Member>(Member member) -> new MemberAnswer.Found(member);
      case Said.No<Member>(String why) -> nobody(why);
      case Said.Nothing<Member>(String cause) -> new MemberAnswer.Unknown(cause);
    };
  }

  private static MemberAnswer nobody(String why) {
    for (NoMember known : NoMember.values()) {
      if (known.name().equals(why)) {
        return new MemberAnswer.Nobody(known);
      }
    }
    return new MemberAnswer.Unknown("nobody, for a reason that is not of the contract");
  }

  /// What is journalled and shown of a member must not name her, whatever the office sends.
  private static Member member(Fields answer, String secret) {
    Member member =
        new Member(
            answer.id("id"),
            answer.label("shown"),
            answer.label("level"),
            answer.id("tier"),
            answer.idIfThere("usualGrade"));
    List<String> told = List.of(member.id(), member.shown(), member.level(), member.tier());
    if (told.stream().anyMatch(text -> text.contains(secret))
        || MORE_THAN_MAY_BE_SHOWN.matcher(member.shown()).find()) {
      throw new NotOfTheContract("it shows more of a person than may be shown");
    }
    return member;
  }

  private static ObjectNode question(String kind, String value) {
    return Wire.JSON.createObjectNode().put("kind", kind).put("value", value);
  }

  private Reply post(ObjectNode body, String... path) {
    return line.post(JSON, Wire.JSON.writeValueAsBytes(body), path);
  }
}
