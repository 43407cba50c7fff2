package jiayou.journal;

import static jiayou.journal.Happening.sold;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import jiayou.journal.Happening.Owed;

/// A process that commits until it is killed, and says so after each commit.
final class KilledWriter {

  /// Instead of layers: no journal at all, but H2 with the settings that it comes with.
  static final String PLAIN_H2 = "plain";

  private KilledWriter() {}

  /// The first argument is H2's layers, the second the folder.
  public static void main(String[] args) throws SQLException {
    if (args[0].equals(PLAIN_H2)) {
      plainly(Path.of(args[1]));
    } else {
      durably(args);
    }
  }

  private static void plainly(Path folder) throws SQLException {
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:" + folder.resolve("plain"));
        Statement sql = h2.createStatement()) {
      sql.execute("create table if not exists entry (number int primary key)");
      ResultSet found = sql.executeQuery("select count(*) from entry");
      found.next();
      int held = found.getInt(1);
      System.out.println("found " + held);
      while (true) {
        held++;
        sql.execute("insert into entry values (" + held + ")");
        System.out.println("stored " + held);
      }
    }
  }

  private static void durably(String[] args) {
    Place place = new Place(args[0], Path.of(args[1]), 1_000);
    try (H2Journal<Happening, Owed> journal = Happening.journal(place)) {
      int held = Happening.entries(journal).size();
      System.out.println("found " + held);
      while (true) {
        int from = held + 1;
        int several = held % 5 == 0 ? 3 : 1;
        journal.commit(IntStream.range(from, from + several).mapToObj(sale -> sold(sale)).toList());
        held += several;
        System.out.println("stored " + held);
      }
    }
  }

  static List<String> command(String layers, Path folder) {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-cp",
        System.getProperty("java.class.path"),
        KilledWriter.class.getName(),
        layers,
        folder.toString());
  }
}
