package jiayou.printing.spool;

import java.util.List;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import jiayou.core.ticket.Ticket;
import jiayou.printing.escpos.TicketEncoder;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Templates;
import jiayou.printing.raster.TicketPicture;

/// What the queue is given: bytes for a receipt printer, which nobody on the way may touch, or
/// pages for any printer that has a driver.
public sealed interface PaperForm {

  /// @param service whose paper counts for pages
  Doc document(Ticket ticket, PrintService service);

  /// For a raw queue.
  ///
  /// @param columns characters on a line
  record Raw(int columns, TicketEncoder encoder, Templates templates) implements PaperForm {

    @Override
    public Doc document(Ticket ticket, PrintService service) {
      byte[] bytes = encoder.encode(templates.blocks(ticket, columns));
      return new SimpleDoc(bytes, DocFlavor.BYTE_ARRAY.AUTOSENSE, null);
    }
  }

  /// For a queue with a driver, such as an office printer.
  ///
  /// @param columns characters on a line, the same as the picture's
  record Drawn(int columns, TicketPicture picture, Templates templates) implements PaperForm {

    @Override
    public Doc document(Ticket ticket, PrintService service) {
      List<Block> blocks = templates.blocks(ticket, columns);
      PicturePages pages = PicturePages.of(picture.draw(blocks), Sheet.of(service));
      return new SimpleDoc(pages, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null);
    }
  }
}
