package jiayou.sim.office.benefit;

/// How good a customer a member is, from the lowest.
public enum Level {
  SILVER("白银"),
  GOLD("黄金"),
  PLATINUM("铂金"),
  DIAMOND("钻石"),
  BLACK("黑钻");

  private final String shown;

  Level(String shown) {
    this.shown = shown;
  }

  public String shown() {
    return shown;
  }
}
