package jiayou.payment.alipay;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.Wire;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `gateway.do`: who asks and what is in the query, the order itself in the body.
///
/// A yes without a good signature is no yes. A no is believed as far as it is signed.
final class V2Gateway implements Gateway {

  private static final System.Logger LOG = System.getLogger(V2Gateway.class.getName());
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final String ORDER = "biz_content";

  private final AlipaySettings settings;
  private final Wire wire;
  private final InstantSource clock;
  private final HttpUrl url;

  V2Gateway(AlipaySettings settings, Wire wire, InstantSource clock) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
    this.url = HttpUrl.get(settings.baseUrl() + "/gateway.do");
  }

  @Override
  public boolean signsRefusals() {
    return true;
  }

  @Override
  public Exchange<JsonNode> ask(Question question, ObjectNode fields) {
    Request.Builder request = request(signed(question, JSON.writeValueAsString(fields)));
    return switch (wire.send(request)) {
      case Wire.Reply.NotSent(String cause) -> new Exchange.NotSent<>(cause);
      case Wire.Reply.Lost(String cause) -> new Exchange.Unclear<>(cause);
      case Wire.Reply.Got got when got.status() == 200 -> read(question, got.body());
      case Wire.Reply.Got got -> new Exchange.Unclear<>("HTTP " + got.status());
    };
  }

  private Map<String, String> signed(Question question, String order) {
    Map<String, String> all = new TreeMap<>();
    all.put("app_id", settings.appId());
    all.put("method", question.method());
    all.put("format", "JSON");
    all.put("charset", "utf-8");
    all.put("sign_type", "RSA2");
    all.put("timestamp", TIME.format(clock.instant().atOffset(ZoneOffset.ofHours(8))));
    all.put("version", "1.0");
    if (question == Question.PRECREATE || question == Question.PAY) {
      settings.notifyUrl().ifPresent(notify -> all.put("notify_url", notify));
    }
    all.put(ORDER, order);
    all.put("sign", Rsa2.sign(settings.appKey(), Rsa2.ofRequest(all)));
    return all;
  }

  private Request.Builder request(Map<String, String> fields) {
    HttpUrl.Builder target = url.newBuilder();
    FormBody.Builder body = new FormBody.Builder(StandardCharsets.UTF_8);
    fields.forEach((name, value) -> {
      if (name.equals(ORDER)) {
        body.add(name, value);
      } else {
        target.addQueryParameter(name, value);
      }
    });
    return new Request.Builder()
        .url(target.build())
        .header("User-Agent", "Jiayou/0.1")
        .post(body.build());
  }

  private Exchange<JsonNode> read(Question question, byte[] bytes) {
    Optional<V2Answer> read =
        V2Answer.read(new String(bytes, StandardCharsets.UTF_8), question.member());
    if (read.isEmpty()) {
      return new Exchange.Unclear<>("answer is no v2 message");
    }
    V2Answer answer = read.get();
    boolean signed = answer.isSignedBy(settings.alipayKey());
    String code = Gateway.text(answer.body(), "code");
    if (code.equals("10000") || code.equals("10003")) {
      return signed ? new Exchange.Good<>(answer.body()) : unbelieved(question, answer);
    }
    String subCode = Gateway.text(answer.body(), "sub_code");
    String name = subCode.isEmpty() ? code : subCode;
    if (name.isEmpty()) {
      return new Exchange.Unclear<>("answer says neither yes nor no");
    }
    return new Exchange.Refused<>(
        name,
        Gateway.text(answer.body(), "sub_msg"),
        signed ? Exchange.Proof.SIGNED : Exchange.Proof.UNSIGNED);
  }

  private static Exchange<JsonNode> unbelieved(Question question, V2Answer answer) {
    String fault = answer.signature().isEmpty() ? "unsigned" : "wrong signature";
    LOG.log(System.Logger.Level.WARNING, "answer to {0} not believed: {1}", question, fault);
    return new Exchange.Unclear<>("answer not believed: " + fault);
  }
}
