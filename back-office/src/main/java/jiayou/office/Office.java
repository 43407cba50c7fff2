package jiayou.office;

import java.time.InstantSource;

/// All that a terminal asks of one back office, over the same few lines: what one call is asked to
/// keep silent for, all keep silent for.
public final class Office implements AutoCloseable {

  private final OfficeClient client;
  private final OfficeMembers members;
  private final OfficeHolder holder;
  private final OfficeInvoices invoices;

  /// @throws IllegalArgumentException when the certificates in the settings cannot be read
  public Office(OfficeSettings settings, InstantSource clock) {
    Line line = new Line(settings, OfficeHttp.client(settings), clock);
    this.client = new OfficeClient(settings, clock, line);
    this.members = new OfficeMembers(settings.station(), line);
    this.holder = new OfficeHolder(settings.station(), line);
    this.invoices = new OfficeInvoices(settings.station(), line);
  }

  /// Events, prices, goods, heartbeat.
  public OfficeClient client() {
    return client;
  }

  public OfficeMembers members() {
    return members;
  }

  /// Coupons and points set aside.
  public OfficeHolder holder() {
    return holder;
  }

  /// Electronic invoices, where the office issues them.
  public OfficeInvoices invoices() {
    return invoices;
  }

  /// Lets go of idle lines.
  @Override
  public void close() {
    client.close();
  }
}
