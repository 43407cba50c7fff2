package jiayou.demo;

import java.time.Duration;
import jiayou.sim.pts2.Pts2Simulator;
import jiayou.sim.pts2.PumpView;

/// A driver at the pumps.
final class Driver {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Pts2Simulator pumps;

  Driver(Pts2Simulator pumps) {
    this.pumps = pumps;
  }

  /// One finished fuelling, by the controller's numbers.
  record Fuelled(int pump, int transaction) {
    /// The id of its ticket on the kiosk's home screen.
    String button() {
      return "pick-" + pump + "-" + transaction;
    }
  }

  /// Lifts, waits until the terminal has allowed it, fuels and hangs up.
  Fuelled fuels(int pump, int nozzle, String litres) throws InterruptedException {
    begins(pump, nozzle);
    return ends(pump, litres);
  }

  void begins(int pump, int nozzle) throws InterruptedException {
    pumps.lift(pump, nozzle);
    waitFor(pump, PumpView.Phase.AUTHORISED);
  }

  void flows(int pump, String litres) {
    pumps.flow(pump, litres);
  }

  Fuelled ends(int pump, String litres) {
    pumps.deliver(pump, litres);
    pumps.hangUp(pump);
    return new Fuelled(pump, pumps.view(pump).transaction());
  }

  /// Waits until the terminal has closed the fuelling, so that the pump is free.
  void isFree(int pump) throws InterruptedException {
    waitFor(pump, PumpView.Phase.IDLE);
  }

  /// Takes a nozzle that is paid for, waits until it may deliver, fuels and hangs up. The valve
  /// closes at what was paid.
  void fuelsPaid(int pump, int nozzle, String litres) throws InterruptedException {
    begins(pump, nozzle);
    pumps.flow(pump, "0.80");
    ends(pump, litres);
  }

  /// Takes a nozzle that is paid for, and hangs it up again without a drop.
  void changesHerMind(int pump, int nozzle) throws InterruptedException {
    begins(pump, nozzle);
    pumps.hangUp(pump);
  }

  private void waitFor(int pump, PumpView.Phase phase) throws InterruptedException {
    if (!pumps.await(pump, phase, PATIENCE)) {
      throw new IllegalStateException(
          "pump " + pump + " never became " + phase + ": " + pumps.view(pump));
    }
  }
}
