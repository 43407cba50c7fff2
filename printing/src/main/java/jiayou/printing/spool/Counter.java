package jiayou.printing.spool;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.print.Doc;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import jiayou.printing.cable.Deadline;

/// Where tickets are handed to the operating system: `javax.print` on a thread of its own, since it
/// blocks for as long as the spooler pleases. One call at a time; one that hangs makes the next
/// ones late, and they are never begun.
final class Counter {

  /// Java hands each job to this program on Unix, by this very path.
  static final Path LPR = Path.of("/usr/bin/lpr");

  /// How long a call that was broken off may take to leave the counter.
  private static final Duration CLEARING = Duration.ofSeconds(1);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("print-counter").factory());

  /// How the handing over went.
  sealed interface HandedOver {
    record Taken() implements HandedOver {}

    /// The operating system said no; a piece of the ticket may be with the spooler all the same.
    record Refused(String cause) implements HandedOver {}

    /// It did not end within the limit, and was broken off.
    record Late() implements HandedOver {}

    /// Certainly nothing was handed over: an earlier call was in the way.
    record NotBegun() implements HandedOver {}
  }

  /// Every print service that there is.
  ///
  /// @throws IOException when they are not listed within the limit
  List<PrintService> services(Duration limit) throws IOException {
    Future<PrintService[]> listed =
        thread.submit(() -> PrintServiceLookup.lookupPrintServices(null, null));
    try {
      return List.of(listed.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      listed.cancel(true);
      throw new SocketTimeoutException("the print queues were not listed in time");
    } catch (InterruptedException e) {
      listed.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the print queues were listed");
    } catch (ExecutionException e) {
      throw new IOException("the print queues could not be listed", e.getCause());
    }
  }

  /// @param document made on the thread of the counter, since it asks the service for its paper
  HandedOver handOver(
      PrintService service, Callable<Doc> document, JobTitle title, Duration limit) {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Future<?> handing =
        thread.submit(() -> {
          try {
            Doc doc = document.call();
            begun.countDown();
            service.createPrintJob().print(doc, named(title));
            return doc;
          } finally {
            ended.countDown();
          }
        });
    try {
      handing.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new HandedOver.Taken();
    } catch (ExecutionException e) {
      if (begun.getCount() > 0) {
        throw new IllegalStateException("the ticket could not be set", e);
      }
      return new HandedOver.Refused(String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      // broken off below
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    handing.cancel(true);
    if (begun.getCount() > 0) {
      return new HandedOver.NotBegun();
    }
    stopCarriers(title, ended);
    return new HandedOver.Late();
  }

  private static HashPrintRequestAttributeSet named(JobTitle title) {
    return new HashPrintRequestAttributeSet(new JobName(title.text(), Locale.ROOT));
  }

  /// Whoever stops waiting for `lpr` has not stopped it: left alone it would hand the ticket over
  /// as soon as the spooler answers again. It is known by the title among its arguments, and looked
  /// for until the counter is free, since it may be about to start.
  private static void stopCarriers(JobTitle title, CountDownLatch ended) {
    Deadline limit = Deadline.in(CLEARING);
    boolean free = false;
    while (!free && !limit.isPast()) {
      free = isDown(ended);
      ProcessHandle.current()
          .children()
          .filter(child -> isCarrying(title, child.info()))
          .forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static boolean isDown(CountDownLatch ended) {
    try {
      return ended.await(CLEARING.toMillis() / 20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static boolean isCarrying(JobTitle title, ProcessHandle.Info lpr) {
    return Stream.of(lpr.arguments().orElse(new String[0]))
        .anyMatch(argument -> argument.contains(title.text()));
  }
}
