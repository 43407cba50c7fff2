package jiayou.sim.watch;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.Buffer;
import okio.BufferedSink;

/// Tells the witness of one simulator. Any thread may call.
///
/// A request that meets a fault is only seen to arrive: what becomes of it is the fault's business.
public final class Watched {

  private volatile Witness witness = Witness.NOBODY;

  public void by(Witness next) {
    witness = next;
  }

  public void tell(String request, Moment moment) {
    witness.saw(request, moment);
  }

  /// The same answer, which tells once its last byte has left.
  public MockResponse telling(MockResponse answer, String request) {
    MockResponseBody body = answer.getBody();
    return answer
        .newBuilder()
        .body(
            new MockResponseBody() {
              @Override
              public long getContentLength() {
                return body == null ? 0 : body.getContentLength();
              }

              @Override
              public void writeTo(BufferedSink sink) throws IOException {
                Buffer bytes = new Buffer();
                if (body != null) {
                  body.writeTo(bytes);
                }
                sink.write(bytes, bytes.size());
                sink.flush();
                tell(request, Moment.ANSWERED);
              }
            })
        .build();
  }
}
