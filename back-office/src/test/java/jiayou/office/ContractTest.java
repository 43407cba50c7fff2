package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.BackOffice.Health;
import jiayou.core.port.BackOffice.PriceListAnswer;
import jiayou.core.port.BackOffice.ProductsAnswer;
import jiayou.core.port.BackOffice.Report;
import jiayou.core.value.Money;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.office.OfficeEvent.PaymentOutcome;
import jiayou.office.OfficeEvent.RefundOutcome;
import jiayou.sim.office.BackOfficeSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every call of the client, in fair weather, against an office that checks each one.
class ContractTest {

  private final BackOfficeSimulator office = OfficeFixture.office();
  private final OfficeClient client = OfficeFixture.client(office);

  @AfterEach
  void nothingBrokeTheContract() {
    client.close();
    office.close();
    assertEquals(List.of(), office.complaints());
  }

  @Test
  void everyKindOfEventIsTakenAsTheContractWritesIt() {
    List<OfficeEvent> kinds =
        List.of(
            new OfficeEvent.PaymentEnded(
                "wechat", "S1_K1_000001", Money.fen(21603), PaymentOutcome.SUCCEEDED),
            new OfficeEvent.SaleTendered(OfficeFixture.facts()),
            new OfficeEvent.SaleSettled(OfficeFixture.facts()),
            new OfficeEvent.SaleCancelled(OfficeFixture.facts(), "the customer went away"),
            new OfficeEvent.SaleWithStaff(OfficeFixture.facts(), "payment unknown"),
            new OfficeEvent.RefundEnded(
                "wechat", "R1", "S1_K1_000001", Money.fen(360), RefundOutcome.ABNORMAL),
            new OfficeEvent.StaffSettled(
                "S1_K02_261121_0046_1", OfficeEvent.StaffOutcome.REFUNDED_BY_HAND, "z3"),
            new OfficeEvent.HelpRaised("pump 3", "a customer pressed the button"),
            new OfficeEvent.RatingGiven(5),
            new OfficeEvent.InvoiceEnded(
                "S1-K1-7", OfficeEvent.InvoiceOutcome.ISSUED, List.of("26132000000012345678"), ""),
            new OfficeEvent.InvoiceEnded(
                "S1-K1-7", OfficeEvent.InvoiceOutcome.REFUSED, List.of(), "ALREADY_INVOICED"));
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      reports.add(kinds.get(i).report("e" + i, "S1-K1-7", i + 1, "2026-11-21T12:00:00.123+08:00"));
    }
    assertEquals(new DeliveryAnswer.Delivered(), client.deliver(reports));
    assertEquals(
        List.of(
            "payment.ended",
            "sale.tendered",
            "sale.settled",
            "sale.cancelled",
            "sale.with-staff",
            "refund.ended",
            "staff.settled",
            "help.raised",
            "rating.given",
            "invoice.ended",
            "invoice.ended"),
        Ledger.of(office).types("S1-K1-7"));
    assertEquals(Map.of("S1-K1-7", 21603L), Ledger.of(office).totals());
  }

  @Test
  void anEventOnTheWireIsTheCloudEventThatTheContractDescribes() {
    String golden =
        """
        [{"specversion":"1.0","id":"s-1","source":"/stations/S1/terminals/K1",\
        "type":"sale.settled","subject":"s","sequence":"0000000001",\
        "time":"2026-11-21T12:00:00+08:00","datacontenttype":"application/json",\
        "data":{"lines":[{"kind":"fuel","controller":"main","pump":1,"transaction":31,\
        "endedAt":"2026-11-21T11:58:03","grade":"92","unit":"L","volume":"28.460",\
        "price":"7.38","amount":21003},\
        {"kind":"goods","ean":"6901234500011","name":"矿泉水","quantity":3,"price":200,\
        "amount":600}],\
        "tenders":[{"provider":"wechat","reference":"S1_K1_000001","amount":21603}],\
        "total":21603}}]\
        """;
    EventBatch batch = new EventBatch(List.of(OfficeFixture.settled("s", 1)));
    assertEquals(
        Wire.JSON.readTree(golden), Wire.JSON.readTree(batch.json("/stations/S1/terminals/K1")));
  }

  @Test
  void moreThanFiftyEventsGoInBatchesOfFifty() {
    List<Report> reports =
        IntStream.rangeClosed(1, 120).mapToObj(i -> OfficeFixture.settled("s", i)).toList();
    assertEquals(new DeliveryAnswer.Delivered(), client.deliver(reports));
    assertEquals(List.of(50, 50, 20), office.batchSizes());
  }

  @Test
  void thePriceListInForceIsRead() {
    Map<String, UnitPrice> prices =
        Map.of(
            "92", UnitPrice.perLitre("7.38"),
            "95", UnitPrice.perLitre("7.89"),
            "98", UnitPrice.perLitre("8.75"),
            "0", new UnitPrice(new BigDecimal("7.01"), Unit.LITRE));
    assertEquals(
        new PriceListAnswer.Fresh(
            new PriceList(
                Instant.parse("2025-12-31T16:00:00Z"),
                Instant.parse("2099-12-31T15:59:59Z"),
                prices)),
        client.priceList());
  }

  @Test
  void theGoodsAndTheTilesAreRead() {
    ProductsAnswer.Fresh fresh = assertInstanceOf(ProductsAnswer.Fresh.class, client.products());
    assertEquals(13, fresh.products().size());
    assertEquals(
        new Product(
            "6901234500011",
            "矿泉水",
            "Mineral water",
            Money.fen(200),
            "water",
            Product.SaleRule.FREE),
        fresh.products().getFirst());
    assertEquals(
        List.of("香烟"),
        fresh.products().stream()
            .filter(product -> product.rule() == Product.SaleRule.ATTENDED_ONLY)
            .map(Product::nameZh)
            .toList());
    assertEquals(
        Map.of(
            "现磨拿铁 中杯", Product.Gives.PICK_UP,
            "洗车一次", Product.Gives.CAR_WASH),
        fresh.products().stream()
            .filter(product -> product.gives().isPresent())
            .collect(Collectors.toMap(Product::nameZh, p -> p.gives().orElseThrow())));
    assertEquals(
        List.of("6901234500011", "6901234500028", "6901234500035", "6901234500042"), fresh.tiles());
  }

  @Test
  void theStationIsRead() {
    assertEquals(
        new StationAnswer.Known("S1", "加油示范站", List.of("92", "95", "98", "0")), client.station());
  }

  @Test
  void theHeartbeatIsHeard() {
    assertTrue(
        client.heartbeat(
            new Health("K1", "2026-11-21T12:00:00Z", 3, 41, "ready", List.of("pump 2 away"))));
    assertEquals(
        List.of(
            "{\"terminal\":\"K1\",\"at\":\"2026-11-21T12:00:00Z\",\"queueDepth\":3,"
                + "\"queueAgeSeconds\":41,\"printer\":\"ready\",\"troubles\":[\"pump 2 away\"]}"),
        office.heartbeats());
  }
}
