package jiayou.printing.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.Tickets;
import jiayou.printing.cable.TcpConnector;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import org.junit.jupiter.api.Test;

/// At the port is no printer but something that talks without end and says nothing.
final class EndlessTalkTest {

  @Test
  void whoeverTalksWithoutEndIsNotListenedToForEver() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> talk(server));
      PrinterProfile profile = PrinterProfile.EPSON_80;
      EscPosPrinter printer =
          new EscPosPrinter(
              new TcpConnector(server.getInetAddress().getHostAddress(), server.getLocalPort()),
              profile,
              new EscPosEncoder(profile),
              PrinterLimits.USUAL);
      assertEquals(new PrinterStatus.NotReady(PrinterFault.NO_ANSWER), printer.status());
      assertEquals(new PrintAnswer.Failed(PrinterFault.NO_ANSWER), printer.print(Tickets.sale()));
    }
  }

  private static void talk(ServerSocket server) {
    byte[] noise = new byte[8192];
    Arrays.fill(noise, (byte) 0xFF);
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        while (true) {
          client.getOutputStream().write(noise);
        }
      } catch (IOException e) {
        // one that has heard enough
      }
    }
  }
}
