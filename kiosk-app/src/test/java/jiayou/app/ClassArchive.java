package jiayou.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// The classes of the terminal as Java reads them fastest, so that hundreds of starts take minutes
/// and not an hour. Java's class archive wants jars, and a build has folders.
///
/// @param classPath nothing but jars
/// @param file the archive: the first process that ends in peace makes it, all later ones use it
record ClassArchive(String classPath, Path file) {

  static ClassArchive in(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(part);
      parts.add(Files.isDirectory(path) ? jar(path, folder, parts.size()).toString() : part);
    }
    return new ClassArchive(
        String.join(File.pathSeparator, parts), folder.toAbsolutePath().resolve("classes.jsa"));
  }

  /// What `java` is told; whatever it has to say about the archive itself would be in the way of
  /// the terminal's answers.
  List<String> options() {
    String what = Files.exists(file) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
    return List.of(what + file, "-Xlog:disable", "-cp", classPath);
  }

  private static Path jar(Path classes, Path folder, int number) throws IOException {
    Path jar = folder.toAbsolutePath().resolve(number + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      files.filter(Files::isRegularFile).forEach(file -> add(out, classes, file));
    }
    return jar;
  }

  private static void add(JarOutputStream out, Path classes, Path file) {
    try {
      String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
      out.putNextEntry(new JarEntry(name));
      Files.copy(file, out);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
