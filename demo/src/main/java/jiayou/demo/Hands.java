package jiayou.demo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// A person in front of one screen of the terminal: she waits for what she sees, touches, scans,
/// and reads codes with her phone's camera.
final class Hands {

  private static final int WAIT_SECONDS = 30;
  private static final int LOOKS = 40;
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
  private static final long BLINK_NANOS = 50_000_000L;

  private final OkHttpClient http =
      new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(90)).build();
  private final String screen;
  private final Path pictures;
  private int harnessPort;

  /// @param pictures the folder for the pictures she takes
  Hands(String screen, Path pictures) {
    this.screen = screen;
    this.pictures = pictures;
  }

  /// The terminal was started (again) and its harness listens here.
  void reachedAt(int port) {
    harnessPort = port;
  }

  /// Waits until the screen shows this.
  ///
  /// @param regex found in the text of the screen record
  /// @throws IllegalStateException with what it showed instead
  String sees(String regex) {
    Answer answer = get("await", Map.of("shows", regex, "seconds", Integer.toString(WAIT_SECONDS)));
    if (answer.status() != 200) {
      throw new IllegalStateException(screen + " never showed " + regex + ", but " + answer.text());
    }
    return answer.text();
  }

  /// What the screen shows at this moment.
  String glances() {
    return get("await", Map.of("seconds", "0")).text();
  }

  /// @throws IllegalStateException when there is no such button to press
  void presses(String id) {
    Answer answer = get("press", Map.of("id", id));
    // A screen that is just being drawn has its buttons a blink later.
    for (int look = 0; look < LOOKS && answer.status() != 200; look++) {
      LockSupport.parkNanos(BLINK_NANOS);
      answer = get("press", Map.of("id", id));
    }
    if (answer.status() != 200) {
      throw new IllegalStateException(screen + " has no button " + id + ": " + glances());
    }
  }

  /// Types on a number pad.
  void types(String digits) {
    for (char digit : digits.toCharArray()) {
      presses("key-" + digit);
    }
  }

  void scans(String text) {
    get("scan", Map.of("text", text));
  }

  /// Keeps a picture of what she sees.
  byte[] pictured(String name) {
    byte[] png = get("picture", Map.of()).body();
    try {
      Files.createDirectories(pictures);
      Files.write(pictures.resolve(name + ".png"), png);
    } catch (IOException e) {
      throw new IllegalStateException("could not keep the picture " + name, e);
    }
    return png;
  }

  /// Holds the phone's camera to the screen.
  ///
  /// @return what the code on the screen says
  String readsCode() {
    for (int look = 0; look < LOOKS; look++) {
      Optional<String> code = decoded(get("picture", Map.of()).body());
      if (code.isPresent()) {
        return code.get();
      }
      LockSupport.parkNanos(BLINK_NANOS);
    }
    throw new IllegalStateException("no code on the screen of " + screen);
  }

  /// Holds the phone's camera to one of several codes on the screen.
  ///
  /// @param part of what it says
  String readsCode(String part) {
    for (int look = 0; look < LOOKS; look++) {
      for (String code : allDecoded(get("picture", Map.of()).body())) {
        if (code.contains(part)) {
          return code;
        }
      }
      LockSupport.parkNanos(BLINK_NANOS);
    }
    throw new IllegalStateException("no code with " + part + " on the screen of " + screen);
  }

  private static List<String> allDecoded(byte[] png) {
    try {
      return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap(png), HINTS))
          .map(Result::getText)
          .toList();
    } catch (ReaderException none) {
      return List.of();
    }
  }

  private static Optional<String> decoded(byte[] png) {
    try {
      return Optional.of(new QRCodeReader().decode(bitmap(png), HINTS).getText());
    } catch (ReaderException none) {
      return Optional.empty();
    }
  }

  private static BinaryBitmap bitmap(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      int width = image.getWidth();
      int height = image.getHeight();
      int[] pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
      return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory", e);
    }
  }

  private Answer get(String path, Map<String, String> query) {
    HttpUrl.Builder url =
        new HttpUrl.Builder()
            .scheme("http")
            .host("127.0.0.1")
            .port(harnessPort)
            .addPathSegment(path)
            .addQueryParameter("screen", screen);
    query.forEach((name, value) ->
        url.addEncodedQueryParameter(name, URLEncoder.encode(value, StandardCharsets.UTF_8)));
    try (Response response =
        http.newCall(new Request.Builder().url(url.build()).build()).execute()) {
      return new Answer(response.code(), response.body().bytes());
    } catch (IOException e) {
      throw new IllegalStateException("the terminal's screen cannot be reached", e);
    }
  }

  private record Answer(int status, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
