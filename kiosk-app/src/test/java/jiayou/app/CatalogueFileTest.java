package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.app.CatalogueFile.Kept;
import jiayou.core.value.PriceList;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shop and the price board of a terminal that starts while the back office is away.
class CatalogueFileTest {

  private static final Kept NOTHING = new Kept(List.of(), List.of(), Optional.empty());

  private static final PriceList PRICES =
      new PriceList(
          Instant.parse("2026-11-21T00:00:00Z"),
          Instant.parse("2026-11-28T00:00:00Z"),
          Map.of("92", new UnitPrice(new BigDecimal("7.38"), Unit.LITRE)));

  @TempDir private Path folder;

  @Test
  void whatWasKeptIsThereAtTheNextStart() {
    CatalogueFile file = new CatalogueFile(folder);
    file.keep(List.of(LoopStand.WATER), List.of(LoopStand.WATER.ean()));
    file.keep(PRICES);
    assertEquals(
        new Kept(List.of(LoopStand.WATER), List.of(LoopStand.WATER.ean()), Optional.of(PRICES)),
        new CatalogueFile(folder).read());
  }

  @Test
  void aFileThatKnowsNothingOfWhatGoodsGiveIsReadAsBefore() throws IOException {
    Files.writeString(
        folder.resolve("catalogue.json"),
        """
        {"products":[{"ean":"6901234567892","nameZh":"矿泉水","nameEn":"Water","price":{"fen":200},
        "picture":"water","rule":"FREE"}],"tiles":[],"prices":null}
        """);
    assertEquals(List.of(LoopStand.WATER), new CatalogueFile(folder).read().products());
  }

  @Test
  void withoutAFileThereIsNothing() {
    assertEquals(NOTHING, new CatalogueFile(folder).read());
  }

  @Test
  void aHalfWrittenFileIsIgnored() throws IOException {
    new CatalogueFile(folder).keep(PRICES);
    Files.writeString(folder.resolve("catalogue.json.half"), "{\"products\":[{\"ean\":\"69");
    assertEquals(Optional.of(PRICES), new CatalogueFile(folder).read().prices());
    new CatalogueFile(folder).keep(List.of(LoopStand.WATER), List.of());
    assertFalse(Files.exists(folder.resolve("catalogue.json.half")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"products\":[{\"ean\":\"69",
        "{\"products\":[null],\"tiles\":[],\"prices\":null}"
      })
  void aDamagedFileIsMadeAnew(String text) throws IOException {
    Files.writeString(folder.resolve("catalogue.json"), text);
    CatalogueFile file = new CatalogueFile(folder);
    assertEquals(NOTHING, file.read());
    file.keep(PRICES);
    assertEquals(Optional.of(PRICES), new CatalogueFile(folder).read().prices());
  }
}
