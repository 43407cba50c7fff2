package jiayou.simulation.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jiayou.core.effect.Effect.IssueExitPass;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.ticket.Ticket.Voucher;

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

  /// One for each wash that was bought, the same again for the same sale.
  public List<Voucher> washes(IssueExitPass wish) {
    return IntStream.range(0, wish.washes().size())
        .mapToObj(i ->
            new Voucher(
                wish.washes().get(i),
                "%08d".formatted(i + 1),
                Optional.of("wash." + wish.sale() + "." + (i + 1))))
        .toList();
  }
}
