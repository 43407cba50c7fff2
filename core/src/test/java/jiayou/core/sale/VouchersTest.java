package jiayou.core.sale;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.IssueExitPass;
import jiayou.core.effect.Effect.PrintTicket;
import jiayou.core.effect.Step;
import jiayou.core.event.SaleEvent;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CopyAsked;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.ticket.Ticket.Voucher;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import org.junit.jupiter.api.Test;

/// The papers that are handed in elsewhere, after the ticket.
class VouchersTest {

  private static final String ID = "K02_261121_0046";
  private static final FuellingTotal FUEL = Sample.fuel();

  private static final Product LATTE = giving("6901234500059", "拿铁", 990, Product.Gives.PICK_UP);
  private static final Product WASH = giving("6901234500158", "洗车一次", 2500, Product.Gives.CAR_WASH);

  private static final Voucher NUMBER = new Voucher("拿铁 × 2", "B46", Optional.empty());
  private static final Voucher FIRST = new Voucher("洗车一次", "11111111", Optional.of("JW1.1"));
  private static final Voucher SECOND = new Voucher("洗车一次", "22222222", Optional.of("JW1.2"));

  private static final PrintAnswer OUT = new PrintAnswer.Confirmed();
  private static final PrintAnswer NO_PAPER = new PrintAnswer.Failed(PrinterFault.OUT_OF_PAPER);

  private Sale sale = Sale.open(ID, "K02-1121-0046", "kiosk", NOON);
  private List<Effect> effects = List.of();

  @Test
  void theySignAWashForEachThatWasBought() {
    paid(LATTE, WASH, WASH);
    IssueExitPass wish =
        effects.stream()
            .filter(IssueExitPass.class::isInstance)
            .map(IssueExitPass.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("洗车一次", "洗车一次"), wish.washes());
  }

  @Test
  void theyFollowTheTicketOneByOne() {
    passed(LATTE, LATTE, WASH, WASH);
    assertEquals(List.of(Optional.empty()), printed());
    answered(1, OUT);
    assertEquals(List.of(Optional.of(NUMBER)), printed());
    assertEquals(Ticket.Kind.PICK_UP, sale.slips().getLast().ticket().kind());
    answered(2, OUT);
    assertEquals(List.of(Optional.of(FIRST)), printed());
    assertEquals(Ticket.Kind.CAR_WASH, sale.slips().getLast().ticket().kind());
    answered(3, OUT);
    assertEquals(List.of(Optional.of(SECOND)), printed());
    answered(4, OUT);
    assertEquals(List.of(), effects);
  }

  @Test
  void aCopyIsOneOfTheTicketAlone() {
    passed(LATTE, LATTE, WASH, WASH);
    for (int paper = 1; paper <= 4; paper++) {
      answered(paper, OUT);
    }
    happen(new CopyAsked(ID));
    assertEquals(1, ((PrintTicket) effects.getFirst()).ticket().copy());
    answered(5, OUT);
    assertEquals(List.of(), effects);
  }

  @Test
  void theyDoNotCountAmongTheCopies() {
    passed(WASH, WASH);
    for (int paper = 1; paper <= 3; paper++) {
      answered(paper, OUT);
    }
    for (int copy = 1; copy <= 3; copy++) {
      happen(new CopyAsked(ID));
      assertEquals(copy, ((PrintTicket) effects.getFirst()).ticket().copy());
      answered(3 + copy, OUT);
    }
    happen(new CopyAsked(ID));
    assertEquals(List.of(), effects);
  }

  @Test
  void withoutPaperTheNumberIsThereAndTheWashesWaitForPaper() {
    passed(LATTE, LATTE, WASH, WASH);
    answered(1, NO_PAPER);
    assertEquals(List.of(Optional.of(NUMBER)), printed());
    answered(2, NO_PAPER);
    assertEquals(List.of(), effects);
    happen(new CopyAsked(ID));
    answered(3, OUT);
    assertEquals(List.of(Optional.of(FIRST)), printed());
  }

  @Test
  void whatMayBeOutIsNeverPrintedAgain() {
    passed(WASH, WASH);
    answered(1, OUT);
    answered(2, new PrintAnswer.Unknown("restarted"));
    assertEquals(List.of(), effects);
    happen(new CopyAsked(ID));
    answered(3, OUT);
    assertEquals(List.of(Optional.of(SECOND)), printed());
  }

  @Test
  void anAnswerThatComesTwicePrintsNothing() {
    passed(LATTE, LATTE);
    answered(1, OUT);
    answered(1, OUT);
    assertEquals(List.of(), effects);
  }

  /// Where no ticket is printed, as at a dispenser, nothing follows it.
  @Test
  void noTicketNoPaper() {
    paid(LATTE, WASH);
    sale = sale.with(new ExitPass("token", "0046"), Optional.empty(), List.of(FIRST));
    answered(1, OUT);
    assertEquals(List.of(), effects);
    assertEquals(List.of(), sale.slips());
  }

  @Test
  void fiveWashesAreTheMost() {
    paid(Collections.nCopies(7, WASH).toArray(Product[]::new));
    assertEquals(5, sale.basket().goodsCount());
    Product other = giving("6901234500141", "精洗", 5000, Product.Gives.CAR_WASH);
    Basket full = sale.basket().edited(new SaleState.Edit.AddGoods(other));
    assertEquals(5, full.goodsCount());
  }

  @Test
  void aNumberIsTheTerminalsLetterAndTheSalesCount() {
    assertEquals("B46", Vouchers.number(ID));
    assertEquals("A9046", Vouchers.number("K01_261121_9046"));
    assertEquals("A1", Vouchers.number("kiosk_261121_0001"));
    assertEquals("Z10", Vouchers.number("K26_261121_0010"));
    assertEquals("A10", Vouchers.number("K27_261121_0010"));
    assertEquals("C0", Vouchers.number("3_261121_0000"));
  }

  private void paid(Product... goods) {
    sale = SaleMachine.fuellingPicked(sale, FUEL);
    happen(new ClaimAnswered(ID, FUEL.key(), new ClaimAnswer.Claimed()));
    for (Product product : goods) {
      happen(new GoodsAdded(ID, product));
    }
    String trade = "S1_" + ID + "_1";
    Money due = sale.due();
    happen(
        new CodeAsked(ID, "wechat"),
        new PaymentAnswered(ID, trade, new PayAnswer.AwaitingScan("weixin://1")),
        new PaymentAnswered(ID, trade, new PayAnswer.Paid("T1", due, NOON)));
  }

  private void passed(Product... goods) {
    paid(goods);
    List<Voucher> washes =
        Vouchers.washes(sale.basket()).isEmpty() ? List.of() : List.of(FIRST, SECOND);
    happen(new ExitPassIssued(ID, new ExitPass("token", "0046"), Optional.empty(), washes));
  }

  private void answered(int paper, PrintAnswer answer) {
    happen(new PrintAnswered(ID, ID + "-p" + paper, answer));
  }

  /// What the last event had printed.
  private List<Optional<Voucher>> printed() {
    return effects.stream()
        .filter(PrintTicket.class::isInstance)
        .map(effect -> ((PrintTicket) effect).ticket().voucher())
        .toList();
  }

  /// The effects are those of the last event.
  private void happen(SaleEvent... events) {
    for (SaleEvent event : events) {
      Step<Sale> step = SaleMachine.step(sale, event, NOON, Sample.rules());
      sale = step.state();
      effects = step.effects();
    }
  }

  private static Product giving(String ean, String name, long fen, Product.Gives gives) {
    return new Product(
        ean, name, "", Money.fen(fen), "", Product.SaleRule.FREE, Optional.of(gives));
  }
}
