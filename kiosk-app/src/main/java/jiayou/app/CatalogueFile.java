package jiayou.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The last goods and prices that the back office gave, kept beside the journal, so that a terminal
/// that starts while the back office is away has a shop and a price board. Prices carry their own
/// validity. One thread at a time.
final class CatalogueFile {

  private static final System.Logger LOG = System.getLogger(CatalogueFile.class.getName());

  private final JsonMapper json = new JsonMapper();
  private final Path file;
  private Kept kept = new Kept(List.of(), List.of(), Optional.empty());

  /// What is in the file.
  record Kept(List<Product> products, List<String> tiles, Optional<PriceList> prices) {
    Kept {
      products = List.copyOf(products);
      tiles = List.copyOf(tiles);
    }
  }

  CatalogueFile(Path folder) {
    this.file = folder.resolve("catalogue.json");
  }

  /// What the last run kept; nothing when there is no file, or it cannot be read.
  synchronized Kept read() {
    if (Files.exists(file)) {
      try {
        Optional<Kept> read =
            Optional.ofNullable(json.readValue(Files.readString(file), Kept.class));
        kept = read.orElse(kept);
      } catch (IOException | JacksonException e) {
        LOG.log(Level.WARNING, "the kept catalogue cannot be read and is made anew", e);
      }
    }
    return kept;
  }

  synchronized void keep(List<Product> products, List<String> tiles) {
    write(new Kept(products, tiles, kept.prices()));
  }

  synchronized void keep(PriceList prices) {
    write(new Kept(kept.products(), kept.tiles(), Optional.of(prices)));
  }

  /// Whole or not at all: a half-written file never has the real name.
  private void write(Kept next) {
    if (next.equals(kept)) {
      return;
    }
    kept = next;
    Path half = file.resolveSibling("catalogue.json.half");
    try {
      Files.writeString(half, json.writeValueAsString(next));
      try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the catalogue could not be kept", e);
    }
  }
}
