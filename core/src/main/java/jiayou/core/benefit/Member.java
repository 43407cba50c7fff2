package jiayou.core.benefit;

import java.util.Optional;

/// Whose benefits are used. Nothing in it names a person: the id is the back office's own.
///
/// @param id opaque: `M-7f3a91`
/// @param shown as it may stand on a screen: `138****1234`
/// @param level for people: `金卡`
/// @param tier a code of the back office for service and risk rules; never shown
/// @param usualGrade the grade code she usually fills, for the misfuelling check
public record Member(
    String id, String shown, String level, String tier, Optional<String> usualGrade) {}
