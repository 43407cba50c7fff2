package jiayou.office;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import jiayou.core.port.BackOffice;
import jiayou.core.port.BackOffice.Parcel;
import jiayou.core.port.BackOffice.Report;

/// The batch that will most likely be next, made ready while the one before it is on its way: that
/// takes about as long as the sending. One caller.
final class PackedAhead implements AutoCloseable {

  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("office-packing").factory());
  private final BackOffice office;
  private Optional<Packing> packing = Optional.empty();

  PackedAhead(BackOffice office) {
    this.office = office;
  }

  private record Packing(List<Report> reports, FutureTask<Parcel> parcel) {}

  /// Begins to make a batch ready.
  void begin(List<Report> reports) {
    if (!reports.isEmpty()) {
      FutureTask<Parcel> parcel = new FutureTask<>(() -> office.pack(reports));
      packing = Optional.of(new Packing(reports, parcel));
      beside.execute(parcel);
    }
  }

  /// The batch that was begun, or another one when it came otherwise.
  Parcel take(List<Report> reports) {
    Optional<Packing> begun = packing.filter(p -> p.reports().equals(reports));
    packing = Optional.empty();
    return begun.map(p -> finished(p.parcel())).orElseGet(() -> office.pack(reports));
  }

  @Override
  public void close() {
    beside.shutdownNow();
  }

  private static Parcel finished(FutureTask<Parcel> parcel) {
    try {
      // Whoever comes first does it: on a busy machine the other thread may not have begun.
      parcel.run();
      return parcel.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch could not be packed", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("the delivery's thread belongs to nobody else", e);
    }
  }
}
