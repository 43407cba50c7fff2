import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks whether every Java file of the tree is formatted by google-java-format, or formats them.
/// Run by the root pom, from source, in one machine for all modules.
final class Format {

  private Format() {}

  /// The first argument is the root of the tree, the second `check` or `write`.
  public static void main(String[] args) throws Exception {
    boolean write = args[1].equals("write");
    List<String> order = new ArrayList<>();
    order.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    order.addAll(sources(Path.of(args[0])));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    int answer =
        new Main(out, out, InputStream.nullInputStream()).format(order.toArray(String[]::new));
    if (answer != 0 && !write) {
      out.println("The files above are not formatted. To mend: mvn -q -N -Dformat=write verify");
    }
    System.exit(answer);
  }

  private static List<String> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|out)/.*"))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }
}
