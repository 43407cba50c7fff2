package jiayou.ui.dispenser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.session.Language;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.ui.dispenser.DispenserScreen.Cancelling;
import jiayou.ui.dispenser.DispenserScreen.CardWay;
import jiayou.ui.dispenser.DispenserScreen.Missing;
import jiayou.ui.dispenser.DispenserScreen.Reason;
import jiayou.ui.dispenser.DispenserScreen.Terms;
import jiayou.ui.dispenser.DispenserScreen.Why;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.look.Theme;
import jiayou.ui.signage.FolderPictures;
import jiayou.ui.signage.Playlist;
import jiayou.ui.signage.PlaylistClock;
import jiayou.ui.signage.SignagePlayer;
import jiayou.ui.text.PayMethod;
import jiayou.ui.text.Texts;

/// One of each screen, and of each state that looks different.
final class DispenserSamples {

  static final PixelPitch PITCH = new PixelPitch(0.170);
  static final String CODE = "weixin://wxpay/bizpayurl?pr=Q7kLx2Pzz";
  static final String PASS = "QL1.S0001.20261118.0112.5802.9f86d081884c7d659a2feaa0";

  static final Grade G92 = grade("92", "汽油", "Petrol", "g92");
  private static final Grade G95 = grade("95", "汽油", "Petrol", "g95");
  private static final Grade G98 = grade("98", "汽油", "Petrol", "g98");
  static final Grade G0 = grade("0", "柴油", "Diesel", "g0");
  static final Hose HOSE = new Hose(3, G92, UnitPrice.perLitre("7.38"));
  static final Hose DIESEL = new Hose(12, G0, UnitPrice.perLitre("7.02"));
  static final Delivery DELIVERY = new Delivery(HOSE, Quantity.litres("27.10"), Money.fen(20000));
  private static final Bill PLAIN = Bill.plain(DELIVERY);
  private static final Bill LARGE =
      Bill.plain(new Delivery(DIESEL, Quantity.litres("432.191"), Money.fen(303398)));
  static final List<PayMethod> PHONES =
      List.of(PayMethod.WECHAT, PayMethod.ALIPAY, PayMethod.QUICK_PASS, PayMethod.DIGITAL_YUAN);
  static final ExitPass EXIT = new ExitPass(PASS, "5802");

  private DispenserSamples() {}

  static Map<String, DispenserScreen> all() {
    Map<String, DispenserScreen> samples = new LinkedHashMap<>();
    addBeforeFuel(samples);
    addFuelling(samples);
    addPayment(samples);
    samples.putAll(ChoiceSamples.all());
    return samples;
  }

  static DispenserScreen.Pay pay() {
    return new DispenserScreen.Pay(
        PLAIN, new PayCode.Shown(CODE, 108), List.of(PayMethod.WECHAT), CardWay.NOT_TAKEN);
  }

  static DispenserScreen live(Flow flow, Preset limit) {
    return new DispenserScreen.Live(HOSE, flow, limit, Terms.AFTERWARDS, new Membership.NotHere());
  }

  static DispenserScreen inside(Why why) {
    return new DispenserScreen.Inside(PLAIN, why);
  }

  static DispenserScreen onPhone(Cancelling cancel, int seconds) {
    return new DispenserScreen.OnPhone(PLAIN, cancel, seconds);
  }

  static DispenserScreen unknown() {
    return new DispenserScreen.Unknown(DELIVERY.amount(), "D03-0112", "D03-0112", 5, 6);
  }

  static DispenserScreen notPaid(Reason reason) {
    return new DispenserScreen.NotPaid(PLAIN, reason);
  }

  static DispenserScreen paid(int seconds) {
    return new DispenserScreen.Paid(PLAIN, EXIT, OptionalInt.empty(), seconds);
  }

  static DispenserScreen stale() {
    return new DispenserScreen.Idle(staleBoard(), List.of());
  }

  static DispenserFrame frame(Language language, Theme theme) {
    Texts texts = new Texts(language);
    return new DispenserFrame(
        language,
        theme,
        "10:48",
        texts.pick("青岚驿 · 滨河路站", "Qinglan · Riverside"),
        texts.pick("2 号岛 A 面", "Island 2 · A"),
        DispenserFrame.StaffCall.NOT_CALLED);
  }

  /// A player with nothing to play and a timer that never rings.
  static SignagePlayer signage() {
    return new SignagePlayer(
        new PlaylistClock(Playlist.EMPTY, ZoneId.of("Asia/Shanghai"), Instant.EPOCH),
        new FolderPictures(Path.of("none"), Runnable::run),
        () -> Instant.EPOCH,
        (_, _) -> () -> {},
        _ -> {},
        Duration.ZERO);
  }

  private static void addBeforeFuel(Map<String, DispenserScreen> samples) {
    samples.put("d01-idle", new DispenserScreen.Idle(current(), List.of()));
    samples.put("d01-stale", stale());
    samples.put("d01-many", new DispenserScreen.Idle(many(), List.of()));
    samples.put("d15-pump", new DispenserScreen.OutOfReach(Missing.PUMP));
    samples.put("d15-controller", new DispenserScreen.OutOfReach(Missing.CONTROLLER));
  }

  private static void addFuelling(Map<String, DispenserScreen> samples) {
    Flow flowing = new Flow.Flowing(Money.fen(12686), Quantity.litres("17.19"));
    Flow paused = new Flow.Paused(Money.fen(12686), Quantity.litres("17.19"));
    Flow long7 = new Flow.Flowing(Money.fen(102686), Quantity.litres("146.277"));
    Flow long8 = new Flow.Flowing(Money.fen(1102686), Quantity.litres("1570.77"));
    Preset two = new Preset.ByAmount(Money.fen(20000));
    samples.put("d03-live", live(flowing, two));
    samples.put("d03-full", live(flowing, new Preset.Full()));
    samples.put("d03-volume", live(flowing, new Preset.ByVolume(Quantity.litres("30"))));
    samples.put("d03-paused", live(paused, two));
    samples.put("d03-lost", live(new Flow.LinkLost(), two));
    samples.put("d03-long7", live(long7, new Preset.Full()));
    samples.put("d03-long8", live(long8, new Preset.Full()));
  }

  private static void addPayment(Map<String, DispenserScreen> samples) {
    samples.put("d05-pay", pay());
    samples.put(
        "d05-coming",
        new DispenserScreen.Pay(
            LARGE, new PayCode.Coming(), List.of(PayMethod.WECHAT), CardWay.NOT_TAKEN));
    samples.put(
        "d05-methods",
        new DispenserScreen.Pay(LARGE, new PayCode.Shown(CODE, 9), PHONES, CardWay.OFFERED));
    for (Why why : Why.values()) {
      samples.put("d05d-inside-" + name(why), inside(why));
    }
    samples.put("d05a-phone", onPhone(Cancelling.OFFERED, 12));
    samples.put("d05a-cancelling", new DispenserScreen.OnPhone(LARGE, Cancelling.ASKED, 75));
    samples.put("d05b-unknown", unknown());
    samples.put(
        "d05b-long", new DispenserScreen.Unknown(LARGE.total(), "D03-1121-0112", PASS, 30, 126));
    for (Reason reason : Reason.values()) {
      samples.put("d05c-" + name(reason), notPaid(reason));
    }
    samples.put("d11-paid", paid(20));
    samples.put("d11-rated", new DispenserScreen.Paid(LARGE, EXIT, OptionalInt.of(4), 7));
  }

  static PriceBoard current() {
    return new PriceBoard.Current(
        List.of(
            priced(G92, "7.38", 3),
            priced(G95, "7.86", 4),
            priced(G98, "8.86", 7),
            priced(G0, "7.02", 8)),
        LocalDateTime.of(2026, 11, 18, 0, 0));
  }

  private static PriceBoard many() {
    return new PriceBoard.Current(
        List.of(priced(G92, "7.38", 3, 5), priced(G0, "7.02", 8, 12)),
        LocalDateTime.of(2026, 12, 28, 18, 30));
  }

  private static PriceBoard staleBoard() {
    return new PriceBoard.Stale(
        List.of(
            new PriceBoard.Served(G92, List.of(3)),
            new PriceBoard.Served(G95, List.of(4)),
            new PriceBoard.Served(G98, List.of(7))));
  }

  private static PriceBoard.Priced priced(Grade grade, String price, Integer... signs) {
    return new PriceBoard.Priced(
        new PriceBoard.Served(grade, List.of(signs)), UnitPrice.perLitre(price));
  }

  private static Grade grade(String id, String zh, String en, String tint) {
    return new Grade(id, id + "# " + zh, en + " " + id + "#", Unit.LITRE, tint);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
