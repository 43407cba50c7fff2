package jiayou.sim.office.benefit;

import jiayou.core.port.Members.NoMember;

/// Whom the office knows by a code, a plate or a phone.
public sealed interface Found {
  record Somebody(MemberCard card) implements Found {}

  record Nobody(NoMember why) implements Found {}
}
