package jiayou.core.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Net, tax and unit price to the fen. The first figures stand on a published invoice for fuel.
class InvoiceLineTest {

  private static final TaxItem PETROL =
      new TaxItem("1070101010100000000", "*汽油*95号车用汽油(VIA)", "95", "升", new BigDecimal("0.13"));

  @Test
  void aPublishedInvoiceForFuelComesOutTheSame() {
    InvoiceLine line = new InvoiceLine(PETROL, new BigDecimal("56.497"), Money.fen(50_000));
    assertEquals(Money.fen(44_248), line.net());
    assertEquals(Money.fen(5_752), line.tax());
  }

  @Test
  void theUnitPriceIsWithoutTaxAndHasThirteenDecimals() {
    InvoiceLine line = new InvoiceLine(PETROL, new BigDecimal("20"), Money.fen(17_700));
    assertEquals(new BigDecimal("7.8318584070796"), line.unitPrice());
  }

  @Test
  void theTaxIsWhatTheNetAmountLeaves() {
    InvoiceLine line = new InvoiceLine(PETROL, BigDecimal.TEN, Money.fen(100_001));
    assertEquals(Money.fen(88_496), line.net());
    assertEquals(Money.fen(11_505), line.tax());
  }

  @Test
  void netAndTaxAddUpForEveryAmount() {
    for (long fen = 1; fen <= 200_000; fen++) {
      InvoiceLine line = new InvoiceLine(PETROL, BigDecimal.ONE, Money.fen(fen));
      long exact = Math.round(fen * 100 / 113.0);
      assertEquals(exact, line.net().fen());
      assertEquals(fen, line.net().plus(line.tax()).fen());
    }
  }
}
