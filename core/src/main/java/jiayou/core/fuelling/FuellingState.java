package jiayou.core.fuelling;

/// Who has a finished fuelling, as far as this terminal knows.
public sealed interface FuellingState {

  /// Nobody's: any terminal may claim it.
  record Payable() implements FuellingState {}

  /// The controller is being asked for it.
  record Claiming(String sale) implements FuellingState {}

  /// The customer left while the controller was being asked: given back as soon as it is ours.
  record Unwanted() implements FuellingState {}

  record Claimed(String sale) implements FuellingState {}

  record Releasing() implements FuellingState {}

  /// Paid; being closed on the controller.
  record Clearing(String sale) implements FuellingState {}

  /// Delivered nothing; being closed on the controller.
  record ClearingEmpty() implements FuellingState {}

  /// Closed: kept for a while, so that a late status cannot bring it back.
  record Cleared() implements FuellingState {}

  /// Paid, and the controller will not close it for us: an attendant must.
  record Stuck(String sale, String why) implements FuellingState {}
}
