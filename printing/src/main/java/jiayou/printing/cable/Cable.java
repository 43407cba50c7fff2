package jiayou.printing.cable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;

/// Bytes to and from a printer for the length of one conversation. Writing has a limit as well as
/// reading: a printer without paper stops taking bytes, and whoever waits for it without a limit
/// waits for ever. One thread at a time.
public interface Cable extends AutoCloseable {

  /// Whether anything can come back. Over a cable that only carries bytes away nobody can say more
  /// than that they were taken.
  boolean isTwoWay();

  /// Offers bytes until all are taken or the limit is reached; `bytes` shows how far it came. Bytes
  /// that may have gone count as gone.
  ///
  /// @throws IOException when the cable is out; `bytes` then still shows how far it came
  void send(ByteBuffer bytes, Deadline limit) throws IOException;

  /// The next byte, 0..255, or nothing when the limit is reached. With a limit that is past, only
  /// what has already come.
  ///
  /// @throws IOException when the cable is out
  OptionalInt receive(Deadline limit) throws IOException;

  /// Waits until closing cannot take back bytes that are still on their way.
  ///
  /// @throws IOException when the cable came out instead
  void finish(Deadline limit) throws IOException;

  /// Never fails: what became of the bytes is known by now.
  @Override
  void close();
}
