package jiayou.sim.office.benefit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jiayou.core.port.Members.NoMember;

/// Codes on members' phones and digits that were sent to phones. Not thread-safe.
final class Door {

  static final Duration CODE_VALID = Duration.ofMinutes(2);
  static final Duration DIGITS_VALID = Duration.ofMinutes(5);

  private static final int WRONG_TRIES = 5;
  private static final int SENT_PER_HOUR = 5;

  private final RandomGenerator random;
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Digits> digits = new HashMap<>();
  private final Map<String, List<Instant>> sent = new HashMap<>();

  Door(RandomGenerator random) {
    this.random = random;
  }

  private record Code(MemberCard card, Instant until) {
    @Override
    public String toString() {
      return "Code[...]";
    }
  }

  private record Digits(String six, Instant until, int wrong) {
    @Override
    public String toString() {
      return "Digits[...]";
    }
  }

  /// A new code on a member's phone: `JYM` and sixteen digits.
  String show(MemberCard card, Instant now) {
    String code = "JYM" + digits(16);
    codes.put(code, new Code(card, now.plus(CODE_VALID)));
    return code;
  }

  /// Whose code it is; a code may be read twice, because a terminal may have to ask again.
  Found byCode(String code, Instant now) {
    Code known = codes.get(code);
    if (known == null) {
      return new Found.Nobody(NoMember.NOT_KNOWN);
    }
    return now.isAfter(known.until())
        ? new Found.Nobody(NoMember.CODE_EXPIRED)
        : new Found.Somebody(known.card());
  }

  /// @return whether they were sent; not when it was too often
  boolean send(String phone, Instant now) {
    List<Instant> times = sent.computeIfAbsent(phone, p -> new ArrayList<>());
    times.removeIf(time -> !time.plus(Duration.ofHours(1)).isAfter(now));
    if (times.size() >= SENT_PER_HOUR) {
      return false;
    }
    times.add(now);
    digits.put(phone, new Digits(digits(6), now.plus(DIGITS_VALID), 0));
    return true;
  }

  /// The digits as they stand on that phone.
  Optional<String> read(String phone) {
    return Optional.ofNullable(digits.get(phone)).map(Digits::six);
  }

  /// Why these digits do not open; empty when they do.
  Optional<NoMember> objection(String phone, String six, Instant now) {
    Digits right = digits.get(phone);
    if (right == null) {
      return Optional.of(NoMember.WRONG_DIGITS);
    }
    if (right.wrong() >= WRONG_TRIES) {
      return Optional.of(NoMember.TOO_MANY_TRIES);
    }
    if (now.isAfter(right.until())) {
      return Optional.of(NoMember.CODE_EXPIRED);
    }
    if (right.six().equals(six)) {
      return Optional.empty();
    }
    digits.put(phone, new Digits(right.six(), right.until(), right.wrong() + 1));
    return Optional.of(NoMember.WRONG_DIGITS);
  }

  private String digits(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }
}
