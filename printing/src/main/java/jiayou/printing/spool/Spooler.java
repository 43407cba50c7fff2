package jiayou.printing.spool;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.print.PrintService;
import javax.print.attribute.standard.PrinterURI;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.printing.device.PrinterLimits;
import org.jspecify.annotations.Nullable;

/// Finds the one queue that the settings name, and says in an admin's words why not. Used under its
/// owner's lock.
final class Spooler {

  /// Java leaves this name away when it calls `lpr`, which then prints wherever it prints as a
  /// rule.
  private static final String DEFAULT = "lp";

  private final String name;
  private final Optional<String> server;
  private final PrinterLimits limits;
  private final Counter counter;
  private @Nullable PrintService service;
  private @Nullable IppQueue queue;

  /// @param server where the queue must be, as `host:port`; empty for wherever it is found
  Spooler(String name, Optional<String> server, PrinterLimits limits, Counter counter) {
    this.name = name;
    this.server = server;
    this.limits = limits;
    this.counter = counter;
  }

  Reached reach() {
    try {
      PrintService found = service();
      if (found == null) {
        return notListed(counter.services(limits.connect()));
      }
      return queue == null ? new Reached.Blind(found) : watched(found, queue);
    } catch (IOException e) {
      return new Reached.Shut(
          fault(e), "the print spooler does not answer (" + e + "): is it running (cupsd)?");
    }
  }

  /// Whether somebody opens the door where the spooler sends to. A queue says nothing of that until
  /// it has a ticket, and then it may be too late.
  Optional<PrinterFault> doorTrouble(QueueState state) {
    return state
        .address()
        .flatMap(address -> {
          try (Socket door = new Socket()) {
            InetSocketAddress now =
                new InetSocketAddress(address.getHostString(), address.getPort());
            door.connect(now, (int) limits.connect().toMillis());
            return Optional.empty();
          } catch (IOException e) {
            return Optional.of(fault(e));
          }
        });
  }

  /// What keeps a queue that exists from printing.
  List<String> complaints(QueueState state) {
    if (state.activity() == QueueState.Activity.STOPPED) {
      return List.of("the print queue '" + name + "' is stopped: cupsenable " + name);
    }
    if (!state.accepting()) {
      return List.of("the print queue '" + name + "' takes no jobs: cupsaccept " + name);
    }
    return doorTrouble(state)
        .map(_ -> "the printer behind '" + name + "' takes no connections: is it switched on?")
        .stream()
        .toList();
  }

  static PrinterFault fault(IOException e) {
    return e instanceof HttpTimeoutException
            || e instanceof SocketTimeoutException
            || e instanceof InterruptedIOException
        ? PrinterFault.NO_ANSWER
        : PrinterFault.OFFLINE;
  }

  /// Listed once; whether the queue is still there the spooler is asked each time.
  private @Nullable PrintService service() throws IOException {
    if (service == null) {
      for (PrintService each : counter.services(limits.connect())) {
        if (each.getName().equals(name)) {
          service = each;
          PrinterURI uri = each.getAttribute(PrinterURI.class);
          queue = uri == null ? null : queue(uri.getURI());
        }
      }
    }
    return service;
  }

  private IppQueue queue(URI uri) {
    String user = System.getProperty("user.name", "anonymous");
    return new IppQueue(uri, user, new IppLine(uri, limits.status()));
  }

  private Reached watched(PrintService found, IppQueue cups) throws IOException {
    if (server.isPresent() && !server.get().equalsIgnoreCase(cups.address())) {
      return new Reached.Shut(
          PrinterFault.OFFLINE,
          "the print queues are those of "
              + cups.address()
              + ": write 'ServerName "
              + server.get()
              + "' into /etc/cups/client.conf");
    }
    if (name.equals(DEFAULT)) {
      return new Reached.Shut(
          PrinterFault.OFFLINE,
          "a print queue called '" + name + "' Java takes for the default one: rename it");
    }
    if (!Files.isExecutable(Counter.LPR)) {
      return new Reached.Shut(
          PrinterFault.OFFLINE,
          Counter.LPR + " is missing, by which Java prints: install it (Debian: cups-bsd)");
    }
    return cups.look()
        .<Reached>map(state -> new Reached.Watched(found, cups, state))
        .orElseGet(() -> unknownTo("others"));
  }

  private Reached notListed(List<PrintService> services) {
    return services.isEmpty()
        ? new Reached.Shut(
            PrinterFault.OFFLINE,
            "there are no print queues: is the print spooler running (cupsd)?")
        : unknownTo(services.stream().map(PrintService::getName).collect(Collectors.joining(", ")));
  }

  private Reached unknownTo(String queues) {
    return new Reached.Shut(
        PrinterFault.OFFLINE, "there is no print queue '" + name + "'; there are: " + queues);
  }
}
