package jiayou.sim.invoice;

/// The same invoice three times, each drawn when somebody wants it. Any thread may call.
public final class Documents {

  private final Entry entry;
  private final Draughtsman draughtsman;

  Documents(Entry entry, Draughtsman draughtsman) {
    this.entry = entry;
    this.draughtsman = draughtsman;
  }

  /// What counts before the law.
  public byte[] xml() {
    return draughtsman.xml(entry);
  }

  /// For readers of GB/T 33190, with the XML inside.
  public byte[] ofd() {
    return draughtsman.ofd(entry);
  }

  /// For everybody else.
  public byte[] pdf() {
    return draughtsman.pdf(entry);
  }
}
