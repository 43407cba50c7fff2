package jiayou.core.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jiayou.core.rules.Rules;
import jiayou.core.slip.Slip;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.core.ticket.Ticket.Voucher;
import jiayou.core.value.Product.Gives;

/// The papers that are handed in elsewhere: one for all that is being prepared, one for each wash.
///
/// They follow the ticket, so they come where and when it comes, and each is printed once. The
/// number of what is prepared is also shown on the screen, so it is there whatever the printer
/// does. A wash is worth money: it waits until the paper before it has really come out.
final class Vouchers {

  private static final int LETTERS = 26;

  private Vouchers() {}

  /// The names of the washes, one each.
  static List<String> washes(Basket basket) {
    List<String> names = new ArrayList<>();
    for (Line.Goods line : giving(basket, Gives.CAR_WASH)) {
      for (int i = 0; i < line.quantity(); i++) {
        names.add(line.product().nameZh());
      }
    }
    return names;
  }

  /// The next paper, once the last one has been answered for. The slip of a refund is nobody's
  /// turn: it comes out when she may be gone.
  static Optional<Ticket> next(Sale sale, Rules rules, Instant at) {
    Slip last = sale.slips().getLast();
    Kind kind = last.ticket().kind();
    if (!sale.isPaid() || (kind != Kind.SALE && !isOne(kind))) {
      return Optional.empty();
    }
    boolean isOut = last.state() instanceof Slip.State.Printed;
    return pickUp(sale)
        .map(voucher -> Tickets.voucher(sale, Kind.PICK_UP, voucher, rules, at))
        .or(() ->
            wash(sale)
                .filter(_ -> isOut)
                .map(voucher -> Tickets.voucher(sale, Kind.CAR_WASH, voucher, rules, at)));
  }

  static boolean isOne(Kind kind) {
    return kind == Kind.PICK_UP || kind == Kind.CAR_WASH;
  }

  /// Short enough to be called out, the same for the same sale, and another one at each terminal:
  /// the terminal's number as a letter and the sale's count, so `K02_261121_0046` is `B46`. A
  /// terminal without a number is A, and after Z comes A again.
  static String number(String sale) {
    String digits = sale.substring(0, Math.max(0, sale.indexOf('_'))).replaceAll("[^0-9]", "");
    int terminal = 0;
    for (char digit : digits.toCharArray()) {
      terminal = (terminal * 10 + digit - '0') % LETTERS;
    }
    char letter = digits.isEmpty() ? 'A' : (char) ('A' + Math.floorMod(terminal - 1, LETTERS));
    return letter + sale.substring(sale.lastIndexOf('_') + 1).replaceFirst("^0+(?=.)", "");
  }

  private static Optional<Voucher> pickUp(Sale sale) {
    String what =
        giving(sale.basket(), Gives.PICK_UP).stream()
            .map(line -> line.product().nameZh() + " × " + line.quantity())
            .collect(Collectors.joining("、"));
    return Optional.of(new Voucher(what, number(sale.id()), Optional.empty()))
        .filter(v -> !v.what().isEmpty() && isNew(sale, Kind.PICK_UP, v));
  }

  private static Optional<Voucher> wash(Sale sale) {
    return sale.washes().stream().filter(v -> isNew(sale, Kind.CAR_WASH, v)).findFirst();
  }

  private static boolean isNew(Sale sale, Kind kind, Voucher voucher) {
    return sale.slips().stream()
        .map(Slip::ticket)
        .noneMatch(t -> t.kind() == kind && t.voucher().equals(Optional.of(voucher)));
  }

  private static List<Line.Goods> giving(Basket basket, Gives gives) {
    return basket.goods().stream()
        .filter(line -> line.product().gives().equals(Optional.of(gives)))
        .toList();
  }
}
