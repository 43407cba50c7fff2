package jiayou.ui.projection;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Basket;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.session.Language;
import jiayou.core.session.Toast;
import jiayou.core.slip.Slip;
import jiayou.core.station.Station;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.ui.kiosk.BasketLine;
import jiayou.ui.kiosk.Board;
import jiayou.ui.kiosk.FuelLine;
import jiayou.ui.kiosk.KioskScreen.Link;
import jiayou.ui.kiosk.KioskScreen.Reason;
import jiayou.ui.kiosk.Notice;
import jiayou.ui.kiosk.Receipt;
import jiayou.ui.kiosk.SlipState;
import jiayou.ui.kiosk.Summary;
import jiayou.ui.text.PayMethod;

/// The values of the core in the words of the screens.
final class Words {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Station station;
  private final Rules rules;

  Words(Station station, Rules rules) {
    this.station = station;
    this.rules = rules;
  }

  String clock() {
    return time(station.now());
  }

  String time(Instant at) {
    return TIME.format(local(at));
  }

  String timeWithSeconds(Instant at) {
    return SECONDS.format(local(at));
  }

  /// A grade that the settings no longer know is shown by its code.
  Grade grade(String code) {
    Grade grade = rules.grades().get(code);
    return grade == null ? new Grade(code, code, code, Unit.LITRE, "g0") : grade;
  }

  /// The price list, while it holds.
  Optional<PriceList> prices() {
    return station
        .catalogue()
        .prices()
        .filter(p -> !p.effectiveAt().isAfter(station.now()))
        .filter(p -> p.validUntil().isAfter(station.now()));
  }

  Board board() {
    return prices().<Board>map(this::board).orElseGet(() -> new Board.Stale(gradesSold()));
  }

  private Board board(PriceList prices) {
    List<Board.GradePrice> shown = new ArrayList<>();
    for (Grade grade : gradesSold()) {
      UnitPrice price = prices.prices().get(grade.id());
      if (price != null) {
        shown.add(new Board.GradePrice(grade, price));
      }
    }
    return new Board.Current(shown, local(prices.effectiveAt()));
  }

  /// Which side of the island a dispenser's screen serves.
  String side(Rules.Dispenser dispenser, Language spoken) {
    String signs =
        rules.nozzles().stream()
            .filter(n -> dispenser.pumps().contains(n.pump()))
            .map(n -> Integer.toString(n.sign()))
            .collect(Collectors.joining(spoken == Language.ZH ? "、" : ", "));
    return switch (spoken) {
      case ZH -> signs + " 号枪";
      case EN -> "Nozzles " + signs;
    };
  }

  /// Whether the last try to begin a payment got through to anybody.
  Link link() {
    return station.books().sales().values().stream()
            .flatMap(sale -> sale.attempts().stream())
            .max(Comparator.comparing(PaymentAttempt::begunAt))
            .filter(attempt -> attempt.state() instanceof AttemptState.NeverBegun)
            .isPresent()
        ? Link.OFFLINE
        : Link.ONLINE;
  }

  List<Integer> nozzleSigns() {
    return rules.nozzles().stream().map(Rules.Nozzle::sign).sorted().distinct().toList();
  }

  FuelLine fuel(FuellingTotal total) {
    return new FuelLine(
        rules.nozzleSign(total.key().pump(), total.nozzle()),
        grade(total.grade()),
        total.volume(),
        total.price(),
        total.amount(),
        TIME.format(LocalDateTime.parse(total.key().endedAt())));
  }

  List<BasketLine> lines(Sale sale) {
    List<BasketLine> lines = new ArrayList<>();
    for (Line line : sale.shownBasket().lines()) {
      switch (line) {
        case Line.Fuel fuel -> lines.add(new BasketLine.Fuel(fuel(fuel.total()), List.of()));
        case Line.Prepaid _ -> {}
        case Line.Goods goods ->
            lines.add(
                new BasketLine.Goods(
                    goods.product(),
                    goods.quantity(),
                    goods.amount(),
                    List.of(),
                    BasketLine.Standing.FREE));
      }
    }
    return lines;
  }

  List<Product> tiles() {
    return station.catalogue().tiles().stream()
        .map(station.catalogue()::product)
        .flatMap(Optional::stream)
        .toList();
  }

  Summary summary(Sale sale) {
    Basket basket = sale.shownBasket();
    Money fuel = Money.ZERO;
    for (Line.Fuel line : basket.fuels()) {
      fuel = fuel.plus(line.amount());
    }
    return new Summary(
        basket.fuels().stream().map(line -> fuel(line.total())).toList(),
        Optional.empty(),
        basket.goodsCount(),
        fuel,
        basket.total().minus(fuel));
  }

  List<PayMethod> methods() {
    return rules.providers().stream().map(p -> method(p.id())).distinct().toList();
  }

  PayMethod method(String provider) {
    return switch (provider) {
      case "alipay" -> PayMethod.ALIPAY;
      case "ecny" -> PayMethod.DIGITAL_YUAN;
      case "unionpay" -> PayMethod.QUICK_PASS;
      case "ecard" -> PayMethod.FUEL_CARD;
      default -> PayMethod.WECHAT;
    };
  }

  Reason reason(AttemptState state) {
    return switch (state) {
      case AttemptState.Failed failed ->
          switch (failed.reason()) {
            case BALANCE_TOO_LOW -> Reason.BALANCE_TOO_LOW;
            case CANCELLED_BY_PAYER -> Reason.CANCELLED;
            case CODE_EXPIRED, CODE_INVALID -> Reason.CODE_EXPIRED;
            case LIMIT_REACHED, OTHER -> Reason.REFUSED;
          };
      case AttemptState.Ended ended ->
          ended.reason() == EndReason.CUSTOMER ? Reason.CANCELLED : Reason.REFUSED;
      case AttemptState.Submitting _,
          AttemptState.Stopping _,
          AttemptState.AwaitingScan _,
          AttemptState.UserConfirming _,
          AttemptState.Querying _,
          AttemptState.Ending _,
          AttemptState.Succeeded _,
          AttemptState.NeverBegun _,
          AttemptState.Manual _,
          AttemptState.Held _,
          AttemptState.PaidLate _,
          AttemptState.SettledByStaff _ ->
          Reason.REFUSED;
    };
  }

  Instant paidAt(Sale sale) {
    return sale.paidAttempt()
        .map(PaymentAttempt::state)
        .map(state -> state instanceof AttemptState.Succeeded s ? s.at() : sale.changedAt())
        .orElse(sale.changedAt());
  }

  Receipt receipt(Sale sale) {
    Optional<Slip> slip = sale.lastSlip();
    if (slip.isEmpty()) {
      return new Receipt.Printing();
    }
    return switch (slip.get().state()) {
      case Slip.State.Printing _ -> new Receipt.Printing();
      case Slip.State.Printed _ -> new Receipt.Printed(slip.get().ticket().copy());
      case Slip.State.Unknown _ -> new Receipt.Electronic(Receipt.Trouble.JAM, Optional.empty());
      case Slip.State.Failed(PrinterFault fault) ->
          new Receipt.Electronic(trouble(fault), Optional.empty());
    };
  }

  /// How far the slip of an unpaid sale is.
  SlipState slip(Sale sale) {
    Optional<Slip> slip = sale.lastSlip();
    if (slip.isEmpty()) {
      return station
              .devices()
              .printer()
              .filter(PrinterStatus.NotReady.class::isInstance)
              .isPresent()
          ? SlipState.NO_PAPER
          : SlipState.OFFERED;
    }
    return switch (slip.get().state()) {
      case Slip.State.Printing _ -> SlipState.PRINTING;
      case Slip.State.Printed _ -> SlipState.PRINTED;
      case Slip.State.Unknown _, Slip.State.Failed _ -> SlipState.NO_PAPER;
    };
  }

  boolean isStaffCall(Toast toast) {
    return toast.notice() == Toast.Notice.STAFF_CALLED;
  }

  Notice notice(Toast toast) {
    return switch (toast.notice()) {
      case UNKNOWN_ITEM -> Notice.ITEM_UNKNOWN;
      case ATTENDED_ITEM -> Notice.ITEM_ATTENDED;
      case PICK_FUELLING_FIRST -> Notice.PICK_FIRST;
      case PAYMENT_RUNNING,
          OUT_OF_ORDER,
          BLOCKED_ITEM,
          MEMBER_FOUND,
          BENEFITS_OFFLINE,
          WAIT_FOR_STAFF,
          CARD_REFUSED,
          CARD_NOT_TAKEN,
          PUMP_TAKEN,
          BADGE_WITHOUT_TASK ->
          Notice.NOT_NOW;
      case NOT_A_PAYMENT_CODE -> Notice.NOT_A_PAY_CODE;
      case CLAIMED_ELSEWHERE -> Notice.CLAIMED;
      case NO_SUCH_NOZZLE -> Notice.NO_FUELLING_THERE;
      case STAFF_CALLED -> Notice.STAFF_CALLED;
    };
  }

  private static Receipt.Trouble trouble(PrinterFault fault) {
    return switch (fault) {
      case OUT_OF_PAPER -> Receipt.Trouble.PAPER_OUT;
      case JAMMED, COVER_OPEN -> Receipt.Trouble.JAM;
      case OFFLINE, NO_ANSWER -> Receipt.Trouble.OFFLINE;
    };
  }

  private List<Grade> gradesSold() {
    return rules.nozzles().stream().map(Rules.Nozzle::grade).distinct().map(this::grade).toList();
  }

  LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, rules.zone());
  }
}
