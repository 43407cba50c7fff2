package jiayou.printing.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.printing.template.Template.Reading;

/// The folder in which an admin keeps templates, one file for each kind of ticket, and their
/// pictures. It need not be there, and none of the files needs to.
public final class TemplateFolder implements TemplateFiles {

  private final Path folder;

  public TemplateFolder(Path folder) {
    this.folder = folder;
  }

  /// How a file was when it was looked at.
  public record Stamp(FileTime changed, long size) {}

  @Override
  public Optional<byte[]> bytes(String name) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(name)));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /// @return empty when nobody wrote one
  public Optional<Reading> read(Kind kind) {
    String file = BuiltInTemplates.fileOf(kind);
    return Files.exists(folder.resolve(file))
        ? Optional.of(Template.read(this, file))
        : Optional.empty();
  }

  /// Everything that is wrong in it.
  public List<TemplateFault> faults() {
    List<String> known = Arrays.stream(Kind.values()).map(BuiltInTemplates::fileOf).toList();
    List<TemplateFault> faults = new ArrayList<>();
    for (String name : stamps().keySet()) {
      if (name.endsWith(".txt") && !known.contains(name)) {
        faults.add(
            new TemplateFault(
                name,
                0,
                "nobody reads a template of this name",
                "rename or remove it; known are " + String.join(", ", known)));
      }
    }
    for (Kind kind : Kind.values()) {
      if (read(kind).orElse(null) instanceof Reading.Faulty(var wrong)) {
        faults.addAll(wrong);
      }
    }
    return faults;
  }

  /// What tells whether anything has changed, without reading it.
  public Map<String, Stamp> stamps() {
    Map<String, Stamp> stamps = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return stamps;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        stamps.put(
            file.getFileName().toString(),
            new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
      }
    } catch (IOException gone) {
      // A file that went away meanwhile: what was seen is a change all the same.
      return stamps;
    }
    return stamps;
  }
}
