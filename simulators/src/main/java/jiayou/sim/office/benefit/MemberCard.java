package jiayou.sim.office.benefit;

import java.util.List;
import java.util.Optional;

/// Who a member is. The phone and the plates are personal and do not show in `toString`.
///
/// @param id the office's own: `M-7f3a91`
/// @param phone eleven digits
public record MemberCard(
    String id, String phone, List<String> plates, Level level, Optional<String> usualGrade) {

  public MemberCard {
    if (!phone.matches("1[3-9][0-9]{9}")) {
      throw new IllegalArgumentException("A phone has eleven digits and begins with 13 to 19.");
    }
    plates = List.copyOf(plates);
  }

  /// The phone as it may stand on a screen: `138****1234`.
  public String shown() {
    return phone.substring(0, 3) + "****" + phone.substring(7);
  }

  @Override
  public String toString() {
    return "MemberCard[" + id + ", " + level + "]";
  }
}
