package jiayou.sim.nuonuo;

import java.util.Optional;
import jiayou.sim.invoice.Outcome.Issued;
import jiayou.sim.invoice.RedRequest;

/// A form that asks the bureau for a red invoice (红字信息确认单). Guarded by [Books].
final class RedForm {

  final String billId;
  final String billNo;
  final Billing blue;
  final RedRequest request;
  int applying;
  String message = "";
  boolean refused;
  boolean wanted;
  Optional<Issued> red = Optional.empty();

  RedForm(String billId, String billNo, Billing blue, RedRequest request) {
    this.billId = billId;
    this.billNo = billNo;
    this.blue = blue;
    this.request = request;
  }
}
