package jiayou.pump.pts2;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import jiayou.core.port.Forecourt;
import jiayou.core.port.PumpStatus;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.UnitPrice;

/// A Technotrade PTS-2 controller as our forecourt.
///
/// Any thread may call; calls wait for each other, since the controller is a small box that serves
/// one request at a time. A command whose answer was lost is never sent again: the answer is
/// Unknown, or what a fresh look at the pump shows.
public final class Pts2Controller implements Forecourt, AutoCloseable {

  private final Pts2Settings settings;
  private final Link link;
  private final Statuses statuses;
  private final Claims claims;
  private final Reservations reservations;
  private final Authorisation authorisation;
  private final History history;
  private final Totals totals;
  private final Prices prices;

  /// @param random for the client nonces of Digest
  public Pts2Controller(Pts2Settings settings, RandomGenerator random) {
    this.settings = settings;
    this.link = new Link(settings, random);
    FuellingReader fuellings = new FuellingReader(settings);
    TotalsInbox inbox = new TotalsInbox();
    this.statuses = new Statuses(link, new StatusReader(settings, fuellings), inbox);
    Locks locks = new Locks(link);
    this.claims = new Claims(settings, link, locks, statuses);
    this.reservations = new Reservations(locks, statuses);
    this.authorisation = new Authorisation(link, statuses);
    this.history = new History(settings, link, statuses, fuellings);
    this.totals = new Totals(settings, link, statuses, inbox);
    this.prices = new Prices(settings, link);
  }

  @Override
  public List<PumpStatus> poll() {
    return statuses.of(settings.pumps());
  }

  @Override
  public ClaimAnswer claim(FuellingKey key) {
    return claims.claim(key);
  }

  @Override
  public ReleaseAnswer release(FuellingKey key) {
    return claims.release(key);
  }

  @Override
  public ClearAnswer clear(FuellingKey key) {
    return claims.clear(key);
  }

  @Override
  public AuthoriseAnswer authorise(int pump, int nozzle, Preset preset) {
    return authorisation.authorise(pump, nozzle, preset);
  }

  @Override
  public AuthoriseAnswer authorisePrepaid(int pump, int nozzle, Preset limit) {
    return authorisation.authorisePrepaid(pump, nozzle, limit);
  }

  @Override
  public ReserveAnswer reserve(int pump) {
    return reservations.reserve(pump);
  }

  @Override
  public FreeAnswer free(int pump) {
    return reservations.free(pump);
  }

  @Override
  public boolean stop(int pump) {
    return link.ask(Request.ofPump("PumpStop", pump)) instanceof Answer.Done;
  }

  @Override
  public HistoryAnswer endedSince(LocalDateTime controllerTime) {
    return history.since(controllerTime);
  }

  @Override
  public TotalsAnswer totals(int pump) {
    return totals.of(pump);
  }

  @Override
  public PricesAnswer prices() {
    return prices.read();
  }

  @Override
  public PricesAnswer changePrices(Map<String, UnitPrice> byGrade) {
    return prices.change(byGrade);
  }

  /// Ends the client's threads; calls after it fail as silence.
  @Override
  public void close() {
    link.close();
  }
}
