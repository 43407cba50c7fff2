package jiayou.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jiayou.core.port.Journal.PromiseId;

/// The two tables in plain SQL. One thread at a time; nothing here commits by itself.
final class Rows {

  private static final int LONGEST_PAYLOAD = 1_000_000;
  private static final int AT_ONCE = 16;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

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
    try (ResultSet found = prepared(TIP).executeQuery()) {
      if (found.next()) {
        return new Tip(found.getLong(1), found.getBytes(2));
      }
    }
    return carried().map(CarriedRow::tip).orElse(Tip.NONE);
  }

  private static final String CARRIED = "select entry, state, previous, hash from carried";

  Optional<CarriedRow> carried() throws SQLException {
    try (ResultSet found = prepared(CARRIED).executeQuery()) {
      return found.next()
          ? Optional.of(
              new CarriedRow(
                  found.getLong(1), found.getString(2), found.getBytes(3), found.getBytes(4)))
          : Optional.empty();
    }
  }

  private static final List<String> LEAVE =
      List.of(
          "delete from promise where kept_by <= ?",
          "delete from entry where number <= ?",
          "delete from carried where entry <= ?");

  private static final String CARRY =
      "insert into carried (entry, state, previous, hash) values (?, ?, ?, ?)";

  /// Puts a state in the place of the entries that led to it. Only the owner of the file may.
  void carry(CarriedRow carried) throws SQLException {
    for (String step : LEAVE) {
      PreparedStatement sql = prepared(step);
      sql.setLong(1, carried.entry());
      sql.executeUpdate();
    }
    PreparedStatement sql = prepared(CARRY);
    sql.setLong(1, carried.entry());
    sql.setString(2, carried.state());
    sql.setBytes(3, carried.previous());
    sql.setBytes(4, carried.hash());
    sql.executeUpdate();
  }

  private static final String ADD_ENTRY =
      "insert into entry (number, at, kind, payload, hash) values (?, ?, ?, ?, ?)";

  private static final String ADD_ENTRIES = ADD_ENTRY + ", (?, ?, ?, ?, ?)".repeat(AT_ONCE - 1);

  /// Many rows in one statement cost H2 much less than one each.
  void addEntries(List<HashedEntry> entries) throws SQLException {
    inPieces(
        entries,
        ADD_ENTRIES,
        ADD_ENTRY,
        (sql, first, entry) -> {
          EntryRow row = entry.row();
          requireFits(row.kind(), row.payload());
          sql.setLong(first, row.number());
          sql.setObject(first + 1, row.at());
          sql.setString(first + 2, row.kind());
          sql.setString(first + 3, row.payload());
          sql.setBytes(first + 4, entry.hash());
          return 5;
        });
  }

  private static final String ADD_PROMISE =
      "insert into promise (entry, place, kind, payload) values (?, ?, ?, ?)";

  private static final String ADD_PROMISES = ADD_PROMISE + ", (?, ?, ?, ?)".repeat(AT_ONCE - 1);

  void addPromises(List<PromiseRow> promises) throws SQLException {
    inPieces(
        promises,
        ADD_PROMISES,
        ADD_PROMISE,
        (sql, first, row) -> {
          requireFits(row.kind(), row.payload());
          sql.setLong(first, row.id().entry());
          sql.setInt(first + 1, row.id().index());
          sql.setString(first + 2, row.kind());
          sql.setString(first + 3, row.payload());
          return 4;
        });
  }

  private <R> void inPieces(List<R> rows, String many, String one, Setter<R> setter)
      throws SQLException {
    int done = 0;
    while (done < rows.size()) {
      int piece = rows.size() - done >= AT_ONCE ? AT_ONCE : 1;
      PreparedStatement sql = prepared(piece == 1 ? one : many);
      int place = 1;
      for (R row : rows.subList(done, done + piece)) {
        place += setter.set(sql, place, row);
      }
      sql.executeUpdate();
      done += piece;
    }
  }

  /// Puts one row into a statement and says how many places it took.
  private interface Setter<R> {
    int set(PreparedStatement sql, int first, R row) throws SQLException;
  }

  private static final String KEEP =
      "update promise set kept_by = ? where entry = ? and place = ? and kept_by is null";

  /// @throws IllegalArgumentException when the promise was never given, or is kept already
  void keep(PromiseId id, long by) throws SQLException {
    PreparedStatement sql = prepared(KEEP);
    sql.setLong(1, by);
    sql.setLong(2, id.entry());
    sql.setInt(3, id.index());
    if (sql.executeUpdate() != 1) {
      throw new IllegalArgumentException("not an open promise: " + id);
    }
  }

  private static final String ENTRIES =
      """
      select number, at, kind, payload, hash from entry
      where number > ? order by number fetch first ? rows only\
      """;

  List<HashedEntry> entriesAfter(long number, int most) throws SQLException {
    List<HashedEntry> entries = new ArrayList<>();
    PreparedStatement sql = prepared(ENTRIES);
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
    return entries;
  }

  private static final String PROMISES =
      """
      select entry, place, kind, payload, kept_by from promise
      where entry between ? and ? order by entry, place\
      """;

  List<PromiseRow> promises(long firstEntry, long lastEntry) throws SQLException {
    PreparedStatement sql = prepared(PROMISES);
    sql.setLong(1, firstEntry);
    sql.setLong(2, lastEntry);
    return promises(sql);
  }

  private static final String OPEN_PROMISES =
      """
      select entry, place, kind, payload, kept_by from promise
      where kept_by is null order by entry, place\
      """;

  List<PromiseRow> openPromises() throws SQLException {
    PreparedStatement sql = prepared(OPEN_PROMISES);
    return promises(sql);
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
    PreparedStatement sql = prepared(BEAT);
    sql.setObject(1, at);
    sql.executeUpdate();
  }

  private static final List<String> FORGET =
      List.of(
          "update promise set kept_by = null where kept_by > ?",
          "delete from promise where entry > ?",
          "delete from entry where number > ?");

  /// Takes out what was written but never acknowledged. Only the owner of the file may.
  void forgetAfter(long number) throws SQLException {
    for (String step : FORGET) {
      PreparedStatement sql = prepared(step);
      sql.setLong(1, number);
      sql.executeUpdate();
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

  /// Parsed once a connection, and closed with it.
  private PreparedStatement prepared(String text) throws SQLException {
    PreparedStatement known = prepared.get(text);
    if (known == null) {
      known = connection.prepareStatement(text);
      prepared.put(text, known);
    }
    return known;
  }

  /// Checked here because H2's own message would show the text, which may be personal.
  private static void requireFits(String kind, String payload) {
    if (payload.length() > LONGEST_PAYLOAD) {
      throw new IllegalArgumentException(
          "%s is too long for the journal: %d".formatted(kind, payload.length()));
    }
  }
}
