package jiayou.app;

import jiayou.core.effect.Effect;
import jiayou.core.ticket.Ticket.ExitPass;

/// Signs the right to leave.
@FunctionalInterface
interface ExitPasses {

  /// The same sale gives the same pass.
  ExitPass issue(Effect.IssueExitPass wish);
}
