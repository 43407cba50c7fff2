package jiayou.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jiayou.core.value.Money;
import jiayou.printing.exitpass.ExitPassSigner;

/// The settings folder of a gate, or of a terminal where passes are judged: `terminal.yaml` and the
/// station's key, and nothing else.
///
/// @param key of the station
record GateFolder(Path path, String station, String key) {

  static final String KEY = "a station's key of enough length";

  /// @param language `ZH_CN` or `EN`
  /// @param used the folder of used passes
  static GateFolder written(Path path, String terminal, String language, Path used)
      throws IOException {
    return written(path, terminal, language, used, KEY);
  }

  static GateFolder written(Path path, String terminal, String language, Path used, String key)
      throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("key"), key + "\n");
    Files.writeString(
        path.resolve("terminal.yaml"),
        """
        station: {id: S1, name: 滨河路站, address: 石家庄市滨河路 18 号, phone: 0311-85550123}
        terminal: {id: %s, kind: KIOSK, language: %s}
        pixelPitchMm: 0.248
        kiosk: {screen: {widthPx: 1080, heightPx: 1920}}
        exitPassKey: {file: key}
        exitPass: {usedPasses: %s, validFor: 2h}
        dataFolder: data
        """
            .formatted(terminal, language, used));
    return new GateFolder(path, "S1", key);
  }

  /// A pass of this station for 216.33 yuan.
  String pass(String trace, Instant paidAt) {
    return new ExitPassSigner(key.getBytes(StandardCharsets.UTF_8), station)
        .sign(trace, paidAt, Money.fen(21633))
        .token();
  }

  List<String> verify(String code, String... options) {
    List<String> words =
        new ArrayList<>(List.of("pass", "verify", code, "--config", path.toString()));
    words.addAll(List.of(options));
    return words;
  }
}
