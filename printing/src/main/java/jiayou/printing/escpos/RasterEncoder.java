package jiayou.printing.escpos;

import java.util.List;
import jiayou.printing.layout.Block;
import jiayou.printing.raster.TicketPicture;

/// Encodes a ticket as one picture, for printers that know no Chinese: slower, but what is drawn is
/// what comes out.
public final class RasterEncoder implements TicketEncoder {

  private final PrinterProfile profile;
  private final TicketPicture picture;

  public RasterEncoder(PrinterProfile profile, TicketPicture picture) {
    this.profile = profile;
    this.picture = picture;
  }

  @Override
  public byte[] encode(List<Block> blocks) {
    CommandWriter writer = new CommandWriter();
    writer.initialize();
    writer.raster(picture.draw(blocks.stream().filter(b -> !(b instanceof Block.Cut)).toList()));
    if (blocks.contains(new Block.Cut())) {
      writer.cut(profile.cutMode());
    }
    return writer.bytes();
  }
}
