package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.BackOffice.Report;
import jiayou.sim.office.BackOfficeSimulator;
import okhttp3.Connection;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/// OkHttp leaves Nagle's algorithm on, and a batch larger than one of its 8 KiB segments then waits
/// 40 ms. The option on the socket is checked, not the time, which no busy machine would keep.
class NoDelayTest {

  @Test
  void aBatchLargerThanASegmentGoesOverASocketWithoutNagle() throws Exception {
    List<Report> batch =
        IntStream.rangeClosed(1, 50).mapToObj(i -> OfficeFixture.settled("s", i)).toList();
    List<Boolean> noDelay = Collections.synchronizedList(new ArrayList<>());
    List<Long> sizes = Collections.synchronizedList(new ArrayList<>());
    try (BackOfficeSimulator office = OfficeFixture.office()) {
      OfficeSettings settings = OfficeFixture.settings(office);
      OkHttpClient watched =
          OfficeHttp.client(settings)
              .newBuilder()
              .addNetworkInterceptor(chain -> {
                Connection connection = Objects.requireNonNull(chain.connection());
                noDelay.add(connection.socket().getTcpNoDelay());
                sizes.add(Objects.requireNonNull(chain.request().body()).contentLength());
                return chain.proceed(chain.request());
              })
              .build();
      try (OfficeClient client = new OfficeClient(settings, InstantSource.system(), watched)) {
        assertEquals(new DeliveryAnswer.Delivered(), client.deliver(batch));
        assertEquals(new DeliveryAnswer.Delivered(), client.deliver(batch));
      }
    }
    assertEquals(List.of(true, true), noDelay);
    assertEquals(List.of(true, true), sizes.stream().map(size -> size > 8192).toList());
  }
}
