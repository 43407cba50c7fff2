package jiayou.sim.ecard;

import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/// One request as it came off the wire.
///
/// @param path exactly as sent
record Inbound(String method, String path, RecordedRequest request, byte[] body) {

  private static final String ROOT = "/ecard/v1/";

  static Inbound of(RecordedRequest request) {
    ByteString body = request.getBody();
    byte[] bytes = body == null ? new byte[0] : body.toByteArray();
    return new Inbound(request.getMethod(), request.getTarget(), request, bytes);
  }

  String header(String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }

  /// Nothing when the protocol has no such place.
  Optional<Operation> operation() {
    if (!path.startsWith(ROOT)) {
      return Optional.empty();
    }
    List<String> places = List.of(path.substring(ROOT.length()).split("/"));
    String shape = method + " " + places.getFirst() + " " + places.size();
    return switch (shape) {
      case "POST holds 1" -> Optional.of(Operation.HOLD);
      case "POST holds 3" ->
          switch (places.getLast()) {
            case "take" -> Optional.of(Operation.TAKE);
            case "give-back" -> Optional.of(Operation.GIVE_BACK);
            default -> Optional.empty();
          };
      case "POST offline-takes 1" -> Optional.of(Operation.OFFLINE_TAKE);
      case "POST top-ups 1" -> Optional.of(Operation.TOP_UP);
      case "GET top-ups 2" -> Optional.of(Operation.TOP_UP_STATE);
      default -> Optional.empty();
    };
  }

  /// The number that the path names: `/ecard/v1/holds/{number}/take`.
  String numberInPath() {
    return path.substring(ROOT.length()).split("/")[1];
  }
}
