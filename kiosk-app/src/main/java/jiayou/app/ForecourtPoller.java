package jiayou.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jiayou.core.port.Forecourt;
import jiayou.core.port.PumpStatus;
import jiayou.core.terminal.Input;

/// Asks the controller how the pumps are, again and again: fast while anybody fuels, slowly when
/// the forecourt is quiet. Fuellings that ended while the terminal was off are still open on the
/// controller, so the first answer brings them back.
final class ForecourtPoller implements Runnable, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ForecourtPoller.class.getName());

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Forecourt forecourt;
  private final Duration busy;
  private final Duration quiet;
  private final Consumer<Input> loop;

  /// @param busy the pause between two polls while any nozzle is up
  /// @param quiet the pause otherwise
  ForecourtPoller(Forecourt forecourt, Duration busy, Duration quiet, Consumer<Input> loop) {
    this.forecourt = forecourt;
    this.busy = busy;
    this.quiet = quiet;
    this.loop = loop;
  }

  @Override
  public void run() {
    boolean silent = false;
    Duration pause = Duration.ZERO;
    while (!waitedOut(pause)) {
      List<PumpStatus> statuses = forecourt.poll();
      loop.accept(new Input.PumpsSeen(statuses));
      silent = noted(statuses, silent);
      pause = isBusy(statuses) ? busy : quiet;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /// Says once that the controller fell silent, and once that it is back.
  private static boolean noted(List<PumpStatus> statuses, boolean silentBefore) {
    boolean silent =
        !statuses.isEmpty() && statuses.stream().allMatch(PumpStatus.NoNews.class::isInstance);
    if (silent && !silentBefore) {
      PumpStatus.NoNews first = (PumpStatus.NoNews) statuses.getFirst();
      LOG.log(Level.WARNING, "the forecourt controller is silent: {0}", first.cause());
    } else if (!silent && silentBefore) {
      LOG.log(Level.INFO, "the forecourt controller is back");
    }
    return silent;
  }

  private static boolean isBusy(List<PumpStatus> statuses) {
    return statuses.stream()
        .anyMatch(s ->
            switch (s) {
              case PumpStatus.Calling _, PumpStatus.Authorised _, PumpStatus.Fuelling _ -> true;
              case PumpStatus.Idle _,
                  PumpStatus.Reserved _,
                  PumpStatus.Payable _,
                  PumpStatus.Offline _,
                  PumpStatus.NoNews _ ->
                  false;
            });
  }

  private boolean waitedOut(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
