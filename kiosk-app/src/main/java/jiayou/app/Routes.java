package jiayou.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jiayou.config.PaymentSettings;
import jiayou.config.Settings;
import jiayou.payment.router.CodeRouter;
import jiayou.payment.router.CodeRouter.Kind;

/// What a scanner may read at this station, as the settings say it.
final class Routes {

  private Routes() {}

  /// Barcodes and web addresses come last: whatever the admin names goes before.
  static CodeRouter of(Settings settings) {
    List<CodeRouter.Rule> rules = new ArrayList<>();
    settings
        .payments()
        .scanRules()
        .forEach(r -> rules.add(new CodeRouter.Rule(r.pattern(), kind(r))));
    rules.add(new CodeRouter.Rule("[0-9]{13}|[0-9]{8}", new Kind.Barcode()));
    rules.add(new CodeRouter.Rule("[A-Za-z][A-Za-z0-9+.-]{1,15}://\\S+", new Kind.Address()));
    return new CodeRouter(rules);
  }

  static Scanner.Badges badges(Settings settings) {
    Map<String, String> numbers = new HashMap<>();
    settings.selling().badges().forEach(b -> numbers.put(b.code().text(), b.number()));
    return new Scanner.Badges(numbers);
  }

  private static Kind kind(PaymentSettings.ScanRule rule) {
    return switch (rule.kind()) {
      case PAYMENT -> new Kind.Payment(rule.provider());
      case ECARD -> new Kind.Ecard();
      case MEMBER -> new Kind.Member();
      case COUPON -> new Kind.Coupon();
      case STAFF -> new Kind.StaffBadge();
      case TITLE -> new Kind.Title();
      case RECEIPT -> new Kind.Receipt();
    };
  }
}
