package jiayou.office;

import static jiayou.office.InvoiceFixture.SALE;
import static jiayou.office.InvoiceFixture.claim;
import static jiayou.office.InvoiceFixture.fuel;
import static jiayou.office.InvoiceFixture.shop;
import static jiayou.office.InvoiceFixture.tender;
import static jiayou.office.InvoiceFixture.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a customer's phone gets for the codes on her ticket, and what a stranger's gets.
class PhonePagesTest {

  private static final String FORM =
      form("COMPANY", "河北青岚物流有限公司", "91130102 ma01064858", "138 1234 1234");
  private static final Pattern FILE = Pattern.compile("href=\"([^\"]+\\.(pdf|ofd|xml)\\?[^\"]+)\"");

  private final InvoiceFixture fixture = new InvoiceFixture();
  private final String invoice = "i/" + claim("i", 21603);
  private final String receipt = "r/" + claim("r", 21603);

  @AfterEach
  void nothingBrokeTheContract() {
    fixture.close();
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void theReceiptShowsLinesTendersTotalTimeAndTrace() {
    fixture.settled();
    String page = text(fixture.open(receipt));
    for (String shown :
        List.of(
            "28.460 L",
            "¥210.03",
            "矿泉水",
            "× 3",
            "¥6.00",
            "微信支付",
            "¥216.03",
            "2026-11-21 12:00:00",
            "K02-1121-0046")) {
      assertTrue(page.contains(shown), shown + " in " + page);
    }
  }

  @Test
  void aReceiptWhoseDetailsAreOnTheirWayShowsWhatItsLinkSays() {
    String page = text(fixture.open(receipt));
    assertTrue(page.contains("¥216.03") && page.contains("明细还没传到"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"i/", "r/"})
  void aForgedLinkOpensNothing(String kind) {
    fixture.settled();
    String good = kind + claim(kind.substring(0, 1), 21603);
    assertEquals(200, fixture.open(good).statusCode());
    for (String forged :
        List.of(
            good.replace("t=21603", "t=21604"),
            good.replace("0046", "0047"),
            good.replace("d=20261121", "d=20261122"),
            good.substring(0, good.length() - 1),
            good.replaceAll("s=.*", "s=0000000000000000"),
            good.replaceAll("&s=.*", ""),
            (kind.equals("i/") ? "r/" : "i/") + good.substring(2))) {
      HttpResponse<byte[]> answer = fixture.open(forged);
      assertEquals(403, answer.statusCode(), forged);
      assertFalse(text(answer).contains("¥"), forged);
    }
  }

  @Test
  void aFormBehindAForgedLinkIssuesNothing() {
    fixture.settled();
    assertEquals(403, fixture.post(invoice.replace("t=21603", "t=21604"), FORM).statusCode());
    assertEquals(List.of(), fixture.books());
  }

  @Test
  void theFormIssuesBothInvoicesAndTheirFilesOpen() {
    fixture.settled();
    HttpResponse<byte[]> sent = fixture.post(invoice, FORM);
    assertEquals(303, sent.statusCode());
    assertEquals(List.of("fuel 21003", "shop 600"), fixture.books());
    String page =
        text(fixture.open(sent.headers().firstValue("Location").orElseThrow().substring(1)));
    assertFalse(page.contains("青岚物流"), page);
    List<String> begins = new ArrayList<>();
    Matcher links = FILE.matcher(page);
    while (links.find()) {
      HttpResponse<byte[]> file = fixture.open(links.group(1).replace("&amp;", "&"));
      assertEquals(200, file.statusCode());
      begins.add(new String(file.body(), 0, 4, StandardCharsets.ISO_8859_1));
    }
    assertEquals(List.of("%PDF", "PK\3\4", "<?xm", "%PDF", "PK\3\4", "<?xm"), begins);
  }

  @Test
  void aFileWithoutItsSignatureOpensForNobody() {
    fixture.settled();
    fixture.post(invoice, FORM);
    Matcher links = FILE.matcher(text(fixture.open(invoice)));
    assertTrue(links.find());
    String link = links.group(1);
    assertEquals(403, fixture.open(link.replaceAll("s=.*", "s=0123456789abcdef")).statusCode());
    assertEquals(403, fixture.open(link.replace(".pdf", ".doc")).statusCode());
  }

  @Test
  void theFormSentTwiceIsOneInvoice() {
    fixture.settled();
    fixture.post(invoice, FORM);
    assertEquals(303, fixture.post(invoice, FORM).statusCode());
    assertEquals(303, fixture.post(invoice, form("PERSON", "李秀英", "", "")).statusCode());
    assertEquals(List.of("fuel 21003", "shop 600"), fixture.books());
  }

  @Test
  void phoneAndTerminalTogetherGetOneInvoiceOfEach() throws Exception {
    fixture.settled();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        all.add(threads.submit(() -> after(start, () -> fixture.post(invoice, FORM))));
      }
      all.add(threads.submit(() -> after(start, () -> fixture.submit(fuel("F1", 21003)))));
      all.add(threads.submit(() -> after(start, () -> fixture.submit(shop("S1", 600)))));
      start.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
    assertEquals(List.of("fuel 21003", "shop 600"), fixture.books().stream().sorted().toList());
  }

  @Test
  void whatAPhoneOrderedIsRefusedToATerminal() {
    fixture.settled();
    fixture.post(invoice, FORM);
    assertEquals(
        new InvoiceAnswer.Refused(Refusal.ALREADY_INVOICED), fixture.submit(fuel("F1", 21003)));
    assertEquals(List.of("fuel 21003", "shop 600"), fixture.books());
  }

  @Test
  void whatATerminalOrderedIsShownOnThePhone() {
    fixture.settled();
    fixture.submit(fuel("F1", 21003));
    String page = text(fixture.open(invoice));
    assertTrue(page.contains("已开好") && page.contains("26312"), page);
    assertFalse(page.contains("<form"), page);
  }

  @Test
  void whatAnotherIssuerGaveToTheTerminalIsNotIssuedAgain() {
    fixture.settled();
    String number = "26312000000000000001";
    fixture.tell(
        new OfficeEvent.InvoiceEnded(SALE, OfficeEvent.InvoiceOutcome.ISSUED, List.of(number), ""),
        2);
    assertTrue(text(fixture.open(invoice)).contains(number));
    fixture.post(invoice, FORM);
    assertEquals(List.of(), fixture.books());
  }

  @Test
  void anOrderBeforeTheSaleArrivedIsIssuedWhenItDoes() {
    assertEquals(303, fixture.post(invoice, FORM).statusCode());
    assertTrue(text(fixture.open(invoice)).contains("已记下"));
    fixture.settled();
    assertTrue(text(fixture.open(invoice)).contains("已开好"));
    assertEquals(List.of("fuel 21003", "shop 600"), fixture.books());
  }

  @Test
  void anObstacleLeavesTheRestToTheStation() {
    fixture.settled();
    fixture.command("invoice-stock", "{\"code\":\"1070101010100000000\",\"quantity\":\"1\"}");
    fixture.post(invoice, FORM);
    assertTrue(text(fixture.open(invoice)).contains("加油站处理后自动开具"));
    fixture.command("invoice-stock", "{\"code\":\"1070101010100000000\",\"quantity\":\"100\"}");
    assertTrue(text(fixture.open(invoice)).contains("已开好"));
    assertEquals(List.of("fuel 21003", "shop 600"), fixture.books());
  }

  @Test
  void afterThirtyDaysThePageSaysSo() {
    fixture.settled();
    fixture.clock.advance(Duration.ofDays(31));
    String page = text(fixture.open(invoice));
    assertTrue(page.contains("超过开票期限") && !page.contains("<form"), page);
    fixture.post(invoice, FORM);
    assertEquals(List.of(), fixture.books());
  }

  @Test
  void whatTheCardPaidCannotBeInvoiced() {
    fixture.settled(List.of(), List.of(tender("ecard", 21603)));
    String page = text(fixture.open(invoice));
    assertTrue(page.contains("没有可开票的金额") && !page.contains("<form"), page);
    assertFalse(text(fixture.open(receipt)).contains("开电子发票"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=COMPANY&name=&taxNumber=91130102MA01064858&phone=",
        "kind=COMPANY&name=A&taxNumber=9113&phone=",
        "kind=PERSON&name=A&phone=12",
        "kind=PERSON",
        "",
        "%%%"
      })
  void aFormThatCannotBeRightComesBack(String form) {
    fixture.settled();
    HttpResponse<byte[]> answer = fixture.post(invoice, form);
    assertEquals(422, answer.statusCode());
    assertTrue(text(answer).contains("<form"));
    assertEquals(List.of(), fixture.books());
  }

  @Test
  void whatWasTypedNeverBecomesPartOfThePage() {
    fixture.settled();
    String page =
        text(fixture.post(invoice, form("COMPANY", "\"><script>alert(1)</script>", "1", "")));
    assertFalse(page.contains("<script"), page);
    assertTrue(page.contains("&quot;&gt;&lt;script&gt;"), page);
  }

  @Test
  void whatStaffGaveBackIsTakenBackFromThePhoneToo() {
    fixture.settled();
    fixture.post(invoice, FORM);
    fixture.tell(
        new OfficeEvent.StaffSettled(SALE, OfficeEvent.StaffOutcome.REFUNDED_BY_HAND, "z3"), 2);
    assertEquals(List.of("fuel 21003", "shop 600", "fuel -21003", "shop -600"), fixture.books());
  }

  private static <T> T after(CountDownLatch start, Callable<T> doing) throws Exception {
    start.await();
    return doing.call();
  }

  private static String form(String kind, String name, String number, String phone) {
    return "kind=%s&name=%s&taxNumber=%s&phone=%s"
        .formatted(kind, encoded(name), encoded(number), encoded(phone));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
