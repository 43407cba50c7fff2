package jiayou.printing.javapos;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jpos.loader.JposServiceLoader;

/// A program of its own, because JavaPOS reads its settings once in the life of a JVM. Says whether
/// JavaPOS itself knows an entry, and what we say of it then.
final class RegistryProbe {

  private RegistryProbe() {}

  /// @param arguments a `jpos.xml` and a logical name
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean known = JposServiceLoader.getManager().getEntryRegistry().hasJposEntry(arguments[1]);
    out.println("javapos: " + known);
    try {
      new JposEntries(List.of(Path.of(arguments[0]))).require(arguments[1], "POSPrinter");
      boolean now = JposServiceLoader.getManager().getEntryRegistry().hasJposEntry(arguments[1]);
      out.println("ours: " + now);
    } catch (IllegalArgumentException e) {
      out.println("ours: " + e.getMessage());
    }
  }
}
