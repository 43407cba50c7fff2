package jiayou.printing.scanner;

import java.util.function.Consumer;

/// A scanner. It looks after its cable itself: while the device is away there are simply no scans,
/// and they come again when it is back.
public interface ScanSource extends AutoCloseable {

  /// Begins to listen; called once. Returns at once, whether the device is there or not.
  ///
  /// @param scans called on a thread of the scanner, one scan after the other
  void start(Consumer<Scan> scans);

  /// Ends listening; no scan comes after it.
  @Override
  void close();
}
