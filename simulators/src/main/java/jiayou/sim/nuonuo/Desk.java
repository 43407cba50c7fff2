package jiayou.sim.nuonuo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.nuonuo.Billing.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Carries out what was asked for.
final class Desk {

  static final String BAD = "E9101";
  static final String ABSENT = "E9500";

  private final TaxBureau bureau;
  private final Books books;
  private final RedDesk reds;
  private final Map<String, String> companies;
  private final NuonuoKeys keys;

  Desk(TaxBureau bureau, Books books, NuonuoKeys keys, Map<String, String> companies) {
    this.bureau = bureau;
    this.books = books;
    this.reds = new RedDesk(books, keys);
    this.companies = companies;
    this.keys = keys;
  }

  /// @param files where links to files begin
  Answer serve(Operation operation, JsonNode body, String files) {
    return switch (operation) {
      case SUBMIT -> submit(body.path("order"));
      case QUERY -> query(body, files);
      case RETRY -> retry(body);
      case RED_FORM -> reds.apply(body);
      case RED_QUERY -> reds.query(body);
      case RED_ISSUE -> reds.issue(body);
      case CREDIT -> credit();
      case DRAWER -> drawer();
      case SEARCH -> search(OrderReader.text(body, "q"));
      case COMPANY -> company(OrderReader.text(body, "code"));
    };
  }

  private Answer submit(JsonNode order) {
    return switch (OrderReader.read(order, keys.userTax())) {
      case OrderReader.Read.Bad(String words) -> Answer.no(BAD, words);
      case OrderReader.Read.Good(var request) -> {
        boolean pushed = !OrderReader.text(order, "pushMode").equals("-1");
        Optional<Billing> taken = books.submit(request, pushed);
        ObjectNode result = Answer.JSON.createObjectNode();
        taken.ifPresent(t -> result.put("invoiceSerialNum", t.serial));
        yield taken.isEmpty() ? Answer.no("E9106", "订单编号或流水号不能重复") : Answer.good("开票提交成功", result);
      }
    };
  }

  private Answer query(JsonNode body, String files) {
    ArrayNode found = Answer.JSON.createArrayNode();
    for (JsonNode number : body.path("orderNos")) {
      books.look(number.asString("")).ifPresent(o -> found.add(row(o, files)));
    }
    for (JsonNode serial : body.path("serialNos")) {
      books
          .bySerial(serial.asString(""))
          .flatMap(o -> books.look(o.orderNo))
          .ifPresent(o -> found.add(row(o, files)));
    }
    return found.isEmpty() ? Answer.no(ABSENT, "未查询到发票信息") : Answer.good("获取成功", found);
  }

  private Answer retry(JsonNode body) {
    Optional<Billing> order = books.bySerial(OrderReader.text(body, "fpqqlsh"));
    if (order.isEmpty() || !order.get().orderNo.equals(OrderReader.text(body, "orderno"))) {
      return Answer.no(ABSENT, "未查询到发票信息");
    }
    if (order.get().stage == Stage.ISSUED) {
      return Answer.no("E9611", "发票已生成，无需再重试开票");
    }
    return books.retry(order.get())
        ? Answer.good("重试提交成功", Answer.JSON.createObjectNode())
        : Answer.no("E9613", "同一流水号(订单号)单日最多重试20次");
  }

  private ObjectNode row(Billing order, String files) {
    ObjectNode row = Answer.JSON.createObjectNode();
    row.put("serialNo", order.serial).put("orderNo", order.orderNo);
    row.put("status", order.stage.status).put("statusMsg", order.stage.words);
    row.put("failCause", order.refused.map(r -> r.words()).orElse(""));
    row.put("invoiceKind", order.request.kind().name().equals("SPECIAL") ? "bs" : "pc");
    row.put("exTaxAmount", yuan(order.request.net()));
    row.put("taxAmount", yuan(order.request.tax()));
    row.put("orderAmount", yuan(order.request.total()));
    row.put("payerName", order.request.buyer().name());
    row.put("payerTaxNo", order.request.buyer().taxNumber());
    row.put("salerTaxNum", order.request.sellerTaxNumber());
    if (order.stage == Stage.ISSUED) {
      order.issued.ifPresent(issued -> {
        row.put("allElectronicInvoiceNumber", issued.number());
        row.put("invoiceTime", issued.at().toEpochMilli());
        row.put("qrCode", issued.qrText());
        String file = files + "/fp/" + order.fileName;
        row.put("pdfUrl", file + ".pdf").put("ofdUrl", file + ".ofd").put("xmlUrl", file + ".xml");
      });
    }
    return row;
  }

  private Answer credit() {
    ObjectNode result = Answer.JSON.createObjectNode();
    return Answer.good("成功", result.put("availableCreditLine", yuan(bureau.credit())));
  }

  private Answer drawer() {
    ObjectNode result = Answer.JSON.createObjectNode();
    return Answer.good(
        "成功", result.put("certificationStatus", bureau.isDrawerLoggedIn() ? "1" : "0"));
  }

  /// The search finds codes of its own; who wants the tax number asks again.
  private Answer search(String text) {
    ArrayNode found = Answer.JSON.createArrayNode();
    companies.forEach((taxNumber, name) -> {
      if (!text.isBlank() && name.startsWith(text)) {
        ObjectNode row = found.addObject();
        row.put("code", codeOf(taxNumber)).put("name", name).put("name_length", name.length());
      }
    });
    return new Answer("S0000", "成功", found);
  }

  private Answer company(String code) {
    return companies.entrySet().stream()
        .filter(c -> codeOf(c.getKey()).equals(code))
        .findFirst()
        .map(c -> {
          ObjectNode result = Answer.JSON.createObjectNode();
          result.put("code", code).put("kpCode", c.getKey()).put("kpName", c.getValue());
          return new Answer("S0000", "成功", result);
        })
        .orElse(Answer.no("S0001", "未查询到企业信息"));
  }

  private static String codeOf(String taxNumber) {
    return "%06d".formatted(Math.floorMod(taxNumber.hashCode(), 1_000_000));
  }

  static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
