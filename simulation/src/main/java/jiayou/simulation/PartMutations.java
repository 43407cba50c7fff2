package jiayou.simulation;

import java.util.List;
import jiayou.simulation.turns.PartTurns;
import jiayou.simulation.turns.PrepayTurns;

/// The wrong turns around coupons, points, cards, quotes, rules, and paying in advance.
final class PartMutations {

  private PartMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            "part-taken-before-paid",
            "a coupon, points or a card are taken before the wallet has paid",
            1,
            100,
            List.of(
                "taken before",
                "is given back",
                "fen and owed",
                "nothing was sold",
                "taken with two amounts"),
            new PartTurns.TakenBeforePaid()),
        new Mutation(
            "part-never-given-back",
            "what was set aside is never given back",
            1,
            10,
            List.of("stays set aside"),
            new PartTurns.NeverGivenBack()),
        new Mutation(
            "part-given-back-after-taken",
            "what is taken is given back all the same",
            1,
            10,
            List.of("that is taken is given back"),
            new PartTurns.GivenBackAfterTaken()),
        new Mutation(
            "take-forgotten",
            "what was set aside is taken for taken",
            1,
            20,
            List.of("stays set aside", "fen and owed"),
            new PartTurns.TakeForgotten()),
        new Mutation(
            "full-price-beside-parts",
            "the wallet is asked for the full price beside what is set aside",
            1,
            60,
            List.of("fen and owed", "charged twice"),
            new PartTurns.FullPriceBesideParts()),
        new Mutation(
            "hold-again-after-crash",
            "a card is asked for again after a crash that forgot its code",
            54,
            400,
            List.of("stays set aside"),
            new PartTurns.HoldAgainAfterCrash()),
        new Mutation(
            "unknown-hold-is-held",
            "silence about a part is taken for set aside",
            1,
            60,
            List.of(
                "an exit pass for",
                "never set aside",
                "stays set aside",
                "fen and owed",
                "nobody collected"),
            new PartTurns.UnknownIsHeld()),
        new Mutation(
            "old-quote",
            "the quote of an older basket is used",
            1,
            60,
            List.of("not what the office said", "lines, tenders", "fen and owed"),
            new PartTurns.OldQuote()),
        new Mutation(
            "barrier-ignored",
            "a local rule, or goods that staff must see, stop nobody",
            1,
            20,
            List.of("nobody of the staff looked", "paid against the rule", "paid beside"),
            new PartTurns.BarrierIgnored()),
        new Mutation(
            "prepaid-authorised-after-crash",
            "a nozzle that is paid for is authorised again after a crash",
            49,
            300,
            List.of("authorised twice"),
            new PrepayTurns.AuthoriseAfterCrash()),
        new Mutation(
            "lost-authorise-is-no",
            "a lost authorisation of a paid nozzle is taken for a refusal",
            27,
            300,
            List.of("authorised twice", "stays reserved"),
            new PrepayTurns.LostAuthoriseIsNo()),
        new Mutation(
            "free-for-granted",
            "a pump whose giving back got no answer is taken for free",
            1,
            300,
            List.of("may still deliver", "stays reserved", "for two sales", "not in its sale"),
            new PrepayTurns.FreeForGranted()),
        new Mutation(
            "pump-never-freed",
            "a pump that was kept is never given back",
            1,
            20,
            List.of("stays reserved", "may still deliver", "for two sales"),
            new PrepayTurns.NeverFreed()),
        new Mutation(
            "rest-twice",
            "what was not delivered goes back under two numbers",
            1,
            20,
            List.of("fen and owed", "more goes back", "that is not paid"),
            new PrepayTurns.RestTwice()),
        new Mutation(
            "rest-too-early",
            "the rest goes back before it is known",
            1,
            20,
            List.of("may still deliver", "fen and owed"),
            new PrepayTurns.RestTooEarly()),
        new Mutation(
            "overrun-charged",
            "what a pump delivered too much is charged",
            8,
            100,
            List.of("fen and owed", "lines, tenders", "charged ", "that is not paid"),
            new PrepayTurns.OverrunCharged()),
        new Mutation(
            "late-money-fits-always",
            "late money is attached without a look at the total",
            13,
            400,
            List.of("fen and owed", "an exit pass for", "lines, tenders"),
            new PrepayTurns.LateMoneyFitsAlways()));
  }
}
