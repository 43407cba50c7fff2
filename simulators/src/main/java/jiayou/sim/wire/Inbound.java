package jiayou.sim.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/// One request as it came off the wire.
///
/// @param target path and query, exactly as sent
/// @param certified whether it came with the merchant's client certificate
public record Inbound(
    String method, String target, RecordedRequest request, byte[] body, boolean certified) {

  public static Inbound of(RecordedRequest request, boolean certified) {
    ByteString body = request.getBody();
    byte[] bytes = body == null ? new byte[0] : body.toByteArray();
    return new Inbound(request.getMethod(), request.getTarget(), request, bytes, certified);
  }

  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  public String query() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
