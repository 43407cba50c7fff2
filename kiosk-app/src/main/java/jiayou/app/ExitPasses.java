package jiayou.app;

import jiayou.core.effect.Effect;
import jiayou.core.event.SaleEvent.ExitPassIssued;

/// Signs the right to leave, and where a phone finds the papers of the sale.
@FunctionalInterface
interface ExitPasses {

  /// The same sale gives the same pass and the same links.
  ExitPassIssued issue(Effect.IssueExitPass wish);
}
