package jiayou.core.fuelling;

import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;

/// A finished fuelling that the controller still holds open.
public record Fuelling(FuellingTotal total, FuellingState state) {

  public FuellingKey key() {
    return total.key();
  }

  Fuelling with(FuellingState next) {
    return new Fuelling(total, next);
  }
}
