package jiayou.printing.javapos.service;

import jpos.JposConst;
import jpos.JposException;
import jpos.services.EventCallbacks;
import org.jspecify.annotations.Nullable;

/// What every device of the standard goes through: opened, claimed, enabled, and back. The public
/// methods are the standard's own. Safe for use by several threads: turns are taken one at a time,
/// and questions never wait for a turn.
final class DeviceLife {

  /// What the device does of its own at each turn.
  interface Turns {
    void enable(EventQueue events) throws JposException;

    void disable();
  }

  private final String device;
  private final Turns turns;
  private volatile @Nullable EventQueue events;
  private volatile boolean claimed;
  private volatile boolean enabled;
  private volatile boolean frozen;

  /// @param device where it is; two entries for one device cannot both be claimed
  DeviceLife(String device, Turns turns) {
    this.device = device;
    this.turns = turns;
  }

  public synchronized void open(String logicalName, EventCallbacks program) throws JposException {
    if (events != null) {
      throw Refused.illegal("open already");
    }
    events = new EventQueue(program, logicalName);
  }

  public void claim(int timeoutMs) throws JposException {
    if (timeoutMs < JposConst.JPOS_FOREVER) {
      throw Refused.illegal("a timeout of " + timeoutMs);
    }
    requireOpen();
    if (getClaimed()) {
      return;
    }
    if (!Claims.take(device, timeoutMs)) {
      throw Refused.timeout(device + " is in the hands of another program");
    }
    synchronized (this) {
      claimed = true;
    }
  }

  public synchronized void release() throws JposException {
    if (!claimed) {
      throw Refused.illegal("not claimed");
    }
    stop();
  }

  public synchronized void setDeviceEnabled(boolean wanted) throws JposException {
    EventQueue queue = requireClaimed();
    if (wanted && !enabled) {
      turns.enable(queue);
    } else if (!wanted && enabled) {
      turns.disable();
    }
    enabled = wanted;
  }

  public synchronized void close() throws JposException {
    EventQueue queue = requireOpen();
    stop();
    queue.close();
    events = null;
  }

  public synchronized void deleteInstance() throws JposException {
    if (events != null) {
      close();
    }
  }

  public boolean getClaimed() {
    return claimed;
  }

  public boolean getDeviceEnabled() {
    return enabled;
  }

  public boolean getFreezeEvents() {
    return frozen;
  }

  public synchronized void setFreezeEvents(boolean wanted) throws JposException {
    requireOpen().freeze(wanted);
    frozen = wanted;
  }

  boolean isOpen() {
    return events != null;
  }

  EventQueue requireOpen() throws JposException {
    EventQueue queue = events;
    if (queue == null) {
      throw Refused.closed();
    }
    return queue;
  }

  EventQueue requireClaimed() throws JposException {
    EventQueue queue = requireOpen();
    if (!claimed) {
      throw Refused.notClaimed();
    }
    return queue;
  }

  EventQueue requireEnabled() throws JposException {
    EventQueue queue = requireClaimed();
    if (!enabled) {
      throw Refused.disabled();
    }
    return queue;
  }

  private void stop() {
    if (enabled) {
      turns.disable();
      enabled = false;
    }
    if (claimed) {
      claimed = false;
      Claims.giveBack(device);
    }
  }
}
