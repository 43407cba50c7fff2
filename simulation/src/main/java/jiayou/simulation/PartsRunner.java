package jiayou.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.effect.HoldRequest;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRef;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.simulation.world.World;

/// Carries the promises about quotes, coupons, points and cards to those who hold them.
final class PartsRunner {

  private final World world;
  private final Outside outside;
  private final Loop loop;

  PartsRunner(World world, Outside outside, Loop loop) {
    this.world = world;
    this.outside = outside;
    this.loop = loop;
  }

  void quote(PromiseId id, Effect.QuoteBasket e) {
    QuoteAnswer unknown = new QuoteAnswer.Unknown("no answer");
    outside.desk.call(
        () -> world.desk.quote(e.basket()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new Quoted(e.sale(), e.basket().revision(), said)));
  }

  void ask(PromiseId id, Effect.AskHold e) {
    HoldRequest request = e.request();
    HoldOrder order =
        new HoldOrder(
            request.number(), e.sale(), request.what(), request.amount(), request.until());
    HoldAnswer unknown = new HoldAnswer.Unknown("no answer");
    Consumer<HoldAnswer> answer =
        said -> loop.answer(List.of(id), new HoldAnswered(e.sale(), request.number(), said));
    if (!isCard(request.holder())) {
      outside.desk.call(() -> world.desk.hold(order), unknown, unknown, answer);
      return;
    }
    String code = outside.codes.getOrDefault(request.handle().orElse(""), "");
    if (code.isEmpty()) {
      answer.accept(new HoldAnswer.Refused(HoldRefusal.CODE_INVALID));
    } else if (world.cards.isAway()) {
      answer.accept(world.cards.holdOffline(order, code));
    } else {
      outside.cards.call(() -> world.cards.hold(order, code), unknown, unknown, answer);
    }
  }

  void take(PromiseId id, Effect.TakeHold e) {
    TakeAnswer unknown = new TakeAnswer.Unknown("no answer");
    HoldRef ref = new HoldRef(e.hold(), e.sale(), e.proof());
    Consumer<TakeAnswer> answer =
        said -> loop.answer(List.of(id), new TakeAnswered(e.sale(), e.hold(), said));
    if (isCard(e.holder())) {
      outside.cards.call(() -> world.cards.take(ref, e.amount().fen()), unknown, unknown, answer);
    } else {
      outside.desk.call(
          () -> world.desk.parts().take(ref, e.amount().fen()), unknown, unknown, answer);
    }
  }

  void giveBack(PromiseId id, Effect.GiveBackHold e) {
    GiveBackAnswer unknown = new GiveBackAnswer.Unknown("no answer");
    HoldRef ref = new HoldRef(e.hold(), e.sale(), e.proof());
    Consumer<GiveBackAnswer> answer =
        said -> loop.answer(List.of(id), new GiveBackAnswered(e.sale(), e.hold(), said));
    if (isCard(e.holder())) {
      outside.cards.call(() -> world.cards.giveBack(ref), unknown, unknown, answer);
    } else {
      outside.desk.call(() -> world.desk.parts().giveBack(ref), unknown, unknown, answer);
    }
  }

  private static boolean isCard(String holder) {
    return Optional.of(holder).equals(Town.CARD);
  }
}
