package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import jiayou.core.effect.Effect.IssueExitPass;
import jiayou.core.invoice.Receipt;
import jiayou.core.ticket.Ticket.Links;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Where a phone finds the papers of a sale. The signatures were made by Python's `hmac`.
class PaperLinksTest {

  static final String INVOICE =
      "https://papers.example/i/S1/K02_261121_0046?t=21633&d=20261121104743&s=bf74bf6269882e65";

  private static final String RECEIPT =
      "https://papers.example/r/S1/K02_261121_0046?t=21633&d=20261121104743&s=4d4e75726e678a93";

  private static final Instant PAID = Instant.parse("2026-11-21T02:47:43Z");
  private static final Money AMOUNT = Money.fen(21_633);

  private final PaperLinks links = links("S1", "0123456789abcdef");

  @Test
  void aPaidSaleHasOneForItsTicketAndOneForItsInvoice() {
    assertEquals(new Links(RECEIPT, Optional.of(INVOICE)), links.links(wish(Optional.of(AMOUNT))));
  }

  @Test
  void whatNobodyMayInvoiceHasOnlyItsTicket() {
    assertEquals(new Links(RECEIPT, Optional.empty()), links.links(wish(Optional.empty())));
  }

  @Test
  void itIsReadOffTheTicketAgain() {
    assertEquals(
        Optional.of(new Receipt("K02_261121_0046", AMOUNT, PAID, INVOICE)), links.read(INVOICE));
  }

  @Test
  void anyOtherCharacterMakesItAStrangers() {
    for (int i = 0; i < INVOICE.length(); i++) {
      char other = INVOICE.charAt(i) == '1' ? '2' : '1';
      String changed = INVOICE.substring(0, i) + other + INVOICE.substring(i + 1);
      assertEquals(Optional.empty(), links.read(changed), changed);
    }
  }

  @Test
  void anotherStationsOrAnotherKeysIsNotOurs() {
    assertEquals(Optional.empty(), links("S2", "0123456789abcdef").read(INVOICE));
    assertEquals(Optional.empty(), links("S1", "fedcba9876543210").read(INVOICE));
  }

  private static PaperLinks links(String station, String key) {
    return new PaperLinks(
        URI.create("https://papers.example"),
        station,
        ZoneId.of("Asia/Shanghai"),
        key.getBytes(StandardCharsets.UTF_8));
  }

  private static IssueExitPass wish(Optional<Money> invoiceable) {
    return new IssueExitPass("K02_261121_0046", "K02-1121-0046", AMOUNT, PAID, invoiceable);
  }
}
