package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The mark by which a terminal knows the payments of its own data folder.
class InstallationTest {

  private static final RandomGenerator DICE = new Random(21);

  @TempDir private Path folder;

  @Test
  void theFirstStartMakesAMarkAndTheNextOnesKeepIt() throws IOException {
    Installation first = Installation.of(folder, DICE);
    assertEquals(first.mark() + "\n", Files.readString(folder.resolve("installation")));
    assertEquals(first, Installation.of(folder, DICE));
    assertFalse(Files.exists(folder.resolve("installation.half")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, Integer.MIN_VALUE})
  void aMarkHasEightDigitsWhateverTheDiceSay(int thrown) throws IOException {
    Installation made = Installation.of(folder, () -> (long) thrown << 32);
    assertEquals("%08x".formatted(thrown), made.mark());
  }

  @Test
  void aNewDiskHasAnotherMark(@TempDir Path newDisk) throws IOException {
    assertNotEquals(Installation.of(folder, DICE), Installation.of(newDisk, DICE));
  }

  @Test
  void aForgottenMarkIsFollowedByAnother() throws IOException {
    Installation old = Installation.of(folder, DICE);
    Installation.forget(folder);
    assertNotEquals(old, Installation.of(folder, DICE));
  }

  @Test
  void aHalfWrittenMarkIsNone() throws IOException {
    Files.writeString(folder.resolve("installation.half"), "0a1b2c3d");
    assertEquals(new Installation("00000007"), Installation.of(folder, () -> 7L << 32));
    assertFalse(Files.exists(folder.resolve("installation.half")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "0a1b2c3", "0a1b2c3d4", "0A1B2C3D", "fen=1;by", "ÿÿÿÿÿÿÿÿ"})
  void aDamagedMarkIsMadeAnew(String text) throws IOException {
    Files.writeString(folder.resolve("installation"), text);
    Installation made = Installation.of(folder, () -> 7L << 32);
    assertEquals(new Installation("00000007"), made);
    assertEquals(made, Installation.of(folder, DICE));
  }

  @Test
  void aFolderThatTakesNoMarkIsSaid() {
    assertThrows(IOException.class, () -> Installation.of(folder.resolve("missing"), DICE));
  }
}
