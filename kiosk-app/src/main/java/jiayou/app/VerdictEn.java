package jiayou.app;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jiayou.core.bill.Bill;
import jiayou.printing.exitpass.Doubt;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import jiayou.printing.exitpass.Pass;

/// A verdict in one English sentence, for an attendant.
///
/// @param uses false when the pass was only looked at
record VerdictEn(String station, boolean uses) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  String sentence(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Valid(Pass pass) ->
          "%s: %s, %s yuan, paid %s, short code %s."
              .formatted(
                  uses ? "Let it out" : "Good, and not used up",
                  pass.trace(),
                  pass.amount().yuan(),
                  time(pass.paidAt()),
                  pass.shortCode());
      case Verdict.Expired(Pass pass, Instant at) ->
          "Do not let it out: %s was good until %s.".formatted(pass.trace(), time(at));
      case Verdict.Forged() ->
          "Do not let it out: this is no exit pass of station %s.".formatted(station);
      case Verdict.Replayed(Pass pass, Instant firstAt, String where) ->
          "Do not let it out: %s was used on %s at %s."
              .formatted(pass.trace(), time(firstAt), where);
      case Verdict.Unknown(Pass pass, Doubt doubt) ->
          ("Nobody can say: %s (%s yuan, paid %s) is signed by this station, but %s."
                  + " Look at the ticket and the car.")
              .formatted(pass.trace(), pass.amount().yuan(), time(pass.paidAt()), words(doubt));
    };
  }

  private static String words(Doubt doubt) {
    return switch (doubt) {
      case LIST_AWAY -> "the list of used passes cannot be read";
      case LIST_FULL -> "the list of used passes cannot be written";
      case HALF_USED -> "an earlier check broke off, and the gate may have opened";
      case CLOCKS -> "it was paid later than now, so a clock is wrong";
    };
  }

  private static String time(Instant at) {
    return TIME.format(at.atOffset(Bill.CLOCK));
  }
}
