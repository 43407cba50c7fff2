package jiayou.invoice.nuonuo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.value.Money;
import tools.jackson.databind.JsonNode;

/// One row of what the provider found.
final class FoundInvoice {

  private FoundInvoice() {}

  /// Whether it is our order with our amount. Some contracts leave the amount out.
  static boolean isAbout(InvoiceOrder order, JsonNode row) {
    String amount = Gateway.text(row, "orderAmount");
    return Gateway.text(row, "orderNo").equals(order.number())
        && (amount.isEmpty() || isAmount(amount, order.total()));
  }

  static Optional<IssuedInvoice> issued(JsonNode row) {
    String number = Gateway.text(row, "allElectronicInvoiceNumber");
    long at = row.path("invoiceTime").asLong(0);
    Optional<String> page =
        Optional.of(Gateway.text(row, "pdfUrl")).filter(url -> url.matches("https?://\\S+"));
    return number.matches("\\d{20}") && at > 0
        ? Optional.of(new IssuedInvoice(number, Instant.ofEpochMilli(at), page))
        : Optional.empty();
  }

  private static boolean isAmount(String text, Money total) {
    return text.matches("-?\\d{1,12}(\\.\\d+)?")
        && new BigDecimal(text).compareTo(BigDecimal.valueOf(total.fen(), 2)) == 0;
  }
}
