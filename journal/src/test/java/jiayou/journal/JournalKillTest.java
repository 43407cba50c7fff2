package jiayou.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jiayou.core.port.Journal.Entry;
import jiayou.journal.Happening.Sold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goal: a process that is killed at any instant has lost nothing that it acknowledged. Method: a
/// child commits and says so; it is killed after a random number of its words, over and over on the
/// same journal.
final class JournalKillTest {

  private static final int KILLS = Integer.getInteger("jiayou.kills", 20);

  @TempDir private Path folder;

  private final Random chance = new Random();

  @Test
  void everyAcknowledgedEntryIsFoundAfterEveryKill() throws Exception {
    List<String> losses = new ArrayList<>();
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Run run = run("durable:", 1 + chance.nextInt(60));
      if (run.found() < acknowledged) {
        losses.add("kill %d: %d of %d".formatted(kill, run.found(), acknowledged));
      }
      acknowledged = run.acknowledged();
    }
    assertEquals(List.of(), losses);
    try (var journal = Happening.journal("durable:", folder)) {
      List<Entry<Happening>> entries = Happening.entries(journal);
      assertTrue(entries.size() >= acknowledged, entries.size() + " of " + acknowledged);
      assertEquals(
          IntStream.rangeClosed(1, entries.size()).boxed().toList(),
          entries.stream().map(entry -> ((Sold) entry.event()).sale()).toList());
      assertEquals(2 * entries.size(), journal.openPromises().size());
    }
  }

  /// The durable setting is what makes the difference: H2 by itself acknowledges half a second
  /// before it writes.
  @Test
  void h2AsItComesLosesWhatItAcknowledged() throws Exception {
    int lost = 0;
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS && lost == 0; kill++) {
      Run run = run(KilledWriter.PLAIN_H2, 1 + chance.nextInt(60));
      lost = Math.max(0, acknowledged - run.found());
      acknowledged = run.acknowledged();
    }
    assertTrue(lost > 0, "nothing was lost");
  }

  /// What one child said.
  ///
  /// @param found how many entries it began with
  /// @param acknowledged how many it had stored when it was killed
  private record Run(int found, int acknowledged) {}

  private Run run(String layers, int words) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(KilledWriter.command(layers, folder))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      int found = number(said.readLine(), "found ");
      int acknowledged = found;
      for (int word = 0; word < words; word++) {
        acknowledged = number(said.readLine(), "stored ");
      }
      // Not the process itself: that would close what it has said.
      child.toHandle().destroyForcibly();
      child.waitFor();
      // What it said before it died counts too; its last word may be cut.
      for (String word = said.readLine(); word != null; word = said.readLine()) {
        acknowledged = word.matches("stored \\d+") ? number(word, "stored ") : acknowledged;
      }
      return new Run(found, acknowledged);
    } finally {
      child.destroyForcibly();
    }
  }

  private static int number(String line, String before) {
    assertTrue(line.startsWith(before), line);
    return Integer.parseInt(line.substring(before.length()));
  }
}
