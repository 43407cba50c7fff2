package jiayou.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.config.Fault;
import jiayou.config.Settings;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Templates;
import jiayou.printing.template.BuiltInTemplates;
import jiayou.printing.template.Template;
import jiayou.printing.template.Template.Reading;
import jiayou.printing.template.TemplateFault;
import jiayou.printing.template.TemplateFolder;

/// The templates in force. Before each ticket it looks whether a file has changed. A broken one is
/// refused, and the last good one stays, also over a restart; where there is none, the built-in
/// one. Safe for use by several threads.
final class TicketTemplates implements Templates {

  private static final System.Logger LOG = System.getLogger(TicketTemplates.class.getName());

  /// In the settings folder the admin's own, in the data folder the last good ones.
  static final String FOLDER = "tickets";

  private final Path path;
  private final TemplateFolder folder;
  private final KeptTemplates kept;
  private final BuiltInTemplates builtIn = new BuiltInTemplates();
  private final Map<Kind, Template> good = new EnumMap<>(Kind.class);
  private Map<String, TemplateFolder.Stamp> seen = Map.of();
  private List<Fault> faults = List.of();

  static TicketTemplates of(Settings settings) {
    return new TicketTemplates(
        settings.folder().resolve(FOLDER), settings.terminal().dataFolder().resolve(FOLDER));
  }

  /// @param path the folder in which the admin writes; need not be there
  /// @param kept where the last good ones are copied to
  TicketTemplates(Path path, Path kept) {
    this.path = path;
    this.folder = new TemplateFolder(path);
    this.kept = new KeptTemplates(kept);
    seen = folder.stamps();
    read();
  }

  /// Everything that is wrong in a folder, in the words of `./kiosk check`.
  static List<Fault> faultsIn(Path path) {
    return inSettings(path, new TemplateFolder(path).faults());
  }

  @Override
  public List<Block> blocks(Ticket ticket, int columns) {
    return inForce(ticket.kind()).blocks(ticket, columns);
  }

  /// What is wrong with the files as they are now; empty when every ticket is printed as the admin
  /// wrote it.
  synchronized List<Fault> faults() {
    look();
    return faults;
  }

  private synchronized Template inForce(Kind kind) {
    look();
    return good.getOrDefault(kind, builtIn.of(kind));
  }

  private void look() {
    Map<String, TemplateFolder.Stamp> now = folder.stamps();
    if (!now.equals(seen)) {
      seen = now;
      read();
    }
  }

  private void read() {
    List<TemplateFault> wrong = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Optional<Reading> reading = folder.read(kind);
      if (reading.isEmpty()) {
        good.remove(kind);
        keeping(() -> kept.forget(kind));
        continue;
      }
      switch (reading.get()) {
        case Reading.Valid(Template template) -> {
          good.put(kind, template);
          keeping(() -> kept.keep(kind, template));
        }
        case Reading.Faulty(var faulty) -> {
          wrong.addAll(faulty);
          if (!good.containsKey(kind)) {
            kept.read(kind).ifPresent(template -> good.put(kind, template));
          }
        }
      }
    }
    faults = inSettings(path, wrong);
    faults.forEach(fault -> LOG.log(Level.WARNING, "{0}. The last good one stays in force", fault));
  }

  private static List<Fault> inSettings(Path path, List<TemplateFault> faults) {
    return faults.stream()
        .map(f -> new Fault(path.getFileName() + "/" + f.file(), f.line(), f.what(), f.mend()))
        .toList();
  }

  private static void keeping(Keeping keeping) {
    try {
      keeping.run();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the last good template could not be kept", e);
    }
  }

  private interface Keeping {
    void run() throws IOException;
  }
}
