package jiayou.app;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jiayou.config.ForecourtSettings.Controller;
import jiayou.config.ForecourtSettings.GradeSettings;
import jiayou.config.InvoiceSettings;
import jiayou.config.SellingSettings;
import jiayou.config.Settings;
import jiayou.config.TerminalSettings.PhonePay;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.rules.Ways;
import jiayou.core.ticket.Ticket.StationHead;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;

/// The admin's settings as the rules that the machines follow.
final class SettledRules {

  static final String KIOSK = "K";
  static final String DISPENSER = "D";

  /// China has one time zone, and the controller's local time is the station's.
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// Staff know about it by then; asking on is cheap.
  private static final int SLOW_RETRY_FACTOR = 100;

  private static final Duration GATEWAY_MARGIN = Duration.ofSeconds(60);

  private SettledRules() {}

  static Rules of(Settings settings) {
    Controller controller = settings.forecourt().controllers().getFirst();
    return new Rules(
        settings.terminal().station().id(),
        settings.terminal().id(),
        ZONE,
        new StationHead(
            settings.terminal().station().name(),
            settings.terminal().station().address(),
            settings.terminal().station().phone(),
            settings.terminal().id()),
        providers(settings),
        settings.payments().qrOnBasket(),
        Rules.Authoriser.valueOf(controller.authorise().name()),
        grades(settings),
        nozzles(controller),
        dispensers(settings),
        timings(settings),
        List.of("如需发票请保留小票"),
        ways(settings));
  }

  private static List<Rules.Provider> providers(Settings settings) {
    Map<String, String> names = new HashMap<>(Map.of("wechat", "微信支付", "alipay", "支付宝"));
    settings.payments().acquirers().forEach(a -> names.put(a.id(), a.name()));
    return settings.payments().providers().stream()
        .map(id -> new Rules.Provider(id, names.getOrDefault(id, id)))
        .toList();
  }

  private static Ways ways(Settings settings) {
    SellingSettings selling = settings.selling();
    Ways ways =
        new Ways(
            selling.benefits(),
            settings.payments().ecard().map(_ -> "ecard"),
            selling.holdFor(),
            selling
                .prepay()
                .map(p ->
                    new Ways.Prepay(
                        p.amounts().stream().map(Money::yuan).toList(),
                        Money.yuan(p.most()),
                        Money.yuan(p.full()),
                        p.waitFor())),
            selling.risks().stream().map(SettledRules::risk).toList());
    return settings.invoices().map(SettledRules::invoices).map(ways::with).orElse(ways);
  }

  private static Ways.Invoices invoices(InvoiceSettings settings) {
    return new Ways.Invoices(
        settings.grades(), settings.products(), settings.goods(), settings.claimWithin());
  }

  private static RiskRule risk(SellingSettings.RiskRule rule) {
    RiskRule.Check check =
        switch (rule.check()) {
          case SellingSettings.Check.Frequency c ->
              new RiskRule.Check.Frequency(c.most(), c.within());
          case SellingSettings.Check.LargeAmount c ->
              new RiskRule.Check.LargeAmount(Money.yuan(c.most()));
          case SellingSettings.Check.MixedGrades _ -> new RiskRule.Check.MixedGrades();
          case SellingSettings.Check.Night c ->
              new RiskRule.Check.Night(c.from(), c.to(), Money.yuan(c.most()));
          case SellingSettings.Check.ManyPayersAtNozzle c ->
              new RiskRule.Check.ManyPayersAtNozzle(c.most(), c.within());
          case SellingSettings.Check.SplitPayments c -> new RiskRule.Check.SplitPayments(c.most());
        };
    return new RiskRule(rule.id(), check, RiskOutcome.valueOf(rule.outcome().name()));
  }

  private static Map<String, Grade> grades(Settings settings) {
    Map<String, Grade> grades = new HashMap<>();
    for (GradeSettings grade : settings.forecourt().grades()) {
      grades.put(grade.grade().id(), grade.grade());
    }
    return grades;
  }

  private static List<Rules.Nozzle> nozzles(Controller controller) {
    List<Rules.Nozzle> nozzles = new ArrayList<>();
    controller
        .pumps()
        .forEach(pump ->
            pump.nozzles()
                .forEach(n ->
                    nozzles.add(new Rules.Nozzle(pump.number(), n.number(), n.sign(), n.grade()))));
    return nozzles;
  }

  private static List<Rules.Dispenser> dispensers(Settings settings) {
    return settings
        .terminal()
        .dispenser()
        .map(d ->
            List.of(
                new Rules.Dispenser(
                    DISPENSER, d.pumps(), d.phonePay() == PhonePay.FORECOURT_WITH_GAS_ALARM)))
        .orElse(List.of());
  }

  private static Timings timings(Settings settings) {
    var pay = settings.payments().timings();
    var screen = settings.screen();
    return new Timings(
        pay.qrDeadline(),
        pay.qrRenewals(),
        pay.codeDeadline(),
        GATEWAY_MARGIN,
        pay.pollInterval(),
        pay.pollInterval().multipliedBy(SLOW_RETRY_FACTOR),
        pay.lookBack(),
        screen.idle(),
        screen.idleWarning(),
        screen.success(),
        Duration.ofSeconds(4));
  }
}
