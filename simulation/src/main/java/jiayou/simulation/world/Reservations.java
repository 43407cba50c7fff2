package jiayou.simulation.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;

/// The controller's pumps that are kept for somebody who pays in advance. A nozzle that is
/// authorised twice delivers twice here as well.
public final class Reservations {

  private static final long FEN_A_LITRE = 738;

  private final Story story;
  private final Controller controller;
  private final Map<FuellingKey, Prepaid> delivered = new LinkedHashMap<>();

  Reservations(Story story, Controller controller) {
    this.story = story;
    this.controller = controller;
  }

  /// What was delivered to whoever had paid in advance.
  public Map<FuellingKey, Prepaid> delivered() {
    return delivered;
  }

  public ReserveAnswer reserve(int number, String terminal, String sale) {
    Pump pump = controller.pump(number);
    if (pump.offline) {
      return new ReserveAnswer.Unknown("offline");
    }
    if (pump.kept.isPresent() && pump.kept.get().terminal().equals(terminal)) {
      if (!pump.kept.get().sale().equals(sale)) {
        throw story.broken("pump " + number + " is kept for two sales at once", sale);
      }
      return new ReserveAnswer.Reserved();
    }
    if (pump.kept.isPresent() || pump.state != Pump.State.IDLE) {
      return new ReserveAnswer.Refused("not free");
    }
    pump.kept = Optional.of(new Pump.Kept(terminal, sale));
    story.tell("controller", "keeps pump " + number, "for", sale);
    return new ReserveAnswer.Reserved();
  }

  public FreeAnswer free(int number, String terminal) {
    Pump pump = controller.pump(number);
    if (pump.offline) {
      return new FreeAnswer.Unknown("offline");
    }
    if (pump.kept.filter(k -> k.terminal().equals(terminal)).isEmpty()) {
      return new FreeAnswer.Free();
    }
    return switch (pump.state) {
      case IDLE, CALLING -> {
        story.tell("controller", "frees pump " + number, "of", pump.kept.get().sale());
        pump.kept = Optional.empty();
        yield new FreeAnswer.Free();
      }
      case AUTHORISED, FUELLING, ENDED -> new FreeAnswer.Delivering();
    };
  }

  public AuthoriseAnswer authorise(int number, String terminal, Preset limit) {
    Pump pump = controller.pump(number);
    boolean up =
        pump.state == Pump.State.CALLING
            || pump.state == Pump.State.AUTHORISED
            || pump.state == Pump.State.FUELLING;
    boolean ours = pump.kept.filter(k -> k.terminal().equals(terminal)).isPresent();
    if (pump.offline || !ours || !up) {
      return new AuthoriseAnswer.Refused("not now");
    }
    pump.authorisations++;
    pump.limit = Optional.of(fen(limit));
    if (pump.state == Pump.State.CALLING) {
      pump.state = Pump.State.AUTHORISED;
      pump.transaction = controller.nextTransaction();
    }
    story.tell("controller", "authorises pump", number, "for", pump.kept.get().sale(), limit);
    return new AuthoriseAnswer.Authorised(pump.transaction);
  }

  private static long fen(Preset limit) {
    return switch (limit) {
      case Preset.Full() -> 100_000;
      case Preset.ByAmount(var most) -> most.fen();
      case Preset.ByVolume(var most) -> most.thousandths() * FEN_A_LITRE / 1000;
    };
  }

  /// A nozzle that is allowed to deliver and has not begun no longer may.
  public boolean stop(int number, String terminal) {
    Pump pump = controller.pump(number);
    boolean ours = pump.kept.filter(k -> k.terminal().equals(terminal)).isPresent();
    if (pump.offline || !ours) {
      return false;
    }
    if (pump.state == Pump.State.AUTHORISED) {
      lapse(pump, Pump.State.CALLING);
    }
    return true;
  }

  /// Nothing flowed, and the nozzle may not deliver any more; the pump is kept as before.
  public void lapse(Pump pump, Pump.State next) {
    if (pump.authorisations > 1) {
      throw story.broken("a lifted nozzle was authorised twice", "pump " + pump.number);
    }
    pump.authorisations = 0;
    pump.limit = Optional.empty();
    pump.state = next;
    story.tell("controller", "pump " + pump.number, "may not deliver any more");
  }

  void ended(Pump pump, FuellingTotal total) {
    Pump.Kept kept = pump.kept.orElseThrow();
    pump.owner = Optional.of(kept.terminal());
    delivered.put(total.key(), new Prepaid(kept.sale(), total.amount().fen()));
  }

  /// Money goes back: from now on nothing may be delivered for it any more.
  void mayNotDeliver(String sale) {
    for (Pump pump : controller.pumps()) {
      boolean may = pump.kept.filter(k -> k.sale().equals(sale)).isPresent();
      if (may && pump.state != Pump.State.ENDED) {
        throw story.broken(
            "the rest goes back while pump " + pump.number + " may still deliver", sale);
      }
    }
  }

  /// @param sale whose customer had paid in advance
  /// @param fen what was delivered
  public record Prepaid(String sale, long fen) {}
}
