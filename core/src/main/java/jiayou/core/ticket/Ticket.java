package jiayou.core.ticket;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;

/// Everything that a ticket says, in the order in which it is read. Chinese is what is printed;
/// names of goods and grades come ready to print.
///
/// @param id unique for each piece of paper; the printer's job carries it
/// @param kind what the paper is for
/// @param trace the number that staff ask for: `K02-1121-0046`
/// @param at the station's local time
/// @param total after discounts; tenders less what goes back of them are the total of a paid one
/// @param copy 0 for the original, 1 for the first copy (补打), and so on
/// @param rows figures of a shift or a day, in the order in which they are read
public record Ticket(
    String id,
    Kind kind,
    StationHead station,
    String trace,
    LocalDateTime at,
    List<Line> lines,
    Money total,
    List<Tender> tenders,
    Optional<ExitPass> exitPass,
    List<String> notes,
    int copy,
    List<Discount> discounts,
    Optional<Links> links,
    Optional<Voucher> voucher,
    List<Row> rows) {

  public Ticket {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
    tenders = List.copyOf(tenders);
    notes = List.copyOf(notes);
    discounts = List.copyOf(discounts);
  }

  /// What the paper is for.
  public enum Kind {
    /// 小票: paid.
    SALE,
    /// 交款单: to be paid at the counter; `trace` is its barcode.
    COUNTER_SLIP,
    /// 凭条: a payment whose end is not known yet.
    UNKNOWN_PAYMENT_SLIP,
    /// 退款凭条: money that came too late and is on its way back.
    REFUND_SLIP,
    /// 先付凭条: a nozzle that is paid for in advance.
    PREPAID_SLIP,
    /// 放行小票: alone, for whoever has her ticket elsewhere.
    EXIT_PASS,
    /// 取餐单: what is being prepared, and its number.
    PICK_UP,
    /// 洗车券: good for one wash.
    CAR_WASH,
    /// 交接班: the figures of a shift.
    SHIFT,
    /// 日结: the figures of a day.
    DAY_CLOSE
  }

  /// Where a phone finds what belongs to the sale. Both are signed.
  ///
  /// @param receipt the ticket itself, for whoever has no paper
  /// @param invoice where she asks for her invoice; empty when there is nothing to invoice
  public record Links(String receipt, Optional<String> invoice) {}

  /// Something to be handed in elsewhere.
  ///
  /// @param what its name: `拿铁`, `洗车一次`
  /// @param code to be read out, or typed into a machine
  /// @param token what its QR holds, when a machine checks it
  public record Voucher(String what, String code, Optional<String> token) {}

  /// One figure and its name. A row without a figure is a heading.
  public record Row(String name, String figure) {}

  /// Whose ticket it is.
  public record StationHead(String name, String address, String phone, String terminal) {}

  /// One thing that was sold.
  public sealed interface Line {
    Money amount();

    /// @param nozzleSign the nozzle number as painted on the dispenser
    record Fuel(String gradeName, int nozzleSign, FuellingTotal total) implements Line {
      @Override
      public Money amount() {
        return total.amount();
      }
    }

    record Goods(String ean, String name, int quantity, Money price, Money amount)
        implements Line {}

    /// A nozzle that is paid for in advance.
    record Prepaid(String gradeName, int nozzleSign, Money amount) implements Line {}
  }

  /// One payment.
  ///
  /// @param provider its name for people: `微信支付`
  /// @param reference our number with the provider
  /// @param payerPaid what left the payer's purse, where the provider gave a discount of its own
  /// @param back what goes back of it by itself
  public record Tender(
      String provider,
      String reference,
      Money amount,
      Optional<Money> payerPaid,
      Optional<Money> back) {
    public Tender(String provider, String reference, Money amount) {
      this(provider, reference, amount, Optional.empty(), Optional.empty());
    }
  }

  /// What was taken off the price.
  public record Discount(String name, Money amount) {}

  /// The right to leave, once.
  ///
  /// @param token signed, what the QR holds
  /// @param shortCode four digits that a person can read out
  public record ExitPass(String token, String shortCode) {}
}
