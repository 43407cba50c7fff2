package jiayou.simulation.world;

import jiayou.core.effect.Effect.IssueExitPass;
import jiayou.core.ticket.Ticket.ExitPass;

/// Where exit passes are signed; it looks into the gateway's ledger and lets nobody out unpaid.
public final class Barrier {

  private final Story story;
  private final Ledgers ledgers;

  public Barrier(Story story, Ledgers ledgers) {
    this.story = story;
    this.ledgers = ledgers;
  }

  public ExitPass issue(IssueExitPass wish) {
    long net = ledgers.backs(wish.sale());
    if (net < wish.amount().fen() || wish.amount().fen() == 0) {
      throw story.broken(
          "an exit pass for " + wish.amount() + " where " + net + " fen were paid", wish.sale());
    }
    story.tell("barrier", "signs a pass for", wish.sale());
    return new ExitPass("pass." + wish.sale(), wish.sale().substring(wish.sale().length() - 4));
  }
}
