package jiayou.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jiayou.core.port.Journal.JournalFailure;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;

/// The one database file: how it is opened, and what its troubles mean.
///
/// The settings are a recipe that was tested as a whole (see the decision "H2 made durable"); each
/// by itself is not safe. The running terminal is a database user that can only add and mark.
final class JournalFile {

  private static final System.Logger LOG = System.getLogger(JournalFile.class.getName());
  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;RETENTION_TIME=";

  /// How long H2 may tidy when it closes, in milliseconds. On a small file it would go on to the
  /// end of any time it is given without gaining much, so the long one is for big files only.
  private static final String TIDY_SHORTLY = ";MAX_COMPACT_TIME=0";

  private static final String TIDY_LONG = ";MAX_COMPACT_TIME=10000";
  private static final long BIG_BYTES = 4 << 20;

  private static final String OWNER = "owner";
  private static final String WRITER = "writer";

  private static final String NAME = "journal";

  /// A new file has this name until its tables are there, so that no half-made one is ever opened.
  private static final String DRAFT = "journal-new";

  private final Place place;
  private final Path file;

  JournalFile(Place place) {
    this.place = place;
    this.file = in(place.folder());
  }

  /// Where the journal of a folder is, or will be.
  static Path in(Path folder) {
    return folder.resolve(NAME + ".mv.db");
  }

  /// Opens the file, or makes it, and brings its tables up to date.
  ///
  /// @param acknowledged the last entry that this process has promised to keep, so that leftovers
  ///   of a failed commit are taken out; `Long.MAX_VALUE` at the start, when the file is right
  /// @throws JournalFailure when it cannot be used; the file is left as it is
  Rows open(long acknowledged) {
    DurableFileSystem.register();
    try {
      FileUtils.createDirectories(place.layers() + place.folder());
      if (!pathOf(NAME).exists()) {
        make();
      } else if (place.isDurable() && FormatOne.is(beneath(NAME))) {
        carryOver();
      }
      try (Connection owner = owner(NAME, TIDY_SHORTLY)) {
        refuseSecondUser(owner);
        Migrations.run(owner);
        forgetAfter(owner, acknowledged);
        Connection writer = DriverManager.getConnection(url(NAME), WRITER, "");
        writer.setAutoCommit(false);
        store();
        return new Rows(writer);
      }
    } catch (SQLException e) {
      throw failure(e);
    } catch (DbException e) {
      throw failure(e.getSQLException());
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /// Puts a state in the place of all entries up to the tip; they go to the archive first.
  ///
  /// @return the new tip, once all of it is on the disk
  Tip carryForward(Tip tip, String state) throws SQLException {
    try (Connection owner = owner(NAME, TIDY_SHORTLY)) {
      owner.setAutoCommit(false);
      Rows rows = new Rows(owner);
      long first = rows.carried().map(CarriedRow::entry).orElse(0L) + 1;
      List<PromiseRow> owed = rows.openPromises();
      byte[] hash = Chain.carried(tip.hash(), tip.number(), state, owed);
      CarriedRow carried = new CarriedRow(tip.number(), state, tip.hash(), hash);
      archive()
          .write(first, carried, owed, to -> new ChainReader(this).read(rows, tip.number(), to));
      rows.carry(carried);
      owner.commit();
      store();
      return carried.tip();
    } catch (IOException e) {
      throw new JournalFailure(diskRefuses(), e);
    }
  }

  Archive archive() {
    FilePath main = beneath(NAME);
    return new Archive(main.getPath(main.getParent() + "/archive"));
  }

  /// Puts what was committed on the disk.
  ///
  /// @throws JournalFailure when the disk refuses; the file must be opened again then
  void store() {
    try {
      if (pathOf(NAME) instanceof DurableFileSystem durable) {
        durable.store();
      }
    } catch (IOException e) {
      throw new JournalFailure(diskRefuses(), e);
    }
  }

  /// Closes the file and, when it is big, makes it small again.
  void closeAndTidy(Rows rows) {
    try {
      boolean big = pathOf(NAME).exists() && pathOf(NAME).size() > BIG_BYTES;
      close(rows);
      if (big) {
        owner(NAME, TIDY_LONG).close();
      }
    } catch (SQLException e) {
      throw failure(e);
    } catch (DbException e) {
      throw failure(e.getSQLException());
    }
  }

  JournalFailure failure(SQLException cause) {
    for (Throwable why = cause; why != null; why = why.getCause()) {
      if (why instanceof RefusedFile) {
        return new JournalFailure(String.valueOf(why.getMessage()), cause);
      }
    }
    return new JournalFailure(
        switch (cause.getErrorCode()) {
          case ErrorCode.DATABASE_ALREADY_OPEN_1 -> inUse();
          case ErrorCode.FILE_CORRUPTED_1,
              ErrorCode.FILE_VERSION_ERROR_1,
              ErrorCode.WRONG_USER_OR_PASSWORD ->
              "%s is damaged or no journal of this program. It is left as it is: put it aside."
                  .formatted(file);
          default -> diskRefuses();
        },
        cause);
  }

  /// For a file that opens but does not add up. It is copied before anything can tidy it.
  JournalFailure broken(String what) {
    String kept;
    try {
      kept = "A copy is kept as " + Aside.copyOf(beneath(NAME));
    } catch (IOException e) {
      kept = "It could not be copied: " + e.getMessage();
    }
    String message = "The journal %s is damaged: %s. %s".formatted(file, what, kept);
    return new JournalFailure(message, new IllegalStateException(what));
  }

  /// Ends a connection, whatever state it is in.
  static void close(Rows rows) {
    try {
      rows.connection().close();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "the journal was closed already", e);
    }
  }

  private JournalFailure refused(IOException cause) {
    String message =
        cause instanceof RefusedFile
            ? String.valueOf(cause.getMessage())
            : "The disk refuses the journal's folder " + place.folder();
    return new JournalFailure(message, cause);
  }

  private void make() throws SQLException, IOException {
    FilePath log = LoggedFile.logOf(beneath(NAME));
    if (log.exists()) {
      throw new RefusedFile(LoggedFile.alone(log));
    }
    FilePath draft = pathOf(DRAFT);
    draft.delete();
    try (Connection owner = owner(DRAFT, TIDY_SHORTLY)) {
      Migrations.make(owner);
    }
    draft.moveTo(pathOf(NAME), false);
    Folder.of(beneath(NAME)).sync();
  }

  /// The old file is replaced only by a copy that has proved to be a journal of ours.
  private void carryOver() throws SQLException, IOException {
    FilePath draft = pathOf(DRAFT);
    draft.delete();
    try {
      FormatOne.copy(beneath(NAME), beneath(DRAFT), inUse());
      try (Connection owner = owner(DRAFT, TIDY_SHORTLY)) {
        Migrations.run(owner);
      }
      draft.moveTo(pathOf(NAME), true);
    } finally {
      draft.delete();
    }
    Folder.of(beneath(NAME)).sync();
  }

  private Connection owner(String name, String tidying) throws SQLException {
    return DriverManager.getConnection(
        url(name) + SETTINGS + place.retentionMs() + tidying, OWNER, "");
  }

  private String url(String name) {
    return "jdbc:h2:" + place.layers() + place.folder().resolve(name);
  }

  private FilePath pathOf(String name) {
    return FilePath.get(place.layers() + place.folder().resolve(name) + ".mv.db");
  }

  /// The file itself, without the durable layer.
  private FilePath beneath(String name) {
    return place.isDurable() ? pathOf(name).unwrap() : pathOf(name);
  }

  /// H2 refuses a second process by itself; this refuses a second journal in the same process.
  private void refuseSecondUser(Connection owner) throws SQLException {
    try (Statement sql = owner.createStatement();
        ResultSet found = sql.executeQuery("select count(*) from information_schema.sessions")) {
      found.next();
      if (found.getInt(1) > 1) {
        throw new JournalFailure(inUse(), new IllegalStateException("opened twice"));
      }
    }
  }

  private static void forgetAfter(Connection owner, long acknowledged) throws SQLException {
    owner.setAutoCommit(false);
    Rows rows = new Rows(owner);
    if (rows.tip().number() > acknowledged) {
      rows.forgetAfter(acknowledged);
    }
    owner.commit();
  }

  private String diskRefuses() {
    return "The disk refuses the journal %s: is it full, or gone?".formatted(file);
  }

  private String inUse() {
    return "The journal %s is in use by another running terminal: stop that one first."
        .formatted(file);
  }
}
