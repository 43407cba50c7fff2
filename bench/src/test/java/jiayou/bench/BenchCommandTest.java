package jiayou.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each benchmark in miniature: it gives figures and leaves nothing behind.
class BenchCommandTest {

  private static final Effort LITTLE = new Effort(Duration.ofMillis(100), 2, 2_600, 120);

  @TempDir private Path folder = Path.of(".");

  @Test
  void theJournalHasFiguresOneAtATimeAndInGroups() throws IOException, SQLException {
    try (Scratch scratch = new Scratch(folder)) {
      List<Result> results = new JournalBench(scratch, LITTLE).run();
      assertEquals(List.of(6, 6), results.stream().map(r -> r.figures().size()).toList());
      areFigures(results);
    }
    leftNothing();
  }

  @Test
  void theDeliveryHasRatesAndMemory() throws IOException, SQLException {
    try (Scratch scratch = new Scratch(folder)) {
      List<Result> results = new DeliveryBench(scratch, LITTLE).run();
      assertEquals(List.of(4, 3), results.stream().map(r -> r.figures().size()).toList());
      areFigures(results);
    }
    leftNothing();
  }

  @Test
  void theReplayHasAFigureForEachSizeAndWritesItDown() throws IOException {
    Path json = folder.resolve("figures.json");
    Path disk = Files.createDirectory(folder.resolve("disk"));
    int exit =
        run(
            "replay",
            "--rounds",
            "2",
            "--sales",
            "120",
            "--folder",
            disk.toString(),
            "--json",
            json.toString());
    assertEquals(0, exit);
    JsonNode results = new JsonMapper().readTree(Files.readString(json)).path("benchmarks");
    assertEquals(2, results.size());
    assertEquals(3, results.at("/0/figures").size());
    assertEquals(true, results.at("/0/figures/0/median").asDouble() > 0);
    assertEquals(true, Files.deleteIfExists(json) && Files.deleteIfExists(disk));
  }

  @Test
  void anUnknownNameIsRefused() {
    assertEquals(2, run("speed"));
  }

  private static void areFigures(List<Result> results) {
    for (Result result : results) {
      result.figures().forEach(f -> assertEquals(true, f.value().min() > 0, f.toString()));
      result.comparisons().forEach(c -> assertEquals(true, c.ratio().min() > 0, c.toString()));
    }
  }

  private void leftNothing() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private static int run(String... args) {
    return new CommandLine(new BenchCommand())
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(args);
  }
}
