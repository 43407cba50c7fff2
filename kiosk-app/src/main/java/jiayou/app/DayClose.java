package jiayou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.bill.Bill;
import jiayou.core.bill.DaySheet;
import jiayou.core.bill.DaySheet.Billed;
import jiayou.core.bill.DaySheet.Tender;
import jiayou.core.bill.Difference;
import jiayou.core.bill.Finding;
import jiayou.core.bill.Turnover;
import jiayou.core.rules.Rules;
import jiayou.core.value.Money;
import jiayou.printing.layout.Columns;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The papers of one closed day (日结单): a page for whoever runs the station, and the same as JSON in
/// whole fen for whoever adds up.
final class DayClose {

  private static final int WIDTH = 72;
  private static final int LABEL = 32;
  private static final int FIGURE = 20;
  private static final String NONE = "-";

  private final DaySheet sheet;
  private final Rules rules;

  DayClose(DaySheet sheet, Rules rules) {
    this.sheet = sheet;
    this.rules = rules;
  }

  /// @return the files, the page first
  List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path page = folder.resolve("dayclose-" + sheet.day() + ".txt");
    Path json = folder.resolve("dayclose-" + sheet.day() + ".json");
    Files.writeString(page, page());
    Files.writeString(json, json());
    return List.of(page, json);
  }

  String page() {
    List<String> lines = new ArrayList<>();
    lines.add("日结单 " + sheet.day());
    lines.add(Columns.justify(rules.head().name(), "终端 " + rules.terminal(), WIDTH));
    lines.add("=".repeat(WIDTH));
    if (sheet.tenders().isEmpty()) {
      lines.add("当日没有收款，也没有退款。");
    }
    for (Tender tender : sheet.tenders()) {
      table(lines, tender);
      differences(lines, tender);
      lines.add("");
    }
    lines.add("=".repeat(WIDTH));
    figures(lines, "合计（本机账）", sheet.total());
    lines.add(verdict());
    return String.join("\n", lines) + "\n";
  }

  String json() {
    ObjectNode root = new JsonMapper().createObjectNode();
    root.put("day", sheet.day().toString())
        .put("station", rules.station())
        .put("terminal", rules.terminal())
        .put("agrees", sheet.agrees());
    ArrayNode tenders = root.putArray("tenders");
    sheet.tenders().forEach(tender -> tender(tenders.addObject(), tender));
    turnover(root.putObject("total"), sheet.total());
    return root.toPrettyString() + "\n";
  }

  private void table(List<String> lines, Tender tender) {
    Turnover ours = tender.ours();
    Optional<Billed> bill = tender.bill();
    Optional<Turnover> theirs = bill.map(Billed::theirs);
    lines.add(row(name(tender.provider()), "本机账", "对方账单"));
    lines.add("-".repeat(WIDTH));
    lines.add(row("收款笔数", "" + ours.payments(), theirs.map(t -> "" + t.payments())));
    lines.add(row("收款金额", ours.paid().yuan(), yuan(theirs.map(Turnover::paid))));
    lines.add(row("退款笔数", "" + ours.refunds(), theirs.map(t -> "" + t.refunds())));
    lines.add(row("退款金额", ours.refunded().yuan(), yuan(theirs.map(Turnover::refunded))));
    lines.add(row("净收", ours.net().yuan(), yuan(theirs.map(Turnover::net))));
    lines.add(row("支付方优惠", tender.discounts().yuan(), yuan(bill.flatMap(Billed::discounts))));
    lines.add(row("手续费", NONE, yuan(bill.flatMap(Billed::fees))));
    if (tender.undecided() > 0) {
      lines.add(row("尚无结果的付款", tender.undecided() + " 笔", NONE));
    }
  }

  private static void differences(List<String> lines, Tender tender) {
    if (tender.bill().isEmpty()) {
      told(lines, "没有账单，尚未核对。", "下载当日账单后再做一次日结。");
      return;
    }
    Billed bill = tender.bill().get();
    List<Finding> differing =
        bill.comparison().findings().stream().filter(f -> f.difference() != Difference.OK).toList();
    if (differing.isEmpty()) {
      lines.add("账单与本机账一致。");
    }
    for (Finding finding : differing) {
      boolean unexplained =
          bill.comparison().unexplained().stream()
              .map(Bill.Row.Paid::trade)
              .anyMatch(finding.trade()::equals);
      told(
          lines,
          finding.trace() + " " + sentence(finding),
          todo(finding.difference(), unexplained));
      lines.add("    单号：" + finding.refund().orElse(finding.trade()));
    }
  }

  private static String sentence(Finding finding) {
    String ours = yuan(finding.ours());
    String theirs = yuan(finding.theirs());
    return switch (finding.difference()) {
      case OK -> "双方一致。";
      case LOCAL_ONLY -> "本机记为已收 " + ours + " 元，账单上没有这笔收款。";
      case BILL_ONLY -> "账单上收了 " + theirs + " 元，本机没有这笔收款。";
      case AMOUNT_DIFF -> "金额不同：本机 " + ours + " 元，账单 " + theirs + " 元。";
      case STATE_DIFF -> "状态不同：一方已撤销、已退或未完成（本机 " + ours + "，账单 " + theirs + "）。";
      case REFUND_LOCAL_ONLY -> "本机记为已退 " + ours + " 元，账单上没有这笔退款。";
      case REFUND_BILL_ONLY -> "账单上退了 " + theirs + " 元，不是本机退的。";
      case CROSS_DAY -> "双方都有，只是记在零点的两边。";
    };
  }

  private static String todo(Difference difference, boolean unexplained) {
    return switch (difference) {
      case OK, CROSS_DAY -> "不用处理。";
      case LOCAL_ONLY -> "在商户平台按单号查询；确实没到账的，报财务，不要再向顾客收款。";
      case BILL_ONLY ->
          unexplained ? "它在站员清单上；还没办结的，找到顾客，在商户平台退款，或把所购商品交给顾客。" : "钱已退回顾客或已有人处理，核对即可。";
      case AMOUNT_DIFF -> "对照小票和商户平台；多收的退给顾客，少收的报财务。";
      case STATE_DIFF -> "在商户平台查看现在的状态，再按站员清单处理。";
      case REFUND_LOCAL_ONLY -> "在商户平台按单号查询；没有退出去的，在平台上补退。";
      case REFUND_BILL_ONLY -> "问清是谁在商户平台退的款，并做登记。";
    };
  }

  private static void told(List<String> lines, String sentence, String todo) {
    indent(lines, "* ", "  ", sentence);
    indent(lines, "    ", "    ", "处理：" + todo);
  }

  /// No line begins with the stop of the one before.
  private static void indent(List<String> lines, String first, String next, String text) {
    String before = first;
    for (String line : Columns.wrap(text, WIDTH - Columns.of(next) - 2)) {
      if ("。；，）".contains(line.substring(0, 1))) {
        lines.add(lines.removeLast() + line.charAt(0));
        line = line.substring(1);
      }
      if (!line.isEmpty()) {
        lines.add(before + line);
      }
      before = next;
    }
  }

  private static void figures(List<String> lines, String title, Turnover turnover) {
    lines.add(row(title, "笔数", "金额"));
    lines.add(row("收款", "" + turnover.payments(), turnover.paid().yuan()));
    lines.add(row("退款", "" + turnover.refunds(), turnover.refunded().yuan()));
    lines.add(row("净收", "", turnover.net().yuan()));
  }

  private String verdict() {
    long unbilled = sheet.tenders().stream().filter(t -> t.bill().isEmpty()).count();
    String judged = sheet.agrees() ? "已核对的账单全部一致。" : "有差异，请按上面的“处理”逐条办理。";
    if (sheet.tenders().stream().allMatch(t -> t.bill().isEmpty())) {
      judged = "没有核对任何账单。";
    }
    return unbilled == 0 ? judged : judged + unbilled + " 种支付方式没有账单。";
  }

  private String name(String provider) {
    return rules.providers().stream()
        .filter(known -> known.id().equals(provider))
        .findFirst()
        .map(known -> known.name() + "（" + provider + "）")
        .orElse(provider);
  }

  private static String row(String label, String ours, Optional<String> theirs) {
    return row(label, ours, theirs.orElse(NONE));
  }

  /// The label at the left, two figures each at the right of its column.
  private static String row(String label, String ours, String theirs) {
    String left = Columns.justify(label, ours, LABEL + FIGURE);
    return Columns.justify(left, theirs, LABEL + 2 * FIGURE);
  }

  private static String yuan(Optional<Money> money) {
    return money.map(Money::yuan).orElse(NONE);
  }

  private static void tender(ObjectNode node, Tender tender) {
    node.put("provider", tender.provider());
    ObjectNode books = node.putObject("books");
    turnover(books, tender.ours());
    books.put("discounts", tender.discounts().fen()).put("undecided", tender.undecided());
    tender
        .bill()
        .ifPresent(bill -> {
          ObjectNode theirs = node.putObject("bill");
          turnover(theirs, bill.theirs());
          bill.discounts().ifPresent(money -> theirs.put("discounts", money.fen()));
          bill.fees().ifPresent(money -> theirs.put("fees", money.fen()));
          theirs.put("agrees", bill.comparison().isClean());
          ArrayNode differences = theirs.putArray("differences");
          bill.comparison().findings().stream()
              .filter(f -> f.difference() != Difference.OK)
              .forEach(f -> finding(differences.addObject(), f));
        });
  }

  private static void turnover(ObjectNode node, Turnover turnover) {
    node.put("payments", turnover.payments())
        .put("paid", turnover.paid().fen())
        .put("refunds", turnover.refunds())
        .put("refunded", turnover.refunded().fen())
        .put("net", turnover.net().fen());
  }

  private static void finding(ObjectNode node, Finding finding) {
    node.put("difference", finding.difference().name())
        .put("trace", finding.trace())
        .put("trade", finding.trade());
    finding.refund().ifPresent(number -> node.put("refund", number));
    finding.ours().ifPresent(money -> node.put("books", money.fen()));
    finding.theirs().ifPresent(money -> node.put("bill", money.fen()));
  }
}
