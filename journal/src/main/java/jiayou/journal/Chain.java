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
      byte[] previous, EntryRow row, List<JournalText> promises, List<PromiseId> kept) {
    return hash(out -> {
      out.write(previous);
      out.writeLong(row.number());
      out.writeLong(row.at().getEpochSecond());
      out.writeInt(row.at().getNano());
      text(out, row.kind());
      text(out, row.payload());
      out.writeInt(promises.size());
      for (JournalText promise : promises) {
        text(out, promise.kind());
        text(out, promise.json());
      }
      out.writeInt(kept.size());
      for (PromiseId id : kept) {
        out.writeLong(id.entry());
        out.writeInt(id.index());
      }
    });
  }

  /// The SHA-256 of a state that is carried forward after the entry with this hash.
  ///
  /// @param owed the promises that were open then, by entry and place
  static byte[] carried(byte[] previous, long entry, String state, List<PromiseRow> owed) {
    return hash(out -> {
      out.write(previous);
      out.writeLong(entry);
      text(out, state);
      out.writeInt(owed.size());
      for (PromiseRow promise : owed) {
        out.writeLong(promise.id().entry());
        out.writeInt(promise.id().index());
        text(out, promise.kind());
        text(out, promise.payload());
      }
    });
  }

  private interface Content {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] hash(Content content) {
    MessageDigest digest = sha256();
    try (DataOutputStream out =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      content.to(out);
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
