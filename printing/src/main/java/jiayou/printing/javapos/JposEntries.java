package jiayou.printing.javapos;

import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jpos.config.JposEntry;
import jpos.config.JposEntryRegistry;
import jpos.config.simple.xml.JavaxRegPopulator;
import jpos.loader.JposServiceLoader;
import org.jspecify.annotations.Nullable;

/// The `jpos.xml` files of this terminal, brought into JavaPOS. JavaPOS itself drops in silence
/// what it does not understand and then knows no such device; so every entry that is asked for here
/// is looked at, and what is wrong is said with the file, the entry and the mend.
public final class JposEntries {

  private static final String POPULATOR = "jpos.config.regPopulatorClass";
  private static final String POPULATOR_FILE = "jpos.config.populatorFile";
  private static final String OWN_PROPERTIES = "/jpos/res/jpos.properties";

  private final List<Path> files;

  /// @param files in which to look; the first that has an entry counts
  public JposEntries(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /// Makes the entry known to JavaPOS, or says why it cannot be.
  ///
  /// @param logicalName as the settings have it
  /// @param category `POSPrinter` or `Scanner`
  /// @throws IllegalArgumentException with file, entry, what is wrong and how to mend it
  public void require(String logicalName, String category) {
    Map<Path, EntryFile> read = new LinkedHashMap<>();
    files.forEach(file -> read.put(file, EntryFile.read(file)));
    for (Map.Entry<Path, EntryFile> each : read.entrySet()) {
      if (each.getValue().entries().containsKey(logicalName)) {
        require(logicalName, category, each.getKey(), each.getValue());
        return;
      }
    }
    TreeSet<String> known = new TreeSet<>();
    read.values().forEach(file -> known.addAll(file.entries().keySet()));
    throw new IllegalArgumentException(
        "no entry '%s' in %s; %s"
            .formatted(
                logicalName,
                names(),
                known.isEmpty()
                    ? "there is no entry at all: copy the vendor's JposEntry into it"
                    : "write one of " + String.join(", ", known) + ", or add the vendor's entry"));
  }

  private void require(String logicalName, String category, Path file, EntryFile read) {
    EntryFile.Entry written = read.entries().get(logicalName);
    JposEntry loaded = loaded(logicalName, file);
    if (written == null || loaded == null) {
      String cause =
          written == null || written.badProps().isEmpty()
              ? "correct it after the vendor's example"
              : "correct " + String.join(" and ", written.badProps());
      throw new IllegalArgumentException(
          "%s: JavaPOS drops the entry '%s' at line %d; %s"
              .formatted(file, logicalName, written == null ? 0 : written.line(), cause));
    }
    if (!category.equals(loaded.getPropertyValue(JposEntry.DEVICE_CATEGORY_PROP_NAME))) {
      throw new IllegalArgumentException(
          "%s: the entry '%s' is a %s and no %s; name another entry"
              .formatted(
                  file,
                  logicalName,
                  loaded.getPropertyValue(JposEntry.DEVICE_CATEGORY_PROP_NAME),
                  category));
    }
    requireClass(JposEntry.SI_FACTORY_CLASS_PROP_NAME, loaded, logicalName, file);
    register(logicalName, loaded, file);
  }

  /// JavaPOS finds a vendor's classes only on the class path of the program.
  private static void requireClass(String prop, JposEntry entry, String logicalName, Path file) {
    String name = String.valueOf(entry.getPropertyValue(prop));
    try {
      Class.forName(name, false, JposServiceLoader.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalArgumentException(
          "%s: the entry '%s' needs the class %s, which is not there; put the vendor's jar into "
                  .formatted(file, logicalName, name)
              + "the folder 'drivers'",
          e);
    }
  }

  private static @Nullable JposEntry loaded(String name, Path file) {
    JavaxRegPopulator populator = new JavaxRegPopulator("check");
    populator.load(file.toString());
    for (Enumeration<?> all = populator.getEntries(); all.hasMoreElements(); ) {
      if (all.nextElement() instanceof JposEntry entry && name.equals(entry.getLogicalName())) {
        return entry;
      }
    }
    return null;
  }

  /// One registry for the whole program; JavaPOS fills it at its first use.
  private static void register(String logicalName, JposEntry entry, Path file) {
    synchronized (JposServiceLoader.class) {
      boolean settled =
          System.getProperty(POPULATOR) != null
              || JposEntries.class.getResource(OWN_PROPERTIES) != null;
      if (!settled) {
        System.setProperty(POPULATOR, JavaxRegPopulator.class.getName());
        System.setProperty(POPULATOR_FILE, file.toString());
      }
      JposEntryRegistry registry = JposServiceLoader.getManager().getEntryRegistry();
      if (registry.hasJposEntry(logicalName)) {
        registry.removeJposEntry(logicalName);
      }
      registry.addJposEntry(logicalName, entry);
    }
  }

  private String names() {
    return String.join(", ", files.stream().map(Path::toString).toList());
  }
}
