package jiayou.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The peer: SQLite with a write-ahead log and `synchronous=FULL`, which is one force a commit.
///
/// It has the journal's columns, is given texts and hashes that are ready, and keeps its statements
/// prepared.
final class SqliteLog implements Contender {

  private static final List<String> TABLES =
      List.of(
          "pragma journal_mode = wal",
          "pragma synchronous = full",
          "create table entry (number integer primary key, at text not null, kind text not null,"
              + " payload text not null, hash blob not null)",
          "create table promise (entry integer not null, place integer not null,"
              + " kind text not null, payload text not null, kept_by integer,"
              + " primary key (entry, place)) without rowid");

  private static final int FULL = 2;
  private static final String AT = "2026-11-21T04:00:00.123456789Z";

  private final Connection connection;
  private final PreparedStatement add;
  private final PreparedStatement promise;
  private final PreparedStatement keep;
  private final String text;
  private final List<String> owed;
  private final int group;
  private final byte[] hash = new byte[32];
  private long number;

  /// @param promises what each entry promises; each keeps as many of the group before
  SqliteLog(Path file, String text, List<String> promises, int group) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement sql = connection.createStatement()) {
      for (String table : TABLES) {
        sql.execute(table);
      }
      requireFull(sql);
    }
    connection.setAutoCommit(false);
    this.add =
        connection.prepareStatement(
            "insert into entry (number, at, kind, payload, hash) values (?, ?, ?, ?, ?)");
    this.promise =
        connection.prepareStatement(
            "insert into promise (entry, place, kind, payload) values (?, ?, ?, ?)");
    this.keep =
        connection.prepareStatement(
            "update promise set kept_by = ? where entry = ? and place = ? and kept_by is null");
    this.text = text;
    this.owed = promises;
    this.group = group;
  }

  @Override
  public int once() throws SQLException {
    for (int i = 0; i < group; i++) {
      number++;
      addEntry();
      for (int place = 0; place < owed.size(); place++) {
        promise(place);
        keep(place);
      }
    }
    connection.commit();
    return group;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /// A peer that only seems to be durable would be no peer.
  private static void requireFull(Statement sql) throws SQLException {
    try (ResultSet found = sql.executeQuery("pragma synchronous")) {
      if (found.getInt(1) != FULL) {
        throw new IllegalStateException("SQLite is not on synchronous=FULL");
      }
    }
    try (ResultSet found = sql.executeQuery("pragma journal_mode")) {
      if (!found.getString(1).equals("wal")) {
        throw new IllegalStateException("SQLite has no write-ahead log");
      }
    }
  }

  private void addEntry() throws SQLException {
    add.setLong(1, number);
    add.setString(2, AT);
    add.setString(3, "Note");
    add.setString(4, text);
    add.setBytes(5, hash);
    add.executeUpdate();
  }

  private void promise(int place) throws SQLException {
    promise.setLong(1, number);
    promise.setInt(2, place);
    promise.setString(3, "Tell");
    promise.setString(4, owed.get(place));
    promise.executeUpdate();
  }

  private void keep(int place) throws SQLException {
    keep.setLong(1, number);
    keep.setLong(2, number - group);
    keep.setInt(3, place);
    keep.executeUpdate();
  }
}
