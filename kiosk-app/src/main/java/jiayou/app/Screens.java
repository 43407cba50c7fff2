package jiayou.app;

import java.util.List;
import java.util.function.BiConsumer;
import jiayou.core.press.Press;
import jiayou.core.station.Station;

/// What shows the station to people, and where they touch it. The terminal in service has
/// [Windows]; whoever starts a terminal hundreds of times needs none.
interface Screens extends AutoCloseable {

  /// Returns when people can see something.
  void open(Touches touches);

  /// From any thread; returns at once.
  void accept(Station station);

  /// One for each screen that is open.
  List<ScreenWindow> windows();

  @Override
  void close();

  /// Where touches and scans go, from any thread.
  ///
  /// @param presses the name of a screen, and what was pressed there
  /// @param scans the name of a screen, and what the scanner there read
  record Touches(BiConsumer<String, Press> presses, BiConsumer<String, String> scans) {}
}
