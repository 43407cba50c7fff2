package jiayou.invoice.nuonuo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.InvoiceOrder.Kind;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Title;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.InvoiceAnswer.Issued;
import jiayou.core.port.Invoicing.InvoiceAnswer.NotFound;
import jiayou.core.port.Invoicing.InvoiceAnswer.Refused;
import jiayou.core.port.Invoicing.InvoiceAnswer.Stuck;
import jiayou.core.port.Invoicing.InvoiceAnswer.Underway;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.RedAnswer;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.sim.nuonuo.Fault;
import jiayou.sim.nuonuo.NuonuoSimulatorSettings;
import jiayou.sim.nuonuo.NuonuoSimulatorSettings.Pace;
import jiayou.sim.nuonuo.Operation;
import org.junit.jupiter.api.Test;

/// The adapter and the provider in good weather and in every mood of the bureau.
class NuonuoInvoicingTest {

  @Test
  void anInvoiceIsIssuedStepByStep() {
    try (Provider provider = at(new Pace(1, 1, 1))) {
      InvoiceOrder order = Provider.fuel("A");
      assertEquals(new Underway(), provider.invoicing.submit(order, Provider.COMPANY));
      assertEquals(new Underway(), provider.invoicing.ask(order), "found nothing yet");
      assertEquals(new Underway(), provider.invoicing.ask(order), "20");
      assertEquals(new Underway(), provider.invoicing.ask(order), "21");
      IssuedInvoice issued = issued(provider.invoicing.ask(order));
      assertTrue(issued.number().matches("2631200000\\d{10}"), issued.number());
      assertEquals(50_000, provider.issuedFor("A").getFirst().path("total").asLong());
    }
  }

  @Test
  void theCustomerFetchesItByItsPage() throws Exception {
    try (Provider provider = Provider.inAHurry()) {
      provider.invoicing.submit(Provider.fuel("A"), Provider.COMPANY);
      String page = issued(provider.invoicing.ask(Provider.fuel("A"))).page().orElseThrow();
      HttpRequest request = HttpRequest.newBuilder(URI.create(page)).build();
      try (HttpClient phone = HttpClient.newHttpClient()) {
        byte[] pdf = phone.send(request, BodyHandlers.ofByteArray()).body();
        assertEquals("%PDF-1.7", new String(pdf, 0, 8, StandardCharsets.US_ASCII));
      }
    }
  }

  @Test
  void whatIsAskedForTwiceIsIssuedOnce() {
    try (Provider provider = Provider.inAHurry()) {
      provider.invoicing.submit(Provider.fuel("A"), Provider.COMPANY);
      assertEquals(new Underway(), provider.invoicing.submit(Provider.fuel("A"), Provider.COMPANY));
      IssuedInvoice first = issued(provider.invoicing.ask(Provider.fuel("A")));
      assertEquals(first, issued(provider.invoicing.ask(Provider.fuel("A"))));
      assertEquals(1, provider.issuedFor("A").size());
    }
  }

  @Test
  void onlyAnOldOrderIsNotFound() {
    try (Provider provider = Provider.inAHurry()) {
      provider.simulator.next(Operation.SUBMIT, new Fault.CloseBefore());
      provider.invoicing.submit(Provider.fuel("A"), Provider.COMPANY);
      assertEquals(new Underway(), provider.invoicing.ask(Provider.fuel("A")));
      provider.seconds.set(121);
      assertEquals(new NotFound(), provider.invoicing.ask(Provider.fuel("A")));
    }
  }

  @Test
  void missingStockIsMendedByTheStation() {
    try (Provider provider = Provider.inAHurry()) {
      provider.bureau.stock(Provider.PETROL, BigDecimal.TEN);
      provider.invoicing.submit(Provider.fuel("A"), Provider.COMPANY);
      assertEquals(new Stuck(Obstacle.OUT_OF_STOCK), provider.invoicing.ask(Provider.fuel("A")));
      provider.bureau.stock(Provider.PETROL, new BigDecimal("100"));
      issued(provider.invoicing.ask(Provider.fuel("A")));
    }
  }

  @Test
  void theDrawerAndTheCreditAreTheStationsToo() {
    try (Provider provider = Provider.inAHurry()) {
      provider.bureau.drawerLoggedIn(false);
      provider.invoicing.submit(Provider.fuel("A"), Provider.COMPANY);
      assertEquals(new Stuck(Obstacle.DRAWER_AWAY), provider.invoicing.ask(Provider.fuel("A")));
      provider.bureau.drawerLoggedIn(true);
      provider.bureau.credit(0);
      assertEquals(new Stuck(Obstacle.OUT_OF_CREDIT), provider.invoicing.ask(Provider.fuel("A")));
      provider.bureau.credit(1_000_000);
      issued(provider.invoicing.ask(Provider.fuel("A")));
    }
  }

  @Test
  void aWrongTitleIsTheCustomers() {
    try (Provider provider = Provider.inAHurry()) {
      Title wrong = new Title(Title.Kind.COMPANY, "西部", "916100006815", "");
      provider.invoicing.submit(Provider.fuel("A"), wrong);
      assertEquals(new Refused(Refusal.WRONG_TITLE), provider.invoicing.ask(Provider.fuel("A")));
      Title nameless = new Title(Title.Kind.COMPANY, "", "91610000681575394Q", "");
      assertEquals(
          new Refused(Refusal.WRONG_TITLE),
          provider.invoicing.submit(Provider.fuel("B"), nameless));
    }
  }

  @Test
  void aSealThatFailsIsTriedAgain() {
    try (Provider provider = Provider.inAHurry()) {
      provider.simulator.failSeals(1);
      provider.invoicing.submit(Provider.fuel("A"), Provider.COMPANY);
      assertEquals(new Underway(), provider.invoicing.ask(Provider.fuel("A")));
      issued(provider.invoicing.ask(Provider.fuel("A")));
      assertEquals(1, provider.issuedFor("A").size());
    }
  }

  @Test
  void wrongKeysAreTheStations() {
    try (Provider provider = Provider.inAHurry()) {
      NuonuoSettings right = Provider.settings(provider.simulator.url());
      NuonuoSettings wrong =
          new NuonuoSettings(
              right.url(), "app", "guess", "token", right.seller(), "王芳", right.limits());
      InvoiceAnswer answer = provider.adapter(wrong).submit(Provider.fuel("A"), Provider.COMPANY);
      assertEquals(new Stuck(Obstacle.OTHER), answer);
      assertEquals(List.of(), provider.issuedFor("A"));
    }
  }

  @Test
  void aReceiptOfAnotherTerminalIsUnknown() {
    try (Provider provider = Provider.inAHurry()) {
      InvoiceOrder receipt = Provider.order("R", Kind.RECEIPT, List.of());
      assertEquals(
          new Refused(Refusal.UNKNOWN_SALE), provider.invoicing.submit(receipt, Provider.COMPANY));
    }
  }

  @Test
  void anInvoiceIsTakenBackOnce() {
    try (Provider provider = Provider.inAHurry()) {
      InvoiceOrder order = Provider.fuel("A");
      provider.invoicing.submit(order, Provider.COMPANY);
      IssuedInvoice blue = issued(provider.invoicing.ask(order));
      assertEquals(new RedAnswer.Underway(), provider.invoicing.redden("A_X1", order, blue));
      RedAnswer.Reddened red = reddened(provider.invoicing.redden("A_X1", order, blue));
      assertNotEquals(blue.number(), red.number());
      assertEquals(red, provider.invoicing.redden("A_X1", order, blue));
      assertEquals(new RedAnswer.Underway(), provider.invoicing.redden("A_X9", order, blue));
      assertEquals(
          new RedAnswer.Refused("form 16"), provider.invoicing.redden("A_X9", order, blue));
    }
  }

  @Test
  void aRedInvoiceIsAskedForWhereItDoesNotFollowByItself() {
    NuonuoSimulatorSettings usual = NuonuoSimulatorSettings.usual();
    NuonuoSimulatorSettings byHand =
        new NuonuoSimulatorSettings(0, 1, new Pace(0, 0, 0), false, usual.companies());
    try (Provider provider = new Provider(byHand)) {
      InvoiceOrder order = Provider.fuel("A");
      provider.invoicing.submit(order, Provider.PERSON);
      IssuedInvoice blue = issued(provider.invoicing.ask(order));
      assertEquals(new RedAnswer.Underway(), provider.invoicing.redden("A_X1", order, blue));
      assertEquals(new RedAnswer.Underway(), provider.invoicing.redden("A_X1", order, blue));
      reddened(provider.invoicing.redden("A_X1", order, blue));
    }
  }

  @Test
  void longNumbersOfOursFitTheForm() {
    String number = "STATION-0001_K1-20261122-000017_F1_X1";
    assertEquals(32, Reds.formNumber(number).length());
    assertEquals(Reds.formNumber(number), Reds.formNumber(number));
    assertEquals("A_X1", Reds.formNumber("A_X1"));
  }

  @Test
  void companiesAreFoundByTheBeginningOfTheirNames() {
    NuonuoSimulatorSettings settings =
        new NuonuoSimulatorSettings(
            0, 1, new Pace(0, 0, 0), true, Map.of("91610000681575394Q", "西部运输有限公司"));
    try (Provider provider = new Provider(settings)) {
      assertEquals(
          List.of(new Company("西部运输有限公司", "91610000681575394Q")), provider.invoicing.search("西部"));
      assertEquals(List.of(), provider.invoicing.search("东部"));
      provider.simulator.outage(true);
      assertEquals(List.of(), provider.invoicing.search("西部"));
    }
  }

  private static Provider at(Pace pace) {
    return new Provider(NuonuoSimulatorSettings.usual().at(pace));
  }

  private static IssuedInvoice issued(InvoiceAnswer answer) {
    return assertInstanceOf(Issued.class, answer).invoices().getFirst();
  }

  private static RedAnswer.Reddened reddened(RedAnswer answer) {
    return assertInstanceOf(RedAnswer.Reddened.class, answer);
  }
}
