package jiayou.journal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import jiayou.core.port.Journal.PromiseId;

/// Ties each row to all rows before it, so that a lost, changed or half-written row shows.
final class Chain {

  /// What the first row follows.
  static final byte[] START = new byte[32];

  private Chain() {}

  /// The SHA-256 of a row after the row with this hash. Every text goes in with its length, so no
  /// two rows look the same.
  ///
  /// @param promises by their place
  /// @param kept by entry and place
  static byte[] after(
      byte[] previous, EntryRow row, List<PromiseRow> promises, List<PromiseId> kept) {
    MessageDigest digest = sha256();
    try (DataOutputStream out =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      out.write(previous);
      out.writeLong(row.number());
      out.writeLong(row.at().getEpochSecond());
      out.writeInt(row.at().getNano());
      text(out, row.kind());
      text(out, row.payload());
      out.writeInt(promises.size());
      for (PromiseRow promise : promises) {
        text(out, promise.kind());
        text(out, promise.payload());
      }
      out.writeInt(kept.size());
      for (PromiseId id : kept) {
        out.writeLong(id.entry());
        out.writeInt(id.index());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
