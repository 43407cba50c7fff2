package jiayou.sim.wechat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/// One request as it came off the wire.
///
/// @param target path and query, exactly as sent
/// @param certified whether it came with the merchant's client certificate
record Inbound(
    String method, String target, RecordedRequest request, byte[] body, boolean certified) {

  static Inbound of(RecordedRequest request, boolean certified) {
    ByteString body = request.getBody();
    byte[] bytes = body == null ? new byte[0] : body.toByteArray();
    return new Inbound(request.getMethod(), request.getTarget(), request, bytes, certified);
  }

  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
