package jiayou.payment.aggregator;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.Wire;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Asks ACP one question: signs it, sends it once, and believes the answer only when its signature
/// holds. Every answer is signed, a refusal too; so one that is not is nobody's word.
final class AcpGateway {

  private static final System.Logger LOG = System.getLogger(AcpGateway.class.getName());
  private static final MediaType FORM =
      MediaType.get("application/x-www-form-urlencoded;charset=UTF-8");

  private final AggregatorSettings settings;
  private final Wire wire;
  private final InstantSource clock;

  AcpGateway(AggregatorSettings settings, Wire wire, InstantSource clock) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
  }

  /// @param fields what this message says beside what every message says
  Exchange<SortedMap<String, String>> post(String path, Map<String, String> fields) {
    byte[] body = AcpForm.encoded(signed(fields)).getBytes(StandardCharsets.UTF_8);
    Request.Builder request =
        new Request.Builder()
            .url(settings.baseUrl() + path)
            .header("User-Agent", "Jiayou/0.1")
            .post(RequestBody.create(body, FORM));
    return switch (wire.send(request)) {
      case Wire.Reply.NotSent(String cause) -> new Exchange.NotSent<>(cause);
      case Wire.Reply.Lost(String cause) -> new Exchange.Unclear<>(cause);
      case Wire.Reply.Got got when got.status() == 200 -> believed(got.body());
      case Wire.Reply.Got got -> new Exchange.Unclear<>("HTTP " + got.status());
    };
  }

  private SortedMap<String, String> signed(Map<String, String> fields) {
    SortedMap<String, String> all = new TreeMap<>(fields);
    all.put("version", "5.1.0");
    all.put("encoding", "UTF-8");
    all.put("signMethod", settings.signer().method());
    all.put("certId", settings.signer().certificate());
    all.put("bizType", "000000");
    all.put("accessType", "0");
    all.put("merId", settings.merchantId());
    all.put(AcpForm.SIGNATURE, settings.signer().sign(AcpForm.signedText(all)));
    return all;
  }

  private Exchange<SortedMap<String, String>> believed(byte[] body) {
    Optional<SortedMap<String, String>> read =
        AcpForm.decoded(new String(body, StandardCharsets.UTF_8));
    if (read.isEmpty() || !read.get().containsKey("respCode")) {
      return new Exchange.Unclear<>("answer is no message");
    }
    Optional<String> fault = settings.signer().fault(read.get(), clock.instant());
    if (fault.isPresent()) {
      LOG.log(System.Logger.Level.WARNING, "answer not believed: {0}", fault.get());
      return new Exchange.Unclear<>("answer not believed: " + fault.get());
    }
    return new Exchange.Good<>(read.get());
  }
}
