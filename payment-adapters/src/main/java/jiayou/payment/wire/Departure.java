package jiayou.payment.wire;

import okhttp3.Call;
import okhttp3.EventListener;

/// Notes whether the first byte of one request may have left. Connect, name look-up and TLS come
/// before that moment, so what fails in them was certainly not sent.
final class Departure extends EventListener {

  private volatile boolean begun;

  static EventListener of(Call call) {
    Departure departure = call.request().tag(Departure.class);
    return departure == null ? EventListener.NONE : departure;
  }

  boolean begun() {
    return begun;
  }

  @Override
  public void requestHeadersStart(Call call) {
    begun = true;
  }
}
