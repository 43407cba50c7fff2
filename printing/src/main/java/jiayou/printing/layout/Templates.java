package jiayou.printing.layout;

import java.util.List;
import jiayou.core.ticket.Ticket;

/// What tickets say and in which order. Safe for use by several threads.
public interface Templates {

  /// @param columns characters on a line: 32 on 58 mm paper, 48 on 80 mm
  List<Block> blocks(Ticket ticket, int columns);
}
