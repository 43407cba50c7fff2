package jiayou.core.sale;

import java.time.Instant;
import java.util.Optional;

/// Where a nozzle that is paid for in advance stands.
public sealed interface PrepaidState {

  /// The controller is asked to keep the pump for us.
  record Reserving() implements PrepaidState {}

  /// Kept for us; nothing is paid yet.
  record Reserved() implements PrepaidState {}

  /// Paid: the nozzle may be lifted.
  record Waiting(Instant since) implements PrepaidState {}

  /// The nozzle is up and the controller is asked to let it deliver.
  record Authorising(Instant since) implements PrepaidState {}

  /// Nobody knows whether it may deliver: until that can no longer happen unseen, nothing is asked.
  record Lapsing(Instant since) implements PrepaidState {}

  /// It may deliver, or delivers.
  ///
  /// @param transaction the controller's number of it, when it was heard
  record Delivering(Instant since, Optional<Integer> transaction) implements PrepaidState {}

  /// Given up: the pump is given back, and then the money.
  record Freeing() implements PrepaidState {}

  /// The pump is nobody's any more.
  record Freed() implements PrepaidState {}
}
