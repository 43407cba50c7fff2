package jiayou.core.terminal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jiayou.core.event.CancelReason;
import jiayou.core.event.Event;
import jiayou.core.event.HelpCalled;
import jiayou.core.event.SaleEvent.CopyAsked;
import jiayou.core.event.SaleEvent.CounterChosen;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.QuantityChanged;
import jiayou.core.event.SaleEvent.RatingGiven;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SlipAsked;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Toast.Notice;
import jiayou.core.station.Station;

/// What a press or a scan at the kiosk means. A press that does not fit what is on the screen falls
/// away.
final class KioskMachine {

  private final Station station;
  private final KioskSession session;
  private final Instant at;
  private final Rules rules;

  KioskMachine(Station station, KioskSession session, Instant at, Rules rules) {
    this.station = station;
    this.session = session.touched(at);
    this.at = at;
    this.rules = rules;
  }

  Reaction pressed(Press press) {
    return switch (press) {
      case Press.Start _ -> session.page() == Page.ATTRACT ? show(Page.HOME) : stay();
      case Press.BuyGoods _ -> basket().buyGoods(List.of());
      case Press.PickFuelling p -> basket().pick(p.key());
      case Press.OpenNozzleKeypad _ -> session.page() == Page.HOME ? show(Page.NOZZLES) : stay();
      case Press.PickNozzle p -> basket().pickNozzle(p.nozzleSign());
      case Press.CloseNozzleKeypad _ -> session.page() == Page.NOZZLES ? show(Page.HOME) : stay();
      case Press.AddProduct p -> basket().addGoods(p.ean());
      case Press.ChangeQuantity p -> inSale(s -> new QuantityChanged(s.id(), p.ean(), p.by()));
      case Press.Back _ -> back();
      case Press.Pay _, Press.OtherWays _, Press.TryAgain _ -> paying().toPayment();
      case Press.PayAtCounter _ -> inSale(s -> new CounterChosen(s.id()));
      case Press.BackToCode _ -> basket().backToCode();
      case Press.CancelPayment _ -> inSale(s -> new PaymentCancelled(s.id()));
      case Press.CheckNow _, Press.StillHere _ -> stay();
      case Press.PrintSlip _ -> inSale(s -> new SlipAsked(s.id()));
      case Press.PrintCopy _ -> inSale(s -> new CopyAsked(s.id()));
      case Press.Rate p -> rate(p.faces());
      case Press.Finish _ -> finish();
      case Press.ClearNow _ -> leave(CancelReason.CUSTOMER);
      case Press.CallStaff _ ->
          new Reaction(
              station.with(noticing(session, Notice.STAFF_CALLED)),
              List.of(new HelpCalled(session.screen(), station.books().helpCalls() + 1)));
      case Press.OpenMember _ -> benefits().open();
      case Press.TypeDigit p -> benefits().typed(p.key());
      case Press.EraseDigit _ -> benefits().erased();
      case Press.ConfirmTyped _ ->
          session.page() == Page.LIMIT ? prepay().typed() : benefits().confirmed();
      case Press.SendPhoneCode _ -> benefits().sending();
      case Press.SignOut _ -> benefits().signOut();
      case Press.ToggleCoupon p -> benefits().toggle(p.coupon());
      case Press.SwitchPoints _ -> benefits().switchPoints();
      case Press.StaffAllows _ -> paying().staffSays(true);
      case Press.StaffRemoves _ -> paying().staffSays(false);
      case Press.ChooseProvider p -> paying().choose(p.provider());
      case Press.PayWithCard _ -> paying().withCard(true);
      case Press.DropCard _ -> paying().withCard(false);
      case Press.OpenPrepay _ -> prepay().open();
      case Press.PickPump p -> prepay().pick(p.nozzleSign());
      case Press.PresetAmount p -> prepay().choose(new Preset.ByAmount(p.limit()));
      case Press.PresetVolume p -> prepay().choose(new Preset.ByVolume(p.limit()));
      case Press.PresetFull _ -> prepay().choose(new Preset.Full());
      case Press.OpenPreset _ -> prepay().openPad();
      case Press.ClosePreset _ -> prepay().closePad();
      case Press.SwitchPresetUnit _ -> prepay().switchUnit();
      case Press.GradeIsRight _ -> paying().warningRead();
      case Press.OfInvoice p -> invoice().pressed(p);
      case Press.TopUpCard _, Press.HangUpInstead _ -> stay();
      case Press.SwitchLanguage _ -> reaction(session.speaking(session.language().other()));
      case Press.SwitchContrast _ -> reaction(session.withContrast(!session.contrast()));
    };
  }

  Reaction scanned(Input.Scan scan) {
    if (session.page() == Page.INVOICE && !belongsToInvoice(scan)) {
      return notice(Notice.NOT_A_TITLE_CODE);
    }
    return switch (scan) {
      case Input.Scan.Goods goods -> basket().addGoods(goods.ean());
      case Input.Scan.PaymentCode code -> paying().code(code);
      case Input.Scan.Card card -> paying().card(card);
      case Input.Scan.MemberCode _ -> benefits().asking();
      case Input.Scan.PartnerCoupon coupon -> benefits().partnerCoupon(coupon.code());
      case Input.Scan.StaffBadge badge -> paying().badge(badge.by());
      case Input.Scan.TitleCode title -> invoice().title(title.title());
      case Input.Scan.ReceiptCode receipt -> invoice().open(receipt.receipt());
      case Input.Scan.Other _ ->
          notice(session.page() == Page.PAYMENT ? Notice.NOT_A_PAYMENT_CODE : Notice.UNKNOWN_ITEM);
    };
  }

  private static boolean belongsToInvoice(Input.Scan scan) {
    return scan instanceof Input.Scan.TitleCode || scan instanceof Input.Scan.ReceiptCode;
  }

  /// Ends what she was doing: an unpaid sale is given up, and nobody is there any more.
  Reaction leave(CancelReason reason) {
    List<Event> events = new ArrayList<>();
    sale()
        .filter(s -> !s.isPaid() && !s.isClosed())
        .ifPresent(s -> events.add(new SaleAbandoned(s.id(), reason)));
    return new Reaction(
        station.with(KioskSession.attract(session.screen(), session.language(), at)), events);
  }

  private Reaction back() {
    if (session.page() == Page.INVOICE) {
      return invoice().close();
    }
    Optional<Sale> sale = sale();
    if (sale.filter(Follow::takesCode).isPresent()) {
      return stay();
    }
    if (sale.filter(s -> s.state() instanceof SaleState.Cancelled).isPresent()) {
      return basket().backToCode();
    }
    return switch (session.page()) {
      case ATTRACT -> stay();
      case HOME -> leave(CancelReason.CUSTOMER);
      case NOZZLES -> show(Page.HOME);
      case PAYMENT -> show(Page.BASKET);
      case MEMBER ->
          show(sale.filter(x -> !x.basket().isEmpty()).isPresent() ? Page.BASKET : Page.HOME);
      case PUMPS -> show(Page.HOME);
      case LIMIT -> show(Page.PUMPS);
      case INVOICE -> show(Page.HOME);
      case BASKET ->
          new Reaction(
              station.with(session.at(Page.HOME)),
              sale.filter(KioskMachine::isBeingPaid)
                  .<List<Event>>map(s -> List.of(new PaymentCancelled(s.id())))
                  .orElse(List.of()));
    };
  }

  private Reaction rate(int faces) {
    return sale()
        .filter(s -> s.isPaid() && session.rated().isEmpty() && faces >= 1 && faces <= 5)
        .map(s ->
            new Reaction(
                station.with(session.rated(faces)), List.of(new RatingGiven(s.id(), faces))))
        .orElseGet(this::stay);
  }

  private Reaction finish() {
    return session.page() == Page.INVOICE
            || sale().filter(s -> s.isPaid() || s.isClosed()).isPresent()
        ? leave(CancelReason.CUSTOMER)
        : stay();
  }

  private Reaction inSale(Function<Sale, Event> event) {
    return sale()
        .map(s -> new Reaction(station.with(session), List.of(event.apply(s))))
        .orElseGet(this::stay);
  }

  private Optional<Sale> sale() {
    return session.sale().flatMap(station.books()::sale);
  }

  private KioskBasket basket() {
    return new KioskBasket(station, session, at, rules);
  }

  private KioskBenefits benefits() {
    return new KioskBenefits(station, session, at, rules);
  }

  private KioskPaying paying() {
    return new KioskPaying(station, session, at, rules);
  }

  private KioskInvoice invoice() {
    return new KioskInvoice(station, session, at, rules);
  }

  private KioskPrepay prepay() {
    return new KioskPrepay(station, session, at, rules);
  }

  private static boolean isBeingPaid(Sale sale) {
    return sale.state() instanceof SaleState.Tendering || sale.state() instanceof SaleState.Holding;
  }

  private Reaction show(Page page) {
    return reaction(session.at(page));
  }

  private Reaction stay() {
    return reaction(session);
  }

  private Reaction notice(Notice notice) {
    return reaction(noticing(session, notice));
  }

  private KioskSession noticing(KioskSession who, Notice notice) {
    return who.with(Optional.of(Follow.toast(notice, at, rules)));
  }

  private Reaction reaction(KioskSession next) {
    return Reaction.of(station.with(next));
  }
}
