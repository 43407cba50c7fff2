package jiayou.printing.cable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// A printer on the network, as a rule at port 9100.
///
/// @param port 1..65535
public record TcpConnector(String host, int port) implements Connector {

  @Override
  public Cable connect(Duration limit) throws IOException {
    try {
      return TcpCable.open(new InetSocketAddress(host, port), limit);
    } catch (SocketTimeoutException e) {
      throw new NoAnswerException("nobody at port " + port + " took the call");
    }
  }
}
