package jiayou.simulation;

import java.util.List;
import java.util.stream.Stream;
import jiayou.simulation.turns.JournalTurns;
import jiayou.simulation.turns.MoneyTurns;
import jiayou.simulation.turns.PaperTurns;
import jiayou.simulation.turns.PumpTurns;

/// Every wrong turn that a terminal is known to be able to take, so that anybody can see the
/// simulation catch it.
final class Mutations {

  private Mutations() {}

  static List<Mutation> all() {
    return Stream.of(money(), PartMutations.all(), InvoiceMutations.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Mutation> money() {
    return List.of(
        new Mutation(
            "resend-after-crash",
            "a payment is sent again after a crash",
            11,
            60,
            List.of("charged twice", "fen and owed"),
            new MoneyTurns.ResendAfterCrash()),
        new Mutation(
            "silence-is-no",
            "silence about a payment is taken for a refusal",
            1,
            5,
            List.of("charged twice", "fen and owed"),
            new MoneyTurns.SilenceIsNo()),
        new Mutation(
            "answer-of-another",
            "a late answer is taken for the answer to another payment",
            11,
            60,
            List.of("an exit pass for", "charged twice", "fen and owed"),
            new MoneyTurns.AnswerOfAnother()),
        new Mutation(
            "end-for-granted",
            "an end that nobody confirmed is taken for an end",
            1,
            20,
            List.of("charged twice", "fen and owed"),
            new MoneyTurns.EndForGranted()),
        new Mutation(
            "no-look-back",
            "a payment that ended is never looked at again",
            1,
            20,
            List.of("fen and owed"),
            new MoneyTurns.NoLookBack()),
        new Mutation(
            "refund-forgotten",
            "a refund is taken for made when it was only asked for",
            1,
            40,
            List.of("fen and owed"),
            new MoneyTurns.RefundForgotten()),
        new Mutation(
            "refund-renumbered",
            "a refund that got no answer is asked for under another number",
            1,
            200,
            List.of("more goes back", "fen and owed"),
            new MoneyTurns.RefundRenumbered()),
        new Mutation(
            "refund-beside-staff",
            "money that staff gave back by hand is given back by itself too",
            45,
            200,
            List.of("by the gateway too", "more goes back", "fen and owed"),
            new MoneyTurns.RefundBesideStaff()),
        new Mutation(
            "wall-clock-fence",
            "what was sent long ago is judged by a clock that jumps",
            370,
            400,
            List.of("charged twice", "fen and owed"),
            new MoneyTurns.WallClockFence()),
        new Mutation(
            "pass-before-paid",
            "the exit pass is issued when the code is shown",
            1,
            2,
            List.of("an exit pass for"),
            new PaperTurns.PassBeforePaid()),
        new Mutation(
            "ticket-again-after-crash",
            "a ticket is printed again after a crash",
            1,
            20,
            List.of("the original ticket came out twice", "a voucher came out twice"),
            new PaperTurns.TicketAgainAfterCrash()),
        new Mutation(
            "ticket-again-when-unknown",
            "a ticket of which nobody knows is printed again as an original",
            1,
            5,
            List.of("the original ticket came out twice", "a voucher came out twice"),
            new PaperTurns.TicketAgainWhenUnknown()),
        new Mutation(
            "authorise-after-crash",
            "a pump is authorised again after a crash",
            13,
            60,
            List.of("authorised twice"),
            new PumpTurns.AuthoriseAfterCrash()),
        new Mutation(
            "authorise-unclear-again",
            "an authorisation that got no answer is asked for again at once",
            48,
            400,
            List.of("authorised twice"),
            new PumpTurns.AuthoriseUnclearAgain()),
        new Mutation(
            "clear-before-paid",
            "a fuelling is closed before it is paid",
            1,
            2,
            List.of("that nobody paid"),
            new PumpTurns.ClearBeforePaid()),
        new Mutation(
            "never-cleared",
            "a clearing that got no answer is taken for done",
            1,
            20,
            List.of("a paid fuelling was closed by"),
            new PumpTurns.NeverCleared()),
        new Mutation(
            "never-released",
            "a fuelling is never given back",
            1,
            2,
            List.of("is locked by"),
            new PumpTurns.NeverReleased()),
        new Mutation(
            "release-for-granted",
            "a release that got no answer is taken for done",
            53,
            200,
            List.of("is locked by", "closed by", "fen and owed", "paid twice"),
            new PumpTurns.ReleaseForGranted()),
        new Mutation(
            "claim-for-granted",
            "a claim that got no answer is taken for granted",
            1,
            60,
            List.of("closed by", "paid twice", "that nobody paid"),
            new PumpTurns.ClaimForGranted()),
        new Mutation(
            "never-claimed",
            "a fuelling is charged without being claimed",
            1,
            10,
            List.of("closed by", "paid twice"),
            new PumpTurns.NeverClaimed()),
        new Mutation(
            "claim-of-another",
            "a fuelling that another terminal holds is charged all the same",
            1,
            20,
            List.of("closed by", "paid twice"),
            new PumpTurns.ClaimOfAnother()),
        new Mutation(
            "silence-is-idle",
            "a silent pump is taken for one that holds nothing",
            1,
            10,
            List.of("the terminal thinks"),
            new PumpTurns.SilenceIsIdle()),
        new Mutation(
            "report-sent-once",
            "a report that got no answer is taken for delivered",
            1,
            5,
            List.of("was due", "fen and owed", "has no end", "closed by"),
            new JournalTurns.ReportSentOnce()),
        new Mutation(
            "newest-report-first",
            "the newest reports go out first",
            1,
            5,
            List.of("was due"),
            new JournalTurns.NewestFirst()),
        new Mutation(
            "act-first",
            "an effect is carried out before it is in the journal",
            1,
            40,
            List.of(),
            new JournalTurns.ActsFirst()),
        new Mutation(
            "promises-apart",
            "an entry can be on the disk without its promises",
            1,
            40,
            List.of(),
            new JournalTurns.PromisesApart()),
        new Mutation(
            "promises-forgotten",
            "what was owed before a crash is forgotten",
            1,
            5,
            List.of(),
            new JournalTurns.PromisesForgotten()),
        new Mutation(
            "acknowledged-early",
            "an entry is acknowledged before it is on the disk",
            1,
            20,
            List.of(),
            new JournalTurns.AcknowledgedEarly()));
  }
}
