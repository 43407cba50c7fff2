package jiayou.ui.kiosk;

import java.util.List;
import jiayou.core.value.Money;

/// How far a customer is who pays first and fuels then.
public sealed interface Prepayment {

  /// @param nozzles those that are free now; empty when none is
  record PickNozzle(List<FreeNozzle> nozzles) implements Prepayment {
    public PickNozzle {
      nozzles = List.copyOf(nozzles);
    }
  }

  /// @param amounts on the tiles
  /// @param ceiling what a full tank is paid with at first
  record HowMuch(FreeNozzle nozzle, List<Money> amounts, Money ceiling) implements Prepayment {
    public HowMuch {
      amounts = List.copyOf(amounts);
    }
  }

  /// 其他: a number pad.
  ///
  /// @param typed as typed: `35.5`
  /// @param most what may be typed at most, as it reads: `500`
  record Typing(FreeNozzle nozzle, Measure measure, String typed, Fit fit, String most)
      implements Prepayment {}

  /// What the typed figure counts.
  enum Measure {
    YUAN,
    VOLUME
  }

  /// Whether what was typed can be paid.
  enum Fit {
    TOO_LITTLE,
    FITS,
    TOO_MUCH
  }
}
