package jiayou.payment.wechat;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.Wire;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Asks API v2 one question in XML. An answer counts when its signature holds; what the transport
/// itself refuses is unsigned and is no proof of anything.
final class V2Gateway {

  private static final MediaType XML_TYPE = MediaType.get("text/xml; charset=utf-8");

  private final WechatSettings settings;
  private final V2Signature signature;
  private final Supplier<String> nonces;

  V2Gateway(WechatSettings settings, V2Signature signature, Supplier<String> nonces) {
    this.settings = settings;
    this.signature = signature;
    this.nonces = nonces;
  }

  Exchange<SortedMap<String, String>> post(Wire wire, String url, Map<String, String> fields) {
    SortedMap<String, String> all = new TreeMap<>(fields);
    all.put("appid", settings.appid());
    all.put("mch_id", settings.mchid());
    all.put("nonce_str", nonces.get());
    all.put("sign_type", signature.how().wire());
    all.put("sign", signature.of(all));
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", "Jiayou/0.1")
            .post(RequestBody.create(V2Xml.write(all), XML_TYPE));
    return switch (wire.send(request)) {
      case Wire.Reply.NotSent(String cause) -> new Exchange.NotSent<>(cause);
      case Wire.Reply.Lost(String cause) -> new Exchange.Unclear<>(cause);
      case Wire.Reply.Got got when got.status() == 200 -> read(got.body());
      case Wire.Reply.Got got -> new Exchange.Unclear<>("HTTP " + got.status());
    };
  }

  private Exchange<SortedMap<String, String>> read(byte[] body) {
    Optional<SortedMap<String, String>> read = V2Xml.read(body);
    if (read.isEmpty()) {
      return new Exchange.Unclear<>("answer is no v2 message");
    }
    SortedMap<String, String> fields = read.get();
    boolean signed = signature.holds(fields);
    String transport = fields.getOrDefault("return_code", "");
    String result = fields.getOrDefault("result_code", "");
    if (transport.equals("SUCCESS") && result.equals("SUCCESS")) {
      return signed
          ? new Exchange.Good<>(fields)
          : new Exchange.Unclear<>("answer not believed: wrong signature");
    }
    String code = code(transport, result, fields);
    if (code.isEmpty()) {
      return new Exchange.Unclear<>("answer says neither yes nor no");
    }
    String text = fields.getOrDefault("err_code_des", "");
    return new Exchange.Refused<>(
        code, text, signed ? Exchange.Proof.SIGNED : Exchange.Proof.UNSIGNED);
  }

  /// A transport failure carries no code, only words; a wrong signature is the one that is known.
  private static String code(String transport, String result, Map<String, String> fields) {
    String code = fields.getOrDefault("err_code", "");
    if (transport.equals("FAIL") && code.isEmpty()) {
      return fields.getOrDefault("return_msg", "").startsWith("签名错误") ? "SIGNERROR" : "";
    }
    return transport.equals("FAIL") || result.equals("FAIL") ? code : "";
  }
}
