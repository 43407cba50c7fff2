package jiayou.sim.ecard;

/// What a request asks of the host.
public enum Operation {
  HOLD,
  TAKE,
  GIVE_BACK,
  OFFLINE_TAKE,
  TOP_UP,
  TOP_UP_STATE
}
