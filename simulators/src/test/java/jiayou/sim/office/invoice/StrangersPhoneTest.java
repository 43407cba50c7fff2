package jiayou.sim.office.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.invoice.Taxpayer;
import jiayou.sim.office.Access;
import jiayou.sim.office.BackOfficeSimulator;
import jiayou.sim.office.Catalogue;
import jiayou.sim.wire.Stranger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages for phones as somebody meets them who signs links with Python's `hmac`.
final class StrangersPhoneTest {

  private static final Path CONTRACT =
      Path.of("../back-office/src/main/resources/jiayou/office/openapi.yaml");
  private static final Path FONT =
      Path.of("../forecourt-ui/src/main/resources/jiayou/ui/look/fonts/NotoSansSC-Regular.otf");
  private static final String SALE =
      "\"sale\":\"K02_261121_0047\",\"fen\":50000,\"day\":\"20261121120000\"";

  private BackOfficeSimulator office;
  private Stranger stranger;

  @BeforeEach
  void begin() throws Exception {
    InstantSource noon = InstantSource.fixed(Instant.parse("2026-11-21T04:00:00Z"));
    TaxBureau bureau =
        new TaxBureau(
            Taxpayer.of("91130100MA10047F7Y", "青岚驿能源有限公司"),
            TaxBureau.Area.SHANGHAI,
            Font.createFont(Font.TRUETYPE_FONT, FONT.toFile()),
            noon);
    office =
        BackOfficeSimulator.start(
            new BackOfficeSimulator.Settings(
                    Files.readString(CONTRACT),
                    Catalogue.usual("S1"),
                    new Access.Token("stranger"),
                    0,
                    noon,
                    1)
                .with(Issuing.usual(bureau, "a key that is long enough")));
    stranger =
        new Stranger(
            "invoice_phone.py",
            "{\"url\":\"%s\",\"key\":\"a key that is long enough\",\"token\":\"stranger\"}"
                .formatted(office.url()));
  }

  @AfterEach
  void close() throws Exception {
    stranger.close();
    office.close();
    assertEquals(List.of(), office.complaints());
  }

  @Test
  void strangerOpensTheTicketAndGetsHerInvoiceOnce() throws Exception {
    assertEquals("{\"status\": 200}", ask("settle"));
    assertEquals("{\"form\": false, \"numbers\": 0, \"status\": 200}", ask("look\",\"kind\":\"r"));
    assertEquals("{\"form\": true, \"numbers\": 0, \"status\": 200}", ask("look\",\"kind\":\"i"));
    assertEquals("{\"status\": 303}", ask("send"));
    assertEquals("{\"status\": 303}", ask("send"));
    assertEquals("{\"form\": false, \"numbers\": 1, \"status\": 200}", ask("look\",\"kind\":\"i"));
    // 500.00 at 13 %, as the tax office's own sample has it.
    assertEquals(
        """
        {"BuyerName": "石家庄云杉信息技术有限公司", "TotalAmWithoutTax": "442.48", \
        "TotalTaxAm": "57.52", "ofd": "PK\\u0003\\u0004", "pdf": "%PDF", "xml": "<?xm"}\
        """,
        ask("files"));
  }

  @Test
  void aStrangerWithAnotherKeySeesNothing() throws Exception {
    ask("settle");
    for (String kind : List.of("i", "r")) {
      assertEquals(
          "{\"form\": false, \"numbers\": 0, \"status\": 403}",
          ask("look\",\"key\":\"guessed\",\"kind\":\"" + kind));
    }
  }

  private String ask(String step) throws Exception {
    return stranger.ask("{\"do\":\"" + step + "\"," + SALE + "}");
  }
}
