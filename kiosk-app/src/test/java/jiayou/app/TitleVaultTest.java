package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jiayou.core.invoice.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Titles on the disk.
class TitleVaultTest {

  private static final Title TITLE =
      new Title(Title.Kind.COMPANY, "青岚物流有限公司", "91350100M000100Y43", "13800001234");

  private final Path folder;
  private final TitleVault vault;

  TitleVaultTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.vault = TitleVault.in(folder, new SecureRandom());
  }

  @Test
  void aTitleIsReadAgainByTheNextRun() throws IOException {
    String handle = vault.keep(TITLE);
    TitleVault next = TitleVault.in(folder, new SecureRandom());
    assertEquals(Optional.of(TITLE), next.read(handle));
  }

  @Test
  void whatIsForgottenIsGoneFromTheDisk() throws IOException {
    String handle = vault.keep(TITLE);
    vault.forget(handle);
    vault.forget(handle);
    assertEquals(Optional.empty(), vault.read(handle));
    assertEquals(List.of(), files());
  }

  @Test
  void theNextRunKeepsOnlyWhatAnInvoiceWaitsFor() throws IOException {
    String wanted = vault.keep(TITLE);
    vault.keep(new Title(Title.Kind.PERSON, "王小明", "", ""));
    TitleVault.in(folder, new SecureRandom()).keepOnly(Set.of(wanted));
    assertEquals(List.of(wanted + ".title"), files());
  }

  @Test
  void whatWasKeptAMomentAgoMayBeAboutToBeAskedWith() throws IOException {
    String young = vault.keep(TITLE);
    vault.keepOnly(Set.of());
    assertEquals(List.of(young + ".title"), files());
  }

  @Test
  void nobodyElseMayReadIt() throws IOException {
    String handle = vault.keep(TITLE);
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("titles").resolve(handle + ".title"))));
  }

  @Test
  void aNameOverTwoLinesStaysOneName() throws IOException {
    String handle = vault.keep(new Title(Title.Kind.PERSON, "王\n小明", "", "139"));
    assertEquals(Optional.of(new Title(Title.Kind.PERSON, "王 小明", "", "139")), vault.read(handle));
  }

  @Test
  void aHandleIsNoPath() {
    assertThrows(IllegalArgumentException.class, () -> vault.read("../secret"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("titles"))) {
      return all.map(p -> p.getFileName().toString()).toList();
    }
  }
}
