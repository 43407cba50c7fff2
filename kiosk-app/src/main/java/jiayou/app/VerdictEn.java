package jiayou.app;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jiayou.core.bill.Bill;
import jiayou.printing.exitpass.Doubt;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import jiayou.printing.exitpass.Pass;
import jiayou.printing.exitpass.Signed;
import jiayou.printing.exitpass.Wash;

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
      case Verdict.Valid(Wash wash) ->
          "%s: %s, number %d, paid %s, wash code %s. It is no exit pass."
              .formatted(
                  uses ? "One car wash" : "Good for one car wash, and not used up",
                  wash.trace(),
                  wash.number(),
                  time(wash.paidAt()),
                  wash.code());
      case Verdict.Expired(Signed what, Instant at) ->
          "%s was good until %s.".formatted(no(what), time(at));
      case Verdict.Forged() ->
          "Do not let it out: this is no exit pass of station %s.".formatted(station);
      case Verdict.Replayed(Signed what, Instant firstAt, String where) ->
          "%s was used on %s at %s.".formatted(no(what), time(firstAt), where);
      case Verdict.Unknown(Signed what, Doubt doubt) ->
          ("Nobody can say: %s (%s, paid %s) is signed by this station, but %s."
                  + " Look at the ticket and the car.")
              .formatted(what.trace(), worth(what), time(what.paidAt()), words(doubt));
    };
  }

  private static String no(Signed what) {
    return switch (what) {
      case Pass pass -> "Do not let it out: " + pass.trace();
      case Wash wash -> "No wash: %s, number %d,".formatted(wash.trace(), wash.number());
    };
  }

  private static String worth(Signed what) {
    return switch (what) {
      case Pass pass -> pass.amount().yuan() + " yuan";
      case Wash wash -> "one car wash, number %d".formatted(wash.number());
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
