package jiayou.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jiayou.core.invoice.Title;

/// Where the title of an invoice waits until the invoice is issued: on the disk, because it may
/// take hours, and outside the journal, because the journal is kept for years and a title is
/// personal. Safe from any thread.
final class TitleVault {

  private static final String SUFFIX = ".title";
  private static final Duration YOUNG = Duration.ofMinutes(10);

  private final Path folder;
  private final SecureRandom random;

  /// When each title of this run was kept: whoever kept it may be about to ask with it.
  private final Map<String, Long> keptAt = new ConcurrentHashMap<>();

  private TitleVault(Path folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
  }

  /// @throws IOException when the folder cannot be made
  static TitleVault in(Path dataFolder, SecureRandom random) throws IOException {
    return new TitleVault(Files.createDirectories(dataFolder.resolve("titles")), random);
  }

  /// On the disk when this returns.
  ///
  /// @return the handle under which it can be read again
  /// @throws IOException when it could not be written; nothing is kept then
  String keep(Title title) throws IOException {
    byte[] word = new byte[12];
    random.nextBytes(word);
    String handle = HexFormat.of().formatHex(word);
    Path file = file(handle);
    keptAt.put(handle, System.nanoTime());
    Files.createFile(file);
    onlyOurs(file);
    String text =
        String.join(
            "\n", title.kind().name(), oneLine(title.name()), title.taxNumber(), title.phone());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    forceFolder();
    return handle;
  }

  /// Empty when it is gone.
  ///
  /// @throws IOException when the disk does not answer
  Optional<Title> read(String handle) throws IOException {
    try {
      List<String> lines = Files.readString(file(handle)).lines().toList();
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Title(
                  Title.Kind.valueOf(lines.getFirst()), at(lines, 1), at(lines, 2), at(lines, 3)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Forgetting twice is forgetting once.
  ///
  /// @throws IOException when it is still there
  void forget(String handle) throws IOException {
    Files.deleteIfExists(file(handle));
    keptAt.remove(handle);
    forceFolder();
  }

  /// Whatever no invoice waits for goes, once it is ten minutes old or of another run.
  ///
  /// @param wanted the handles that are waited for
  void keepOnly(Set<String> wanted) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String handle = name.substring(0, name.length() - SUFFIX.length());
        if (!wanted.contains(handle) && !isYoung(handle)) {
          Files.deleteIfExists(file);
          keptAt.remove(handle);
        }
      }
    }
  }

  private boolean isYoung(String handle) {
    Long at = keptAt.get(handle);
    return at != null && System.nanoTime() - at < YOUNG.toNanos();
  }

  private Path file(String handle) {
    if (!handle.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("no handle of a title: " + handle);
    }
    return folder.resolve(handle + SUFFIX);
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String oneLine(String name) {
    return name.replaceAll("\\R", " ");
  }

  private static void onlyOurs(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
  }

  /// A new name is durable only once its folder is; systems without that can do no more.
  private void forceFolder() throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
