package jiayou.printing.scanner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import jiayou.printing.cable.Pty;

/// A scanner at the far end of a real terminal line: what is sent here comes out of the device as
/// if it had been scanned.
public final class SerialLineEnd implements AutoCloseable {

  private final ServerSocket server;
  private final Path device;
  private Pty cable;
  private Socket scanner;

  /// @param device where the line is to be found
  public SerialLineEnd(Path device) throws IOException {
    this.device = device;
    this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    plugIn();
  }

  public void scan(byte[] bytes) throws IOException {
    scanner.getOutputStream().write(bytes);
  }

  public void pullOut() throws IOException {
    cable.close();
    scanner.close();
  }

  public void plugIn() throws IOException {
    cable = Pty.at(device, server.getLocalPort());
    scanner = server.accept();
    scanner.setTcpNoDelay(true);
  }

  @Override
  public void close() throws IOException {
    pullOut();
    server.close();
  }
}
