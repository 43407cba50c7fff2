package jiayou.printing.cable;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// A printer on a serial line, 8 data bits, no parity, one stop bit. Held alone for as long as the
/// conversation lasts: other programs that lock their lines cannot talk in between.
///
/// @param device such as `/dev/ttyUSB0` or `COM3`
/// @param baud bits a second, as set at the printer
public record SerialConnector(String device, int baud, FlowControl flowControl)
    implements Connector {

  /// How the printer says that it wants no more for now.
  public enum FlowControl {
    NONE(SerialPort.FLOW_CONTROL_DISABLED),
    RTSCTS(SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED),
    XONXOFF(
        SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED);

    private final int flags;

    FlowControl(int flags) {
      this.flags = flags;
    }
  }

  /// What the system says of a line that somebody else has locked, `EWOULDBLOCK` and `EBUSY`, and
  /// the library of one that this program holds itself.
  private static final Set<Integer> HELD = Set.of(11, 16, 2);

  /// Opening is not waited for: a line is there or it is not.
  @Override
  public Cable connect(Duration limit) throws IOException {
    SerialPort port = port();
    port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(flowControl.flags);
    port.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
        SerialCable.SLICE_MS,
        0);
    if (!port.openPort(0)) {
      if (HELD.contains(port.getLastErrorCode()) && Files.exists(Path.of(device))) {
        throw new NoAnswerException("somebody else holds " + device);
      }
      throw new IOException(
          "%s cannot be opened, error %d".formatted(device, port.getLastErrorCode()));
    }
    port.flushIOBuffers();
    return new SerialCable(port);
  }

  private SerialPort port() throws IOException {
    try {
      return SerialPort.getCommPort(device);
    } catch (SerialPortInvalidPortException e) {
      throw new IOException("there is no serial line " + device, e);
    } catch (LinkageError e) {
      throw new IOException("this machine does not let us load the library of serial lines", e);
    }
  }
}
