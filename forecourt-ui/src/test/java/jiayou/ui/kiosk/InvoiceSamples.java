package jiayou.ui.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder.Kind;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.TaxNumber;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm.Field;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.InvoiceOffer.Progress;
import jiayou.ui.kiosk.InvoiceStep.Again;
import jiayou.ui.kiosk.InvoiceStep.Asked;
import jiayou.ui.kiosk.InvoiceStep.Back;
import jiayou.ui.kiosk.InvoiceStep.Filling;
import jiayou.ui.kiosk.InvoiceStep.Lack;
import jiayou.ui.kiosk.InvoiceStep.Part;
import jiayou.ui.kiosk.InvoiceStep.Sending;
import jiayou.ui.kiosk.InvoiceStep.State;
import jiayou.ui.kiosk.InvoiceStep.Sum;

/// An electronic invoice from the ticket to its number, and what can go wrong.
final class InvoiceSamples {

  private static final String NAME = "青岚物流有限公司";
  private static final String NUMBER = "91130100MA0XXXXX7Q";
  private static final String LONG_NAME = "内蒙古自治区呼和浩特市青岚国际货运代理及供应链管理有限责任公司赛罕区第一分公司";
  private static final String PHONE = "138****1234";
  private static final Sum SUM = new Sum(Samples.DUE, Money.fen(19203), Money.fen(2430));
  private static final Sum ALONE = new Sum(Samples.DUE, Money.ZERO, Money.ZERO);
  private static final Instant AT = Instant.parse("2026-11-21T02:50:00Z");
  private static final List<Company> FOUND =
      List.of(
          new Company("河北青岚物流有限公司", "91130100MA0XXXXX7Q"),
          new Company("青岚物流集团有限公司石家庄分公司", "91130104MA0XXXXX2H"),
          new Company("青岚物流（天津）有限公司", "91120116MA0XXXXX9K"));

  private InvoiceSamples() {}

  static void add(Map<String, KioskScreen> all) {
    put(all, "ticket", new InvoiceStep.ShowTicket());
    put(all, "empty", filling(Field.NAME, "", "", "", List.of(), new Lack.Name()));
    put(
        all,
        "form",
        filling(Field.NAME, "青岚物流有限", "91350100M000100Y43", "", List.of(), new Lack.Nothing()));
    put(all, "found", filling(Field.NAME, "青岚物", "", "", FOUND, new Lack.TaxNumber(18)));
    put(
        all,
        "number",
        filling(Field.TAX_NUMBER, NAME, "91130100MA0XX", "", List.of(), new Lack.TaxNumber(5)));
    put(
        all,
        "phone",
        filling(
            Field.PHONE, LONG_NAME, "91350100M000100Y43", "138001", List.of(), new Lack.Phone(5)));
    put(all, "long", filling(Field.NAME, LONG_NAME, NUMBER, "", List.of(), new Lack.Nothing()));
    put(all, "lost", person());
    put(all, "keeping", new InvoiceStep.Keeping());
    put(all, "nothing", new InvoiceStep.NothingToInvoice());
    for (Progress progress : List.of(Progress.QUEUED, Progress.UNDERWAY, Progress.STUCK)) {
      put(
          all,
          progress.name().toLowerCase(Locale.ROOT),
          asked(progress, PHONE, Again.NOT_NEEDED, new State.Coming(progress)));
    }
    put(
        all,
        "noted",
        asked(
            Progress.NOTED,
            "",
            Again.NOT_NEEDED,
            issued("26132000000098765432"),
            new State.Coming(Progress.NOTED)));
    put(
        all,
        "issued",
        asked(
            Progress.ISSUED,
            PHONE,
            Again.NOT_NEEDED,
            issued("26132000000098765432"),
            issued("26132000000098765433")));
    put(
        all,
        "issued-by-receipt",
        new Asked(
            Progress.ISSUED,
            List.of(
                new Part(
                    Kind.RECEIPT,
                    Samples.DUE,
                    new State.Issued(
                        List.of(
                            new IssuedInvoice("26132000000098765432", AT, Optional.empty()),
                            new IssuedInvoice("26132000000098765433", AT, Optional.empty()))))),
            "",
            Again.NOT_NEEDED));
    for (Refusal why : Refusal.values()) {
      put(
          all,
          "refused-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          asked(
              Progress.REFUSED,
              "",
              why == Refusal.UNKNOWN_SALE ? Again.BY_TICKET : Again.HERE,
              new State.Refused(why)));
    }
    put(
        all,
        "taken-back",
        asked(
            Progress.TAKEN_BACK,
            PHONE,
            Again.NOT_NEEDED,
            new State.TakenBack(Back.UNDERWAY),
            new State.TakenBack(Back.BY_STAFF)));
  }

  private static void put(Map<String, KioskScreen> all, String name, InvoiceStep step) {
    all.put("k07-" + name, new KioskScreen.Invoice(step));
  }

  static Filling filling(
      Field field, String name, String number, String phone, List<Company> found, Lack lack) {
    return new Filling(
        Title.Kind.COMPANY,
        field,
        name,
        number,
        TaxNumber.judge(number),
        phone,
        found,
        SUM,
        lack,
        Sending.NOT_TRIED);
  }

  private static Filling person() {
    return new Filling(
        Title.Kind.PERSON,
        Field.NAME,
        "王小明",
        "",
        TaxNumber.judge(""),
        "13800138000",
        List.of(),
        ALONE,
        new Lack.Nothing(),
        Sending.FAILED);
  }

  private static Asked asked(Progress progress, String phone, Again again, State... states) {
    List<Part> parts =
        states.length == 1
            ? List.of(new Part(Kind.RECEIPT, Samples.DUE, states[0]))
            : List.of(
                new Part(Kind.FUEL, SUM.fuel(), states[0]),
                new Part(Kind.SHOP, SUM.goods(), states[1]));
    return new Asked(progress, parts, phone, again);
  }

  private static State issued(String number) {
    String page = "https://dppt.tax.example/v?n=" + number;
    return new State.Issued(List.of(new IssuedInvoice(number, AT, Optional.of(page))));
  }
}
