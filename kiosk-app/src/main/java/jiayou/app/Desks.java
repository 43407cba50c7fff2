package jiayou.app;

import java.util.Map;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.HoldRequest;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.port.Holder;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRef;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Members;

/// Carries quotes and holds to whoever gives them. Each call blocks its own thread.
final class Desks {

  private final Members members;
  private final Map<String, Holder> holders;
  private final CodeVault codes;

  Desks(Members members, Map<String, Holder> holders, CodeVault codes) {
    this.members = members;
    this.holders = Map.copyOf(holders);
    this.codes = codes;
  }

  Event quote(Effect.QuoteBasket effect) {
    return new Quoted(effect.sale(), effect.basket().revision(), members.quote(effect.basket()));
  }

  Event ask(Effect.AskHold effect) {
    HoldRequest request = effect.request();
    return new HoldAnswered(
        effect.sale(),
        request.number(),
        holder(request.holder())
            .map(holder -> ask(holder, effect.sale(), request))
            .orElse(new HoldAnswer.Refused(HoldRefusal.OTHER)));
  }

  Event take(Effect.TakeHold effect) {
    HoldRef hold = new HoldRef(effect.hold(), effect.sale(), effect.proof());
    return new TakeAnswered(
        effect.sale(),
        effect.hold(),
        holder(effect.holder())
            .map(holder -> holder.take(hold, effect.amount()))
            .orElse(new TakeAnswer.Unknown("no holder " + effect.holder())));
  }

  Event giveBack(Effect.GiveBackHold effect) {
    HoldRef hold = new HoldRef(effect.hold(), effect.sale(), effect.proof());
    return new GiveBackAnswered(
        effect.sale(),
        effect.hold(),
        holder(effect.holder())
            .map(holder -> holder.giveBack(hold))
            .orElse(new GiveBackAnswer.Unknown("no holder " + effect.holder())));
  }

  /// The code of a card has one use.
  private HoldAnswer ask(Holder holder, String sale, HoldRequest request) {
    HoldOrder order =
        new HoldOrder(request.number(), sale, request.what(), request.amount(), request.until());
    if (request.handle().isEmpty()) {
      return holder.hold(order, Optional.empty());
    }
    Optional<String> code = codes.look(request.handle().get());
    codes.forget(request.handle().get());
    return code.isEmpty()
        ? new HoldAnswer.Refused(HoldRefusal.CODE_EXPIRED)
        : holder.hold(order, code);
  }

  private Optional<Holder> holder(String id) {
    return Optional.ofNullable(holders.get(id));
  }
}
