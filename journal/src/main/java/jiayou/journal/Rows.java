package jiayou.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jiayou.core.port.Journal.PromiseId;

/// The two tables in plain SQL. One thread at a time; nothing here commits by itself.
final class Rows {

  private static final int LONGEST_PAYLOAD = 1_000_000;

  private final Connection connection;

  Rows(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /// An entry as it stands in the file.
  record HashedEntry(EntryRow row, byte[] hash) {}

  private static final String TIP =
      "select number, hash from entry order by number desc fetch first row only";

  Tip tip() throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(TIP);
        ResultSet found = sql.executeQuery()) {
      return found.next() ? new Tip(found.getLong(1), found.getBytes(2)) : Tip.NONE;
    }
  }

  private static final String ADD_ENTRY =
      "insert into entry (number, at, kind, payload, hash) values (?, ?, ?, ?, ?)";

  void add(EntryRow row, byte[] hash) throws SQLException {
    requireFits(row.kind(), row.payload());
    try (PreparedStatement sql = connection.prepareStatement(ADD_ENTRY)) {
      sql.setLong(1, row.number());
      sql.setObject(2, row.at());
      sql.setString(3, row.kind());
      sql.setString(4, row.payload());
      sql.setBytes(5, hash);
      sql.executeUpdate();
    }
  }

  private static final String ADD_PROMISE =
      "insert into promise (entry, place, kind, payload) values (?, ?, ?, ?)";

  void add(PromiseRow row) throws SQLException {
    requireFits(row.kind(), row.payload());
    try (PreparedStatement sql = connection.prepareStatement(ADD_PROMISE)) {
      sql.setLong(1, row.id().entry());
      sql.setInt(2, row.id().index());
      sql.setString(3, row.kind());
      sql.setString(4, row.payload());
      sql.executeUpdate();
    }
  }

  private static final String KEEP =
      "update promise set kept_by = ? where entry = ? and place = ? and kept_by is null";

  /// @throws IllegalArgumentException when the promise was never given, or is kept already
  void keep(PromiseId id, long by) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(KEEP)) {
      sql.setLong(1, by);
      sql.setLong(2, id.entry());
      sql.setInt(3, id.index());
      if (sql.executeUpdate() != 1) {
        throw new IllegalArgumentException("not an open promise: " + id);
      }
    }
  }

  private static final String ENTRIES =
      """
      select number, at, kind, payload, hash from entry
      where number > ? order by number fetch first ? rows only\
      """;

  List<HashedEntry> entriesAfter(long number, int most) throws SQLException {
    List<HashedEntry> entries = new ArrayList<>();
    try (PreparedStatement sql = connection.prepareStatement(ENTRIES)) {
      sql.setLong(1, number);
      sql.setInt(2, most);
      try (ResultSet found = sql.executeQuery()) {
        while (found.next()) {
          EntryRow row =
              new EntryRow(
                  found.getLong(1),
                  found.getObject(2, Instant.class),
                  found.getString(3),
                  found.getString(4));
          entries.add(new HashedEntry(row, found.getBytes(5)));
        }
      }
    }
    return entries;
  }

  private static final String PROMISES =
      """
      select entry, place, kind, payload, kept_by from promise
      where entry between ? and ? order by entry, place\
      """;

  List<PromiseRow> promises(long firstEntry, long lastEntry) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(PROMISES)) {
      sql.setLong(1, firstEntry);
      sql.setLong(2, lastEntry);
      return promises(sql);
    }
  }

  private static final String OPEN_PROMISES =
      """
      select entry, place, kind, payload, kept_by from promise
      where kept_by is null order by entry, place\
      """;

  List<PromiseRow> openPromises() throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(OPEN_PROMISES)) {
      return promises(sql);
    }
  }

  /// The first condition lets H2 begin at the right place of the primary key.
  private static final String OPEN_PROMISES_AFTER =
      """
      select entry, place, kind, payload, kept_by from promise
      where entry >= ? and (entry > ? or place > ?) and kept_by is null
      order by entry, place fetch first ? rows only\
      """;

  List<PromiseRow> openPromises(PromiseId after, int most) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(OPEN_PROMISES_AFTER)) {
      sql.setLong(1, after.entry());
      sql.setLong(2, after.entry());
      sql.setInt(3, after.index());
      sql.setInt(4, most);
      return promises(sql);
    }
  }

  private static final String BEAT = "update heartbeat set at = ?";

  void beat(Instant at) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(BEAT)) {
      sql.setObject(1, at);
      sql.executeUpdate();
    }
  }

  private static final List<String> FORGET =
      List.of(
          "update promise set kept_by = null where kept_by > ?",
          "delete from promise where entry > ?",
          "delete from entry where number > ?");

  /// Takes out what was written but never acknowledged. Only the owner of the file may.
  void forgetAfter(long number) throws SQLException {
    for (String step : FORGET) {
      try (PreparedStatement sql = connection.prepareStatement(step)) {
        sql.setLong(1, number);
        sql.executeUpdate();
      }
    }
  }

  private static List<PromiseRow> promises(PreparedStatement sql) throws SQLException {
    List<PromiseRow> promises = new ArrayList<>();
    try (ResultSet found = sql.executeQuery()) {
      while (found.next()) {
        long keptBy = found.getLong(5);
        OptionalLong kept = found.wasNull() ? OptionalLong.empty() : OptionalLong.of(keptBy);
        promises.add(
            new PromiseRow(
                new PromiseId(found.getLong(1), found.getInt(2)),
                found.getString(3),
                found.getString(4),
                kept));
      }
    }
    return promises;
  }

  /// Checked here because H2's own message would show the text, which may be personal.
  private static void requireFits(String kind, String payload) {
    if (payload.length() > LONGEST_PAYLOAD) {
      throw new IllegalArgumentException(
          "%s is too long for the journal: %d".formatted(kind, payload.length()));
    }
  }
}
