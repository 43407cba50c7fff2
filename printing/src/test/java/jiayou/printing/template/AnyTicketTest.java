package jiayou.printing.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.core.value.Money;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Columns;
import jiayou.printing.layout.TicketText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever things are called and cost, a ticket stays on its paper and tells every amount whole.
final class AnyTicketTest {

  private static final int ROUNDS = 150;
  private static final String LETTERS =
      "汽油一二三加號₤𠮷㐀ⅥABCxyz 019-_|{}~^\"`\\=#*，。（）¥×\u200B\t\u001B\u001D";

  @ParameterizedTest
  @EnumSource
  void staysOnItsPaperAndTellsEveryAmountWhole(Kind kind) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Ticket ticket = ticket(kind, new Random(seed));
      for (int columns : new int[] {32, 48}) {
        List<Block> blocks = new BuiltInTemplates().blocks(ticket, columns);
        for (Block block : blocks) {
          assertTrue(width(block) <= columns, "seed " + seed + ": " + block);
        }
        assertEquals(new Block.Cut(), blocks.getLast());
        assertEquals(1, blocks.stream().filter(Block.Cut.class::isInstance).count());
        String text = new TicketText(columns).text(blocks);
        for (Money amount : amounts(ticket)) {
          assertTrue(text.contains(amount.yuan()), "seed " + seed + ": " + amount + "\n" + text);
        }
      }
    }
  }

  private static int width(Block block) {
    return switch (block) {
      case Block.Text text -> Columns.of(text.text()) * text.style().size().across();
      case Block.Row row ->
          (Columns.of(row.left()) + 1 + Columns.of(row.right())) * row.style().size().across();
      case Block.Image(_, var dots) -> dots.width() / 12;
      case Block.Rule _, Block.Qr _, Block.Barcode _, Block.Feed _, Block.Cut _ -> 0;
    };
  }

  /// Those that the kind of ticket tells.
  private static List<Money> amounts(Ticket ticket) {
    List<Money> amounts = new ArrayList<>();
    switch (ticket.kind()) {
      case SALE, COUNTER_SLIP, UNKNOWN_PAYMENT_SLIP, REFUND_SLIP, PREPAID_SLIP -> {
        amounts.add(ticket.total());
        ticket.lines().forEach(line -> amounts.add(line.amount()));
        ticket.discounts().forEach(discount -> amounts.add(discount.amount()));
      }
      case SHIFT, DAY_CLOSE -> amounts.add(ticket.total());
      case EXIT_PASS, PICK_UP, CAR_WASH -> {}
    }
    if (ticket.kind() == Kind.SALE) {
      ticket.tenders().forEach(tender -> amounts.add(tender.amount()));
      ticket.tenders().forEach(tender -> tender.back().ifPresent(amounts::add));
    }
    return amounts;
  }

  private static Ticket ticket(Kind kind, Random random) {
    Ticket like = SampleTickets.of(kind, random.nextInt(3));
    List<Ticket.Line> lines = new ArrayList<>(like.lines());
    List<Ticket.Tender> tenders = new ArrayList<>();
    List<Ticket.Discount> discounts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      lines.add(
          new Ticket.Line.Goods(
              "69", name(random), 1 + random.nextInt(99), money(random), money(random)));
      tenders.add(
          new Ticket.Tender(
              name(random),
              "S1_K02_" + random.nextInt(),
              money(random),
              Optional.empty(),
              Optional.of(money(random))));
      discounts.add(new Ticket.Discount(name(random), money(random)));
    }
    return new Ticket(
        like.id(),
        kind,
        new Ticket.StationHead(name(random), name(random), name(random), name(random)),
        like.trace(),
        like.at(),
        lines,
        money(random),
        tenders,
        like.exitPass(),
        List.of(name(random), name(random)),
        like.copy(),
        discounts,
        like.links(),
        Optional.of(new Ticket.Voucher(name(random), name(random), Optional.of(name(random)))),
        List.of(new Ticket.Row(name(random), money(random).yuan()), new Ticket.Row("x", "")));
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(60); i > 0; i--) {
      name.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return name.toString();
  }

  private static Money money(Random random) {
    return Money.fen(random.nextLong(1, (long) Math.pow(10, 1 + random.nextInt(13))));
  }
}
