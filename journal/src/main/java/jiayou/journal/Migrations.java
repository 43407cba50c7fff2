package jiayou.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jiayou.core.port.Journal.JournalFailure;

/// Brings the tables of the file up to this program, one numbered script after the other.
///
/// H2 commits each `create` by itself, so a power cut can leave a script half done: every statement
/// in a script must be one that can be repeated.
final class Migrations {

  /// In their order: the first is version 1. Only ever add at the end.
  private static final List<String> SCRIPTS = List.of("V1__initial.sql", "V2__carried.sql");

  private static final String OURS =
      """
      select count(*) from information_schema.tables
      where table_schema = 'PUBLIC' and table_name = 'SCHEMA_VERSION'\
      """;

  private Migrations() {}

  /// Gives a new file its tables.
  static void make(Connection owner) throws SQLException {
    try (Statement sql = owner.createStatement()) {
      sql.execute("create table schema_version (version int primary key)");
    }
    run(owner);
  }

  /// @throws JournalFailure when the file is not ours, has lost its tables, or is newer than this
  ///   program
  static void run(Connection owner) throws SQLException {
    try (Statement sql = owner.createStatement()) {
      if (number(sql, OURS) == 0) {
        throw failure("It is empty, or belongs to another program.");
      }
      int version = number(sql, "select coalesce(max(version), 0) from schema_version");
      if (version > SCRIPTS.size()) {
        throw failure(
            "It has version %d, this program knows %d: install the newer program again."
                .formatted(version, SCRIPTS.size()));
      }
      for (int next = version + 1; next <= SCRIPTS.size(); next++) {
        sql.execute(script(SCRIPTS.get(next - 1)));
        sql.execute("insert into schema_version values (" + next + ")");
      }
    }
  }

  private static int number(Statement sql, String query) throws SQLException {
    try (ResultSet found = sql.executeQuery(query)) {
      found.next();
      return found.getInt(1);
    }
  }

  private static String script(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JournalFailure failure(String why) {
    return new JournalFailure(
        "The journal is not one that this program can use. " + why, new IllegalStateException(why));
  }
}
