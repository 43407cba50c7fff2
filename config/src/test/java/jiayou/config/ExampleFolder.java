package jiayou.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jiayou.config.Settings.Reading;

/// A copy of an example that a test may spoil.
final class ExampleFolder {

  static final String THIRTY_TWO = "0123456789abcdef0123456789abcdef";

  private final Path folder;

  /// @param name `kiosk` or `dispenser`
  ExampleFolder(Path parent, String name) throws IOException {
    folder = Files.createDirectories(parent.resolve(name));
    for (String file :
        List.of(
            "terminal",
            "forecourt",
            "payments",
            "back-office",
            "printer",
            "signage",
            "screen",
            "selling",
            "scanner",
            "invoices")) {
      try (InputStream in =
          ExampleFolder.class.getResourceAsStream("example/%s/%s.yaml".formatted(name, file))) {
        if (in != null) {
          Files.copy(in, folder.resolve(file + ".yaml"));
        }
      }
    }
    write("secrets/pts2-password", "pts2 pass\n");
    write("secrets/wechat-merchant-key.pem", "merchant key\n");
    write("secrets/wechat-api-v3-key", THIRTY_TWO + "\n");
    write("secrets/office-token", "office token\n");
    write("secrets/exit-pass-key", "exit key of 20 bytes\n");
    write("keys/wechat-public-key.pem", "public key\n");
    write("secrets/alipay-app-key.pem", "app key\n");
    write("keys/alipay-public-key.pem", "alipay's key\n");
    write("secrets/unionpay-key.pem", "unionpay key\n");
    write("keys/unionpay-root.pem", "root\n");
    write("secrets/ecard-terminal-key.pem", "card key\n");
    write("keys/ecard-answers.pem", "answers\n");
    write("keys/ecard-proofs.pem", "proofs\n");
    write("keys/ecard-authority-1.pem", "authority\n");
    write("secrets/badge-6217", "JYS62170001\n");
    write("secrets/nuonuo-secret", "nuonuo secret\n");
    write("secrets/nuonuo-token", "nuonuo token\n");
    write("signage/welcome.png", "png");
    write("signage/breakfast.png", "png");
    write("signage/night.png", "png");
  }

  Path path(String file) {
    return folder.resolve(file);
  }

  void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  void delete(String file) throws IOException {
    Files.delete(folder.resolve(file));
  }

  /// Changes the one place where a text stands, and returns the line of it.
  int replace(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    int at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once in %s: %s".formatted(file, from));
    }
    write(file, text.replace(from, to));
    return (int) text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
  }

  Reading read(Map<String, String> environment) {
    return Settings.read(folder, environment);
  }

  Settings settings() {
    return switch (read(Map.of())) {
      case Reading.Valid valid -> valid.settings();
      case Reading.Faulty faulty -> throw new AssertionError(faulty.faults().toString());
    };
  }

  List<Fault> faults() {
    return switch (read(Map.of())) {
      case Reading.Valid _ -> List.of();
      case Reading.Faulty faulty -> faulty.faults();
    };
  }
}
