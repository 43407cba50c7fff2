package jiayou.bench;

import java.io.IOException;
import java.sql.SQLException;

/// One way of doing what a benchmark is about.
interface Contender extends AutoCloseable {

  /// Makes ready what is not to be measured.
  default void prepare() throws IOException {}

  /// Does it once, and returns when it is done for good.
  ///
  /// @return how many entries or events that was
  int once() throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;
}
