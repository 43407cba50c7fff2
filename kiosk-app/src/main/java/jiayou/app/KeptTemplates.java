package jiayou.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.printing.template.BuiltInTemplates;
import jiayou.printing.template.Template;
import jiayou.printing.template.Template.Reading;

/// The last good template of each kind with its pictures, one zip each beside the journal, for the
/// start after somebody broke a template. One thread at a time.
final class KeptTemplates {

  private final Path folder;

  KeptTemplates(Path folder) {
    this.folder = folder;
  }

  /// Whole or not at all: a half-written file never has the real name.
  void keep(Kind kind, Template template) throws IOException {
    byte[] zip = zipped(template.files());
    Path file = file(kind);
    if (Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), zip)) {
      return;
    }
    Files.createDirectories(folder);
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.write(half, zip);
    try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void forget(Kind kind) throws IOException {
    Files.deleteIfExists(file(kind));
  }

  /// @return empty when none was kept, or it cannot be read by this program
  Optional<Template> read(Kind kind) {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file(kind))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException absent) {
      return Optional.empty();
    }
    return switch (Template.read(
        name -> Optional.ofNullable(files.get(name)), BuiltInTemplates.fileOf(kind))) {
      case Reading.Valid(Template template) -> Optional.of(template);
      case Reading.Faulty _ -> Optional.empty();
    };
  }

  private Path file(Kind kind) {
    return folder.resolve(BuiltInTemplates.fileOf(kind).replace(".txt", ".zip"));
  }

  /// The same files give the same bytes.
  private static byte[] zipped(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
