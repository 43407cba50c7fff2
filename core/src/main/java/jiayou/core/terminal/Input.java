package jiayou.core.terminal;

import java.util.List;
import java.util.Optional;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.Receipt;
import jiayou.core.invoice.Title;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.SendAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.press.Press;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;

/// Something that reaches the terminal and is not itself journalled; events may follow from it.
public sealed interface Input {

  record Pressed(String screen, Press press) implements Input {}

  record Scanned(String screen, Scan scan) implements Input {}

  /// Time has passed.
  record Ticked() implements Input {}

  record PumpsSeen(List<PumpStatus> statuses) implements Input {
    public PumpsSeen {
      statuses = List.copyOf(statuses);
    }
  }

  record ProductsSeen(List<Product> products, List<String> tiles) implements Input {}

  record PricesSeen(PriceList prices) implements Input {}

  record PrinterSeen(PrinterStatus status) implements Input {}

  /// What the back office said of a member's code, plate or phone.
  record MemberSeen(String screen, MemberAnswer answer) implements Input {}

  /// The code that puts money on the card that was shown last; empty when there is none to be had.
  record TopUpSeen(String screen, Optional<String> code) implements Input {}

  /// Whether six digits are on their way to a phone.
  record PhoneCodeSeen(String screen, SendAnswer answer) implements Input {}

  /// Her title is where no crash can lose it.
  ///
  /// @param receipt whose invoice it is for
  /// @param handle where; empty when it could not be kept
  record TitleKept(String screen, Receipt receipt, Optional<String> handle) implements Input {}

  /// Companies that may be meant by what was typed.
  record CompaniesSeen(String screen, String typed, List<Company> found) implements Input {
    public CompaniesSeen {
      found = List.copyOf(found);
    }

    @Override
    public String toString() {
      return "CompaniesSeen[" + found.size() + "]";
    }
  }

  record OfficeSeen(boolean reachable, int queueDepth, long queueAgeSeconds) implements Input {}

  /// What a scanner read, as far as the terminal needs to know it.
  sealed interface Scan {
    /// @param handle where the code waits in memory
    /// @param payer its fingerprint, for the local rules
    record PaymentCode(String provider, String handle, Optional<String> payer) implements Scan {}

    /// The station's electronic card.
    ///
    /// @param handle where its code waits in memory
    /// @param payer its fingerprint, for the local rules
    record Card(String holder, String handle, Optional<String> payer) implements Scan {}

    /// A member's code; the back office is being asked whose it is.
    record MemberCode() implements Scan {}

    /// Another firm's coupon.
    record PartnerCoupon(String code) implements Scan {}

    /// @param by the number of the badge, which the settings know
    record StaffBadge(String by) implements Scan {}

    record Goods(String ean) implements Scan {}

    /// 发票抬头码, from her phone.
    record TitleCode(Title title) implements Scan {}

    /// The signed link of a ticket of this station.
    record ReceiptCode(Receipt receipt) implements Scan {}

    /// Nothing this terminal knows what to do with.
    record Other() implements Scan {}
  }
}
