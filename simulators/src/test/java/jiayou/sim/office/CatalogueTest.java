package jiayou.sim.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final Catalogue usual = Catalogue.usual("S1");

  /// GS1 General Specifications 7.9: weights 1 and 3 from the left, the sum is a multiple of ten.
  @Test
  void everyBarcodeHasARightCheckDigit() {
    assertEquals(0, weighted("4006381333931") % 10);
    for (Catalogue.Product product : usual.shop().products()) {
      assertEquals(0, weighted(product.ean()) % 10, product.ean());
      assertEquals(13, product.ean().length());
    }
  }

  @Test
  void everyTileIsAProductThatAKioskMaySell() {
    List<String> free =
        usual.shop().products().stream()
            .filter(product -> product.rule().equals("FREE"))
            .map(Catalogue.Product::ean)
            .toList();
    assertTrue(free.containsAll(usual.shop().tiles()));
    assertEquals(4, usual.shop().tiles().size());
  }

  @Test
  void everyGradeHasAPrice() {
    assertEquals(
        usual.station().grades().stream().map(Catalogue.Grade::id).toList(),
        usual.lists().getFirst().prices().stream().map(Catalogue.Price::grade).toList());
  }

  private static int weighted(String ean) {
    int sum = 0;
    for (int i = 0; i < ean.length(); i++) {
      sum += (ean.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum;
  }
}
