package jiayou.printing.device;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jiayou.printing.cable.Connector;
import jiayou.printing.cable.FileConnector;
import jiayou.printing.cable.Pty;
import jiayou.printing.cable.SerialConnector;
import jiayou.printing.cable.SerialConnector.FlowControl;
import jiayou.printing.cable.TcpConnector;
import jiayou.sim.printer.PrinterSimulator;

/// One way to a simulated printer, with whatever it takes in between.
final class Way implements AutoCloseable {

  /// The drivers that speak ESC/POS themselves.
  enum Kind {
    TCP,
    SERIAL,
    FILE
  }

  private final Kind kind;
  private final PrinterSimulator simulator;
  private final Path device;
  private Optional<Pty> line = Optional.empty();

  Way(Kind kind, PrinterSimulator simulator) throws IOException {
    this.kind = kind;
    this.simulator = simulator;
    this.device = Files.createTempDirectory("printer").resolve("line");
    restore();
  }

  Connector connector() {
    return switch (kind) {
      case TCP -> new TcpConnector(address(), simulator.port());
      case SERIAL -> new SerialConnector(device.toString(), 115200, FlowControl.NONE);
      case FILE -> new FileConnector(device);
    };
  }

  /// Somebody else is before us.
  AutoCloseable occupied() throws IOException {
    return kind == Kind.TCP ? new Socket(address(), simulator.port()) : line.orElseThrow().held();
  }

  /// Plugs the cable in again, where it does not stay in by itself.
  void restore() throws IOException {
    if (kind != Kind.TCP) {
      close();
      line = Optional.of(Pty.at(device, simulator.port()));
    }
  }

  @Override
  public void close() throws IOException {
    if (line.isPresent()) {
      line.get().close();
    }
  }

  private static String address() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }
}
