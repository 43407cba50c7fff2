package jiayou.ui.dispenser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.ui.dispenser.Bill.Saving;
import jiayou.ui.dispenser.DispenserScreen.Cancelling;
import jiayou.ui.dispenser.DispenserScreen.CardWay;
import jiayou.ui.dispenser.DispenserScreen.Reason;
import jiayou.ui.dispenser.DispenserScreen.Terms;

/// The screens on which a driver chooses how much, pays in advance, is known, or pays by card.
final class ChoiceSamples {

  static final Preset TWO_HUNDRED = new Preset.ByAmount(Money.fen(20000));
  static final List<Preset> OFFERED =
      List.of(
          new Preset.ByAmount(Money.fen(10000)),
          TWO_HUNDRED,
          new Preset.ByAmount(Money.fen(30000)),
          new Preset.Full(),
          new Preset.ByVolume(Quantity.litres("20")));

  private static final Hose HOSE = DispenserSamples.HOSE;
  private static final Hose DIESEL = DispenserSamples.DIESEL;
  private static final Membership NOBODY = new Membership.Nobody();
  private static final Membership NOT_HERE = new Membership.NotHere();
  private static final Membership NEW = new Membership.Known("138****1234", "金卡", Money.ZERO);
  private static final Membership MEMBER =
      new Membership.Known("138****1234", "金卡", Money.fen(1800));
  private static final List<Saving> TWO =
      List.of(new Saving("加油券 满 200 减 10", Money.fen(1000)), new Saving("油瓜子 油品", Money.fen(800)));
  private static final List<Saving> FIVE =
      List.of(
          new Saving("会员价", Money.fen(271)),
          new Saving("加油券 满 200 减 10", Money.fen(1000)),
          new Saving("周三柴油日 满 3000 减 60", Money.fen(6000)),
          new Saving("油瓜子 油品", Money.fen(800)),
          new Saving("油瓜子 通用", Money.fen(125)));
  private static final Delivery DELIVERY = DispenserSamples.DELIVERY;
  private static final Delivery LARGE =
      new Delivery(DIESEL, Quantity.litres("432.191"), Money.fen(303398));
  private static final Bill SAVED = new Bill(DELIVERY, TWO, MEMBER, Money.fen(18200), Money.ZERO);
  private static final Bill SPLIT =
      new Bill(DELIVERY, TWO, MEMBER, Money.fen(18200), Money.fen(12000));
  private static final Bill LARGE_SPLIT =
      new Bill(LARGE, FIVE, MEMBER, Money.fen(295202), Money.fen(100000));

  private ChoiceSamples() {}

  static Map<String, DispenserScreen> all() {
    Map<String, DispenserScreen> samples = new LinkedHashMap<>();
    addKept(samples);
    addLifted(samples);
    addPads(samples);
    addFlowing(samples);
    addBills(samples);
    addPrepaidDone(samples);
    return samples;
  }

  static DispenserScreen choosing(Optional<Preset> chosen) {
    return new DispenserScreen.Ready(HOSE, new Limits.Open(OFFERED, chosen), NOBODY);
  }

  static DispenserScreen pad(TypedLimit.Entry entry) {
    return new DispenserScreen.LimitPad(
        new TypedLimit(new TypedLimit.Kind.Amount(Money.fen(90000)), Unit.LITRE, "150", entry));
  }

  static DispenserScreen gradeCheck() {
    return new DispenserScreen.GradeCheck(DIESEL, DispenserSamples.G92);
  }

  static DispenserScreen pay(CardWay card) {
    return pay(SAVED, card);
  }

  static DispenserScreen split() {
    return pay(SPLIT, CardWay.OFFERED);
  }

  static DispenserScreen prepaid() {
    return new DispenserScreen.Idle(
        DispenserSamples.current(), List.of(new KeptNozzle.Prepaid(HOSE, Money.fen(20000))));
  }

  static DispenserScreen done(Surplus surplus) {
    Delivery delivery = new Delivery(HOSE, Quantity.litres("22.11"), Money.fen(16320));
    return new DispenserScreen.PrepaidDone(
        delivery, Money.fen(20000), surplus, Optional.of(DispenserSamples.EXIT), 20);
  }

  private static void addKept(Map<String, DispenserScreen> samples) {
    samples.put("d01-prepaid", prepaid());
    samples.put(
        "d01-prepaid-long",
        new DispenserScreen.Idle(
            DispenserSamples.current(),
            List.of(new KeptNozzle.Prepaid(DIESEL, Money.fen(303398)))));
    samples.put(
        "d01-kept-two",
        new DispenserScreen.Idle(
            DispenserSamples.current(),
            List.of(
                new KeptNozzle.Prepaid(DIESEL, Money.fen(303398)), new KeptNozzle.ForOther(3))));
    samples.put(
        "d01-reserved",
        new DispenserScreen.Idle(DispenserSamples.current(), List.of(new KeptNozzle.ForOther(3))));
  }

  private static void addLifted(Map<String, DispenserScreen> samples) {
    Limits none = new Limits.NotHere();
    Limits open = new Limits.Open(OFFERED, Optional.empty());
    Limits twenty =
        new Limits.Open(OFFERED, Optional.of(new Preset.ByVolume(Quantity.litres("20"))));
    samples.put("d02-calling-plain", new DispenserScreen.Calling(HOSE, none, NOT_HERE));
    samples.put("d02-ready-plain", new DispenserScreen.Ready(HOSE, none, NOT_HERE));
    samples.put("d02-ready-member", new DispenserScreen.Ready(HOSE, none, NEW));
    samples.put("d02-ready-diesel", new DispenserScreen.Ready(DIESEL, none, NOBODY));
    samples.put("d02-calling", new DispenserScreen.Calling(HOSE, open, NOBODY));
    samples.put("d02-calling-chosen", new DispenserScreen.Calling(DIESEL, twenty, MEMBER));
    samples.put("d02-choose", choosing(Optional.empty()));
    samples.put("d02-chosen", choosing(Optional.of(TWO_HUNDRED)));
    samples.put("d02-chosen-full", choosing(Optional.of(new Preset.Full())));
    samples.put("d02-chosen-other", choosing(Optional.of(new Preset.ByAmount(Money.fen(125050)))));
    samples.put(
        "d02-fixed", new DispenserScreen.Ready(HOSE, new Limits.Fixed(TWO_HUNDRED), NOBODY));
    samples.put(
        "d02-fixed-volume",
        new DispenserScreen.Calling(
            HOSE, new Limits.Fixed(new Preset.ByVolume(Quantity.litres("20"))), NEW));
    samples.put(
        "d02-prepaid",
        new DispenserScreen.Ready(HOSE, new Limits.Prepaid(Money.fen(20000)), NOT_HERE));
    samples.put(
        "d02-calling-prepaid",
        new DispenserScreen.Calling(HOSE, new Limits.Prepaid(Money.fen(20000)), NOT_HERE));
    samples.put("d02c-grade", gradeCheck());
    samples.put("d02-hang-up", new DispenserScreen.HangUp(DIESEL));
    samples.put("d02-denied", new DispenserScreen.Denied(HOSE));
  }

  private static void addPads(Map<String, DispenserScreen> samples) {
    TypedLimit.Kind litres = new TypedLimit.Kind.Volume(Quantity.litres("100"));
    TypedLimit.Kind yuan = new TypedLimit.Kind.Amount(Money.fen(900000));
    samples.put("d02b-valid", pad(TypedLimit.Entry.VALID));
    samples.put(
        "d02b-missing",
        new DispenserScreen.LimitPad(
            new TypedLimit(litres, Unit.LITRE, "", TypedLimit.Entry.MISSING)));
    samples.put(
        "d02b-too-much",
        new DispenserScreen.LimitPad(
            new TypedLimit(yuan, Unit.LITRE, "9000.50", TypedLimit.Entry.TOO_MUCH)));
    samples.put(
        "d02b-litres",
        new DispenserScreen.LimitPad(
            new TypedLimit(litres, Unit.LITRE, "35.5", TypedLimit.Entry.VALID)));
  }

  private static void addFlowing(Map<String, DispenserScreen> samples) {
    Flow flowing = new Flow.Flowing(Money.fen(12686), Quantity.litres("17.19"));
    Flow paused = new Flow.Paused(Money.fen(12686), Quantity.litres("17.19"));
    samples.put(
        "d03-prepaid",
        new DispenserScreen.Live(HOSE, flowing, TWO_HUNDRED, Terms.IN_ADVANCE, NOT_HERE));
    samples.put(
        "d03-prepaid-lost",
        new DispenserScreen.Live(
            HOSE, new Flow.LinkLost(), TWO_HUNDRED, Terms.IN_ADVANCE, NOT_HERE));
    samples.put(
        "d03-member",
        new DispenserScreen.Live(HOSE, flowing, TWO_HUNDRED, Terms.AFTERWARDS, MEMBER));
    samples.put(
        "d03-member-paused",
        new DispenserScreen.Live(HOSE, paused, TWO_HUNDRED, Terms.AFTERWARDS, NEW));
  }

  private static void addBills(Map<String, DispenserScreen> samples) {
    samples.put("d05-member", pay(CardWay.OFFERED));
    samples.put("d05-split", split());
    samples.put("d05-split-large", pay(LARGE_SPLIT, CardWay.OFFERED));
    samples.put("d05-card", pay(CardWay.AWAITED));
    samples.put("d05a-split", new DispenserScreen.OnPhone(SPLIT, Cancelling.OFFERED, 9));
    samples.put("d05c-split", new DispenserScreen.NotPaid(SPLIT, Reason.REFUSED));
    samples.put(
        "d11-saved",
        new DispenserScreen.Paid(SAVED, DispenserSamples.EXIT, OptionalInt.empty(), 20));
  }

  private static void addPrepaidDone(Map<String, DispenserScreen> samples) {
    Money rest = Money.fen(3680);
    samples.put("d05p-returning", done(new Surplus.Returning(rest, "10:49:12")));
    samples.put("d05p-returned", done(new Surplus.Returned(rest)));
    samples.put("d05p-counter", done(new Surplus.AtCounter(rest)));
    samples.put("d05p-even", done(new Surplus.Nothing()));
    samples.put(
        "d05p-no-pass",
        new DispenserScreen.PrepaidDone(
            LARGE,
            Money.fen(450000),
            new Surplus.Returning(Money.fen(146602), "10:49:12"),
            Optional.empty(),
            7));
  }

  private static DispenserScreen pay(Bill bill, CardWay card) {
    return new DispenserScreen.Pay(
        bill, new PayCode.Shown(DispenserSamples.CODE, 108), DispenserSamples.PHONES, card);
  }
}
