package jiayou.core.port;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;

/// One forecourt controller: the arbiter between terminals. All calls block, none throws for bad
/// weather, and any thread may call.
public interface Forecourt {

  /// How long after its sending a request may still be carried out whose caller has given up. Until
  /// then what it may do must be reckoned with.
  Duration CRAWL = Duration.ofSeconds(20);

  /// Asks every configured pump how it is, in one round trip where the protocol allows it.
  ///
  /// @return one status a pump; [PumpStatus.NoNews] for each pump when the controller is silent
  List<PumpStatus> poll();

  /// Takes a finished, unpaid fuelling for this terminal, so that no other may ask money for it.
  ClaimAnswer claim(FuellingKey key);

  /// Gives a claimed fuelling back unpaid.
  ReleaseAnswer release(FuellingKey key);

  /// Closes a paid fuelling, so that the pump is free. Repeating it is harmless.
  ClearAnswer clear(FuellingKey key);

  /// Lets a lifted nozzle deliver.
  AuthoriseAnswer authorise(int pump, int nozzle, Preset preset);

  /// Lets a lifted nozzle of a pump that is reserved for us deliver so much and no more; the
  /// fuelling is ours from its first drop, so that nobody else is asked to pay for it.
  AuthoriseAnswer authorisePrepaid(int pump, int nozzle, Preset limit);

  /// Keeps an idle pump for this terminal while its customer pays in advance: from then on only
  /// this terminal can let it deliver, and what it delivers is this terminal's. Repeating it is
  /// harmless.
  ReserveAnswer reserve(int pump);

  /// Gives a reserved pump back; harmless when it is not ours. What already flows is not stopped.
  FreeAnswer free(int pump);

  /// Asks a pump to stop. True only when the controller accepted the request.
  boolean stop(int pump);

  /// Finished fuellings that ended at or after this moment of the controller's local time.
  HistoryAnswer endedSince(LocalDateTime controllerTime);

  /// The totalizers (泵码) of one pump.
  TotalsAnswer totals(int pump);

  /// The prices that the controller will use for the next fuelling.
  PricesAnswer prices();

  /// Changes the prices of the grades named; the others stay as they are.
  PricesAnswer changePrices(Map<String, UnitPrice> byGrade);

  /// How far a fuelling may go.
  sealed interface Preset {
    record Full() implements Preset {}

    record ByAmount(Money limit) implements Preset {}

    record ByVolume(Quantity limit) implements Preset {}
  }

  /// Whether the fuelling is ours now.
  sealed interface ClaimAnswer {
    record Claimed() implements ClaimAnswer {}

    /// @param by who has it, as the controller names them
    record HeldByOther(String by) implements ClaimAnswer {}

    /// The controller does not have this fuelling any more: it is cleared, or never was.
    record Gone() implements ClaimAnswer {}

    record Unknown(String cause) implements ClaimAnswer {}
  }

  /// Whether the fuelling is free again.
  sealed interface ReleaseAnswer {
    record Released() implements ReleaseAnswer {}

    /// It was not ours to release: harmless.
    record NotOurs() implements ReleaseAnswer {}

    record Unknown(String cause) implements ReleaseAnswer {}
  }

  /// Whether the fuelling is closed on the controller.
  sealed interface ClearAnswer {
    /// Closed now, or closed before by an earlier try of ours.
    record Cleared() implements ClearAnswer {}

    /// Somebody else owns it: an attendant must look.
    record Refused(String why) implements ClearAnswer {}

    record Unknown(String cause) implements ClearAnswer {}
  }

  /// Whether the nozzle may deliver.
  sealed interface AuthoriseAnswer {
    /// @param transaction the number that the controller gave the coming fuelling
    record Authorised(int transaction) implements AuthoriseAnswer {}

    record Refused(String why) implements AuthoriseAnswer {}

    record Unknown(String cause) implements AuthoriseAnswer {}
  }

  /// Whether the pump is kept for us.
  sealed interface ReserveAnswer {
    record Reserved() implements ReserveAnswer {}

    /// Somebody else has it, a nozzle is up, or it is out of order.
    record Refused(String why) implements ReserveAnswer {}

    record Unknown(String cause) implements ReserveAnswer {}
  }

  /// Whether a pump that was kept for us can no longer deliver for us.
  sealed interface FreeAnswer {
    record Free() implements FreeAnswer {}

    /// It is allowed to deliver, delivers or has delivered: its total must be waited for.
    record Delivering() implements FreeAnswer {}

    record Unknown(String cause) implements FreeAnswer {}
  }

  /// What ended while nobody was listening.
  sealed interface HistoryAnswer {
    /// @param unpaid finished, and not closed by anybody, oldest first
    /// @param closed finished and closed, oldest first
    record History(List<FuellingTotal> unpaid, List<FuellingTotal> closed)
        implements HistoryAnswer {}

    record Unknown(String cause) implements HistoryAnswer {}
  }

  /// Totalizers by nozzle.
  sealed interface TotalsAnswer {
    record Totals(Map<Integer, Quantity> byNozzle) implements TotalsAnswer {}

    record Unknown(String cause) implements TotalsAnswer {}
  }

  /// Prices by grade code.
  sealed interface PricesAnswer {
    record Prices(Map<String, UnitPrice> byGrade) implements PricesAnswer {}

    record Unknown(String cause) implements PricesAnswer {}
  }
}
