package jiayou.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import jiayou.sim.box.StationBox;
import jiayou.sim.pts2.Fault;
import jiayou.sim.watch.Moment;
import jiayou.sim.wechat.Operation;

/// Kills a terminal with `kill -9` at the very moment at which somebody outside does something for
/// it. Several traps are armed one after the other: the next one when the last has sprung.
final class Trap {

  /// Whose doing it is.
  enum Device {
    PUMPS,
    GATEWAY,
    OFFICE,
    PRINTER
  }

  /// @param request as the simulator names it
  record Set(Device device, String request, Moment moment) {}

  private final Queue<Set> sets = new ArrayDeque<>();
  private final List<Set> sprung = new ArrayList<>();
  private final StationBox box;
  private final Runnable kill;

  /// @param kill kills and returns when the process is dead; from any thread
  Trap(StationBox box, Runnable kill) {
    this.box = box;
    this.kill = kill;
    box.pumps().watchedBy((request, moment) -> saw(new Set(Device.PUMPS, request, moment)));
    box.wechat().watchedBy((request, moment) -> saw(new Set(Device.GATEWAY, request, moment)));
    box.office().watchedBy((request, moment) -> saw(new Set(Device.OFFICE, request, moment)));
    box.printer().watchedBy((request, moment) -> saw(new Set(Device.PRINTER, request, moment)));
  }

  void set(Device device, String request, Moment moment) {
    synchronized (sets) {
      sets.add(new Set(device, request, moment));
    }
  }

  /// The same, unless it waits or has sprung already.
  ///
  /// @return whether it was set
  boolean setOnce(Device device, String request, Moment moment) {
    Set one = new Set(device, request, moment);
    synchronized (sets) {
      return !sets.contains(one) && !sprung.contains(one) && sets.add(one);
    }
  }

  /// Whether one still waits.
  boolean waits() {
    synchronized (sets) {
      return !sets.isEmpty();
    }
  }

  /// Those that have sprung since the last clearing.
  List<Set> sprung() {
    synchronized (sets) {
      return List.copyOf(sprung);
    }
  }

  /// Takes all traps away.
  void clear() {
    synchronized (sets) {
      sets.clear();
      sprung.clear();
    }
  }

  @Override
  public String toString() {
    synchronized (sets) {
      return sets + " after " + sprung;
    }
  }

  private void saw(Set seen) {
    synchronized (sets) {
      if (!seen.equals(sets.peek())) {
        return;
      }
      kill.run();
      if (seen.moment() == Moment.ARRIVED) {
        lose(seen);
      }
      sprung.add(sets.remove());
    }
  }

  /// Who dies while the request is on its way takes it along: it is never carried out.
  private void lose(Set seen) {
    switch (seen.device()) {
      case PUMPS -> box.pumps().fault(seen.request(), new Fault.CloseWithoutAnswer());
      case GATEWAY ->
          box.wechat()
              .next(Operation.valueOf(seen.request()), new jiayou.sim.wechat.Fault.CloseBefore());
      case OFFICE -> box.office().next(seen.request(), new jiayou.sim.office.Fault.CutBefore());
      case PRINTER -> box.printer().powerCycle();
    }
  }
}
