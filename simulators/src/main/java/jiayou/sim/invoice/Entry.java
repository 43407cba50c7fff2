package jiayou.sim.invoice;

import java.time.Instant;
import java.util.Optional;

/// One invoice in the bureau's books, blue or red. A red one has negative amounts.
///
/// @param red what makes it red
record Entry(String number, Instant at, InvoiceRequest request, Optional<Red> red, String qrText) {

  /// @param blue the number that it takes back
  record Red(String blue, String confirmation) {}

  Outcome.Issued drawnBy(Draughtsman draughtsman) {
    return new Outcome.Issued(number, at, qrText, new Outcome.Documents(this, draughtsman));
  }

  /// Words that the law wants in the remarks of a red invoice.
  String remark() {
    return red.map(r -> "被红冲蓝字数电票号码：%s 红字发票信息确认单编号：%s".formatted(r.blue(), r.confirmation()))
        .orElse(request.remark());
  }
}
