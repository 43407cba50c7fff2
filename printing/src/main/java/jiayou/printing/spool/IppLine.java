package jiayou.printing.spool;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Carries questions to a spooler over HTTP, each within a limit. Safe for use by several threads.
final class IppLine {

  private static final int OK = 200;

  private final URI target;
  private final Duration limit;
  private final HttpClient http;
  private final AtomicInteger number = new AtomicInteger();

  /// @param printer with the scheme `ipp` or `ipps`
  IppLine(URI printer, Duration limit) {
    String scheme = "ipps".equals(printer.getScheme()) ? "https" : "http";
    int port = printer.getPort() < 0 ? 631 : printer.getPort();
    this.target =
        URI.create(scheme + "://" + printer.getHost() + ":" + port + printer.getRawPath());
    this.limit = limit;
    this.http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limit).build();
  }

  String address() {
    return target.getAuthority();
  }

  IppPacket ask(IppPacket.Builder question) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (IppOutputStream out = new IppOutputStream(bytes)) {
      out.write(question.setRequestId(number.incrementAndGet()).build());
    }
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .timeout(limit)
            .header("Content-Type", "application/ipp")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != OK) {
        throw new IOException("the spooler answered HTTP " + answer.statusCode());
      }
      try (IppInputStream in = new IppInputStream(new ByteArrayInputStream(answer.body()))) {
        return in.readPacket();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the spooler");
    } catch (IllegalArgumentException e) {
      throw new IOException("the spooler's answer is no IPP", e);
    }
  }
}
