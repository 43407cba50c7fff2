package jiayou.core.rules;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jiayou.core.ticket.Ticket.StationHead;
import jiayou.core.value.Grade;

/// What the admin decided. The same for every event of a run.
///
/// @param station short, for trade numbers: `S1`
/// @param terminal short: `K02`
/// @param providers by id, the name for people; the first one pays codes that we show
/// @param codeOnBasket whether K3 shows a live code, or a button that leads to it
/// @param grades by code
/// @param nozzles the number painted on the dispenser, by pump and nozzle
/// @param dispensers which pumps a dispenser screen serves, by screen
/// @param ways what is offered beyond wallets
public record Rules(
    String station,
    String terminal,
    ZoneId zone,
    StationHead head,
    List<Provider> providers,
    boolean codeOnBasket,
    Authoriser authoriser,
    Map<String, Grade> grades,
    List<Nozzle> nozzles,
    List<Dispenser> dispensers,
    Timings timings,
    List<String> ticketNotes,
    Ways ways) {

  public Rules {
    providers = List.copyOf(providers);
    grades = Map.copyOf(grades);
    nozzles = List.copyOf(nozzles);
    dispensers = List.copyOf(dispensers);
    ticketNotes = List.copyOf(ticketNotes);
  }

  public Rules with(Ways next) {
    return new Rules(
        station,
        terminal,
        zone,
        head,
        providers,
        codeOnBasket,
        authoriser,
        grades,
        nozzles,
        dispensers,
        timings,
        ticketNotes,
        next);
  }

  /// The name of a provider for people, or its id when the settings no longer know it.
  public String providerName(String id) {
    return providers.stream()
        .filter(p -> p.id().equals(id))
        .map(Provider::name)
        .findFirst()
        .orElse(id);
  }

  /// The painted number of a nozzle; the pump's own number when the settings do not say.
  public int nozzleSign(int pump, int nozzle) {
    return nozzles.stream()
        .filter(n -> n.pump() == pump && n.nozzle() == nozzle)
        .map(Nozzle::sign)
        .findFirst()
        .orElse(pump);
  }

  /// Dispensers have no printer: who pays there gets her paper in the shop.
  public boolean printsAt(String screen) {
    return dispensers.stream().noneMatch(d -> d.screen().equals(screen));
  }

  /// @param id `wechat`
  /// @param name `微信支付`
  public record Provider(String id, String name) {}

  /// @param sign 枪号, as painted on the dispenser
  public record Nozzle(int pump, int nozzle, int sign, String grade) {}

  /// @param payHere whether phones may be used beside this dispenser
  public record Dispenser(String screen, List<Integer> pumps, boolean payHere) {
    public Dispenser {
      pumps = List.copyOf(pumps);
    }
  }

  /// Who lets a lifted nozzle deliver.
  public enum Authoriser {
    CONTROLLER,
    THIS_TERMINAL,
    ATTENDANT
  }

  /// How long things may take.
  ///
  /// @param codeShown how long a code stands on the screen before it is renewed
  /// @param codeRenewals how often it is renewed by itself
  /// @param confirm how long the customer may type her password
  /// @param gatewayMargin how much longer than our screen the gateway holds an order open
  /// @param retry the pause before the same question is asked again
  /// @param slowRetry the pause once staff know about it
  /// @param lookBack the pause before an attempt that ended unpaid is looked at once more
  /// @param idle without a touch until the warning
  /// @param warning from the warning to the wipe
  /// @param success how long the thanks stand
  /// @param toast how long a short notice stands
  public record Timings(
      Duration codeShown,
      int codeRenewals,
      Duration confirm,
      Duration gatewayMargin,
      Duration retry,
      Duration slowRetry,
      Duration lookBack,
      Duration idle,
      Duration warning,
      Duration success,
      Duration toast) {

    /// The times of the flow document.
    public static Timings standard() {
      return new Timings(
          Duration.ofSeconds(120),
          2,
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofSeconds(3),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofSeconds(4));
    }
  }
}
