package jiayou.core.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;

/// What the shop sells and what stands on the price board, as the back office last said.
///
/// @param products by barcode
/// @param tiles barcodes of the quick tiles, in order
public record Catalogue(
    Map<String, Product> products, List<String> tiles, Optional<PriceList> prices) {

  public static final Catalogue EMPTY = new Catalogue(Map.of(), List.of(), Optional.empty());

  public Catalogue {
    products = Map.copyOf(products);
    tiles = List.copyOf(tiles);
  }

  public Optional<Product> product(String ean) {
    return Optional.ofNullable(products.get(ean));
  }
}
