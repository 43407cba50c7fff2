package jiayou.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All that somebody wrote in this project, in every module.
///
/// @param files every file, text or not
record House(Path root, List<Path> files, List<SourceFile> sources) {

  private static final Set<String> FOREIGN = Set.of("target", "out", ".git", ".idea", ".vscode");

  /// Finds the root from the folder in which the tests run.
  static House found() {
    Path root = above();
    List<Path> files = files(root);
    return new House(
        root,
        files,
        files.stream()
            .filter(f -> f.toString().endsWith(".java"))
            .map(f -> SourceFile.read(root, f))
            .filter(s -> s.path().contains("/src/"))
            .toList());
  }

  /// Empty for a font, a picture, or anything else that is no text.
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException binary) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The nearest folder above whose pom has modules.
  private static Path above() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path pom = folder.resolve("pom.xml");
      if (Files.exists(pom) && text(pom).contains("<modules>")) {
        return folder;
      }
    }
    throw new AssertionError("run inside the project");
  }

  private static List<Path> files(Path root) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes made) {
              String name = String.valueOf(folder.getFileName());
              return FOREIGN.contains(name) && !folder.equals(root)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes made) {
              if (made.isRegularFile() && !file.endsWith(".git")) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }
}
