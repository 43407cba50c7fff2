package jiayou.printing.escpos;

import java.util.List;
import jiayou.printing.layout.Block;

/// Turns a ticket into one buffer of printer commands, from reset to cut.
public interface TicketEncoder {

  byte[] encode(List<Block> blocks);
}
