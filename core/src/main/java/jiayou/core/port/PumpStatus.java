package jiayou.core.port;

import java.util.Optional;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;

/// How one pump is at this moment, in the forecourt's words. Seen five times a second, never
/// journalled.
public sealed interface PumpStatus {

  /// 1..120.
  int pump();

  /// All nozzles down, nothing owed.
  record Idle(int pump) implements PumpStatus {}

  /// A nozzle is up and waits for its authorisation.
  ///
  /// @param grade the code of the grade in our settings
  record Calling(int pump, int nozzle, String grade) implements PumpStatus {}

  /// Allowed, not yet flowing.
  record Authorised(int pump, int nozzle, String grade) implements PumpStatus {}

  /// Reserved by a user of the controller before any fuel flowed.
  ///
  /// @param owner whose reservation it is
  /// @param nozzleUp the nozzle that is up, or 0
  record Reserved(int pump, Owner owner, int nozzleUp) implements PumpStatus {}

  /// Fuel flows, or has paused.
  ///
  /// @param limit what the preset allows; absent when it is a full tank
  record Fuelling(
      int pump,
      int nozzle,
      String grade,
      int transaction,
      Quantity volume,
      UnitPrice price,
      Money amount,
      Optional<Forecourt.Preset> limit,
      boolean suspended)
      implements PumpStatus {}

  /// Finished and not closed.
  ///
  /// @param owner who has claimed it
  record Payable(int pump, FuellingTotal total, Owner owner) implements PumpStatus {}

  /// The controller cannot reach the pump; a fuelling may still be running on it.
  record Offline(int pump) implements PumpStatus {}

  /// The controller did not say, or said something that is no status: nothing is known this time.
  record NoNews(int pump, String cause) implements PumpStatus {}

  /// Who has a finished fuelling.
  sealed interface Owner {
    /// Nobody: any terminal may claim it.
    record Nobody() implements Owner {}

    /// This terminal.
    record Ours() implements Owner {}

    record Other(String name) implements Owner {}
  }
}
