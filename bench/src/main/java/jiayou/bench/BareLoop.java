package jiayou.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jiayou.office.NoDelaySockets;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// The peer of the delivery: OkHttp and nothing else, one request after the other, with bodies that
/// are ready.
final class BareLoop implements Contender {

  private static final MediaType BATCH = MediaType.get("application/cloudevents-batch+json");

  private final OkHttpClient http;
  private final String url;
  private final Path recording;
  private final int events;
  private final Optional<RawLog> notes;

  /// @param recording the batches of so many events
  /// @param notes gets a record for each batch that was answered
  BareLoop(String url, Path recording, int events, Optional<RawLog> notes) {
    this.http =
        new OkHttpClient.Builder()
            .socketFactory(new NoDelaySockets())
            .protocols(List.of(Protocol.HTTP_1_1))
            .retryOnConnectionFailure(false)
            .build();
    this.url = url;
    this.recording = recording;
    this.events = events;
    this.notes = notes;
  }

  @Override
  public int once() throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(recording), 1 << 16))) {
      long left = Files.size(recording);
      while (left > 0) {
        byte[] batch = new byte[in.readInt()];
        in.readFully(batch);
        left -= Integer.BYTES + batch.length;
        post(batch);
        if (notes.isPresent()) {
          notes.get().once();
        }
      }
    }
    return events;
  }

  @Override
  public void close() throws IOException {
    if (notes.isPresent()) {
      notes.get().close();
    }
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  private void post(byte[] batch) throws IOException {
    Request request =
        new Request.Builder()
            .url(url + "v1/stations/S1/events")
            .header("Authorization", "Bearer bench")
            .post(RequestBody.create(batch, BATCH))
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (response.code() != 200 || response.body().string().isEmpty()) {
        throw new IOException("the office said " + response.code());
      }
    }
  }
}
