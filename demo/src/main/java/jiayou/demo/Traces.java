package jiayou.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks through everything that a day leaves on the disk, journal and log and ledgers, for what
/// must not be there: to whom invoices were made out.
record Traces(List<String> personal) {

  List<String> differences(Path folder) throws IOException {
    List<String> differences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Each byte a character: what is searched for is put the same way.
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String word : personal) {
          String sought =
              new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
          if (bytes.contains(sought)) {
            differences.add("something personal is in " + folder.relativize(file));
          }
        }
      }
    }
    return differences;
  }
}
