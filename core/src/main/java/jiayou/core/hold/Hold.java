package jiayou.core.hold;

import jiayou.core.effect.HoldRequest;
import jiayou.core.port.Holder.What;
import jiayou.core.value.Money;

/// One part of a sale that something other than a wallet pays, under one number for ever.
public record Hold(String sale, HoldRequest request, HoldState state) {

  public String number() {
    return request.number();
  }

  public boolean isCard() {
    return request.what() instanceof What.Card;
  }

  /// What is set aside and may still be taken or given back.
  public Money setAside() {
    return state instanceof HoldState.Held held ? held.amount() : Money.ZERO;
  }

  /// What the sale was paid with, whether or not its holder has said so yet.
  public Money paid() {
    return switch (state) {
      case HoldState.Taking t -> t.amount();
      case HoldState.Taken t -> t.amount();
      case HoldState.Stuck s -> s.amount();
      case HoldState.SettledByStaff s -> s.amount();
      case HoldState.Asking _,
          HoldState.Held _,
          HoldState.Refused _,
          HoldState.GivingBack _,
          HoldState.Free _ ->
          Money.ZERO;
    };
  }

  /// What pays, in the words of papers.
  public String name() {
    return switch (request.what()) {
      case What.Coupons _ -> "优惠券";
      case What.Points _ -> "油瓜子";
      case What.Card _ -> "电子油卡";
    };
  }

  /// Which card, as it may stand on paper.
  public String shown() {
    return switch (state) {
      case HoldState.Held h -> h.shown();
      case HoldState.Taking t -> t.held().shown();
      case HoldState.Taken t -> t.shown();
      case HoldState.Stuck s -> s.shown();
      case HoldState.SettledByStaff s -> s.shown();
      case HoldState.Asking _, HoldState.Refused _, HoldState.GivingBack _, HoldState.Free _ -> "";
    };
  }

  /// Whether nothing more is to come.
  public boolean isOver() {
    return switch (state) {
      case HoldState.Refused _, HoldState.Taken _, HoldState.Free _, HoldState.SettledByStaff _ ->
          true;
      case HoldState.Asking _,
          HoldState.Held _,
          HoldState.Taking _,
          HoldState.GivingBack _,
          HoldState.Stuck _ ->
          false;
    };
  }

  /// Whether the customer need not wait for it: taken, or vouched for by a card's own signature.
  public boolean isSure() {
    return switch (state) {
      case HoldState.Taking t -> t.held().proof().isPresent();
      case HoldState.Taken _,
          HoldState.Stuck _,
          HoldState.SettledByStaff _,
          HoldState.Refused _,
          HoldState.Free _,
          HoldState.GivingBack _ ->
          true;
      case HoldState.Asking _, HoldState.Held _ -> false;
    };
  }

  Hold with(HoldState next) {
    return new Hold(sale, request, next);
  }
}
