package jiayou.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jiayou.core.port.BackOffice;
import jiayou.core.port.TicketPrinter;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.terminal.Input;

/// What has to be looked at now and then: the printer, the price list, the goods, and the back
/// office's heartbeat. Each look is bounded and none waits for another.
final class HouseKeeping implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(HouseKeeping.class.getName());

  private final ScheduledExecutorService looks =
      Executors.newScheduledThreadPool(3, Thread.ofPlatform().daemon().name("look-", 1).factory());
  private final String terminal;
  private final BackOffice office;
  private final TicketPrinter printer;
  private final ReportQueue queue;
  private final Supplier<List<String>> troubles;
  private final CatalogueFile catalogue;
  private final InstantSource clock;
  private final Consumer<Input> loop;
  private volatile boolean catalogueSeen;
  private volatile String printerWords = "not asked yet";

  /// @param troubles what an admin must mend, told with each heartbeat; any thread
  HouseKeeping(
      String terminal,
      BackOffice office,
      TicketPrinter printer,
      ReportQueue queue,
      Supplier<List<String>> troubles,
      CatalogueFile catalogue,
      InstantSource clock,
      Consumer<Input> loop) {
    this.terminal = terminal;
    this.office = office;
    this.printer = printer;
    this.queue = queue;
    this.troubles = troubles;
    this.catalogue = catalogue;
    this.clock = clock;
    this.loop = loop;
  }

  /// @param printerEvery between two looks at the printer
  /// @param officeEvery between two heartbeats; the catalogue is asked for as often until it came
  /// @param catalogueEvery between two looks at prices and goods once they came
  void start(Duration printerEvery, Duration officeEvery, Duration catalogueEvery) {
    CatalogueFile.Kept kept = catalogue.read();
    loop.accept(new Input.ProductsSeen(kept.products(), kept.tiles()));
    kept.prices().ifPresent(prices -> loop.accept(new Input.PricesSeen(prices)));
    every(printerEvery, this::lookAtPrinter);
    every(officeEvery, this::beat);
    every(officeEvery, () -> refresh(false));
    every(catalogueEvery, () -> refresh(true));
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }

  private void lookAtPrinter() {
    PrinterStatus status = printer.status();
    printerWords =
        switch (status) {
          case PrinterStatus.Ready ready -> ready.paperLow() ? "ready, paper low" : "ready";
          case PrinterStatus.NotReady not -> not.reason().name();
        };
    loop.accept(new Input.PrinterSeen(status));
  }

  private void beat() {
    boolean heard =
        office.heartbeat(
            new BackOffice.Health(
                terminal,
                clock.instant().toString(),
                queue.depth(),
                queue.ageSeconds(),
                printerWords,
                troubles.get()));
    loop.accept(new Input.OfficeSeen(heard, queue.depth(), queue.ageSeconds()));
  }

  private void refresh(boolean again) {
    if (catalogueSeen && !again) {
      return;
    }
    boolean products =
        switch (office.products()) {
          case BackOffice.ProductsAnswer.Fresh fresh -> {
            catalogue.keep(fresh.products(), fresh.tiles());
            loop.accept(new Input.ProductsSeen(fresh.products(), fresh.tiles()));
            yield true;
          }
          case BackOffice.ProductsAnswer.Unknown unknown -> away("goods", unknown.cause());
        };
    boolean prices =
        switch (office.priceList()) {
          case BackOffice.PriceListAnswer.Fresh fresh -> {
            catalogue.keep(fresh.prices());
            loop.accept(new Input.PricesSeen(fresh.prices()));
            yield true;
          }
          case BackOffice.PriceListAnswer.Unknown unknown -> away("prices", unknown.cause());
        };
    catalogueSeen = products && prices;
  }

  private static boolean away(String what, String cause) {
    LOG.log(Level.INFO, "no {0} from the back office: {1}", what, cause);
    return false;
  }

  /// Looks now and then. A look that ends in a bug must not end all the later ones.
  void every(Duration pause, Runnable look) {
    looks.scheduleWithFixedDelay(
        () -> {
          try {
            look.run();
          } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "a look failed", bug);
          }
        },
        0,
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
