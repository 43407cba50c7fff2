package jiayou.sim.nuonuo;

import java.util.Optional;
import jiayou.sim.invoice.InvoiceRequest;
import jiayou.sim.invoice.Outcome.Issued;
import jiayou.sim.invoice.Outcome.Refused;

/// One order in the provider's books. Guarded by [Books].
final class Billing {

  final String orderNo;
  final String serial;
  final String fileName;
  final InvoiceRequest request;
  final boolean pushed;
  Stage stage = Stage.ISSUING;
  int unseen;
  int issuing;
  int sealing;
  int retries;
  Optional<Issued> issued = Optional.empty();
  Optional<Refused> refused = Optional.empty();

  Billing(String orderNo, String serial, String fileName, InvoiceRequest request, boolean pushed) {
    this.orderNo = orderNo;
    this.serial = serial;
    this.fileName = fileName;
    this.request = request;
    this.pushed = pushed;
  }

  /// How far it is.
  enum Stage {
    ISSUING("20", "开票中"),
    SEALING("21", "开票成功签章中"),
    ISSUED("2", "开票完成"),
    FAILED("22", "开票失败"),
    SEAL_FAILED("24", "开票成功签章失败");

    final String status;
    final String words;

    Stage(String status, String words) {
      this.status = status;
      this.words = words;
    }
  }
}
