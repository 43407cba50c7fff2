package jiayou.payment.ecard;

import okhttp3.Call;
import okhttp3.EventListener;

/// Notes whether the first byte of one request may have left. Name look-up, connecting and TLS come
/// before that moment.
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
