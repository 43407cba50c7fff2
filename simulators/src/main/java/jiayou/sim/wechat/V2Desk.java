package jiayou.sim.wechat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jiayou.sim.wechat.Trade.Way;
import jiayou.sim.wire.Inbound;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads, checks and carries out v2 requests, and signs the answers.
final class V2Desk {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private final WechatKeys keys;
  private final Books books;

  V2Desk(WechatKeys keys, Books books) {
    this.keys = keys;
    this.books = books;
  }

  /// Whether the merchant signed this.
  boolean isSigned(Inbound inbound) {
    SortedMap<String, String> fields = read(inbound);
    String sign = fields.getOrDefault("sign", "");
    return !sign.isEmpty() && sign.equals(sign(fields, signType(inbound)));
  }

  /// MD5 when the request does not say.
  String signType(Inbound inbound) {
    return read(inbound).getOrDefault("sign_type", "MD5");
  }

  Answer serve(Route route, Inbound inbound) {
    SortedMap<String, String> fields = read(inbound);
    try {
      if (!keys.appid().equals(fields.get("appid")) || !keys.mchid().equals(fields.get("mch_id"))) {
        throw No.MERCHANT.denied();
      }
      String number = fields.getOrDefault("out_trade_no", "");
      return switch (route.operation()) {
        case CODEPAY -> paid(books.take(trade(fields), fields.getOrDefault("auth_code", "")));
        case QUERY -> query(books.find(number));
        case REVERSE -> {
          books.reverse(number);
          yield Answer.Xml.success(withOurs(Map.of("recall", "N")));
        }
        case NATIVE, CLOSE, REFUND, REFUND_QUERY, BILL, BILL_FILE -> No.REQUEST.v2();
      };
    } catch (No.Denied denied) {
      return denied.no().v2();
    }
  }

  /// Upper hex over the fields in ASCII order and the key.
  String sign(Map<String, String> fields, String type) {
    String text =
        new TreeMap<>(fields)
                .entrySet().stream()
                    .filter(f -> !f.getValue().isEmpty() && !f.getKey().equals("sign"))
                    .map(f -> f.getKey() + "=" + f.getValue())
                    .collect(Collectors.joining("&"))
            + "&key="
            + keys.apiV2Key();
    StringBuilder hex = new StringBuilder();
    for (byte b : digest(text.getBytes(StandardCharsets.UTF_8), type)) {
      hex.append("%02X".formatted(b));
    }
    return hex.toString();
  }

  private byte[] digest(byte[] text, String type) {
    try {
      if (type.equals("HMAC-SHA256")) {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = keys.apiV2Key().getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
      }
      return MessageDigest.getInstance(type.equals("MD5") ? "MD5" : "SHA-512").digest(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Trade trade(Map<String, String> fields) throws No.Denied {
    Instant now = books.now();
    String number = fields.getOrDefault("out_trade_no", "");
    String body = fields.getOrDefault("body", "");
    String fee = fields.getOrDefault("total_fee", "");
    boolean complete = fields.containsKey("spbill_create_ip") && fields.containsKey("nonce_str");
    if (!complete
        || !Fields.isTradeNumber(number)
        || !Fields.isDescription(body)
        || !fee.matches("[1-9][0-9]{0,8}")) {
      throw No.PARAMETER.denied();
    }
    Instant expiry = moment(fields.getOrDefault("time_expire", ""), now.plus(Duration.ofDays(1)));
    if (expiry.isBefore(now.plusSeconds(60))) {
      throw No.PARAMETER.denied();
    }
    String attach = fields.getOrDefault("attach", "");
    return new Trade(number, Way.MICROPAY, Long.parseLong(fee), body, attach, now, expiry);
  }

  private Answer paid(Trade trade) {
    synchronized (books) {
      return trade.state == Trade.State.SUCCESS
          ? Answer.Xml.success(facts(trade))
          : No.USER_PAYING.v2();
    }
  }

  private Answer query(Trade trade) {
    synchronized (books) {
      SortedMap<String, String> fields = facts(trade);
      fields.put("trade_state", trade.wireState());
      fields.put("trade_state_desc", trade.stateText());
      return Answer.Xml.success(fields);
    }
  }

  private SortedMap<String, String> facts(Trade trade) {
    SortedMap<String, String> fields = withOurs(Map.of("out_trade_no", trade.reference));
    fields.put("trade_type", trade.way.name());
    fields.put("attach", trade.attach);
    fields.put("total_fee", Long.toString(trade.amount));
    fields.put("fee_type", "CNY");
    trade.payer.ifPresent(openid -> fields.put("openid", openid));
    trade.paidAt.ifPresent(at -> {
      fields.put("transaction_id", trade.transaction);
      fields.put("cash_fee", Long.toString(trade.amount));
      fields.put("time_end", DIGITS.format(at.atOffset(CHINA)));
    });
    return fields;
  }

  private SortedMap<String, String> withOurs(Map<String, String> fields) {
    SortedMap<String, String> all = new TreeMap<>(fields);
    all.put("appid", keys.appid());
    all.put("mch_id", keys.mchid());
    all.put("nonce_str", "sim" + fields.hashCode());
    return all;
  }

  private static Instant moment(String digits, Instant otherwise) throws No.Denied {
    try {
      return digits.isEmpty() ? otherwise : LocalDateTime.parse(digits, DIGITS).toInstant(CHINA);
    } catch (DateTimeException e) {
      throw No.PARAMETER.denied();
    }
  }

  /// Empty when it is no XML of the flat kind.
  private static SortedMap<String, String> read(Inbound inbound) {
    SortedMap<String, String> fields = new TreeMap<>();
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Element root =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(inbound.body()))
              .getDocumentElement();
      NodeList children = root.getChildNodes();
      for (int i = 0; i < children.getLength(); i++) {
        if (children.item(i) instanceof Element field) {
          fields.put(field.getTagName().toLowerCase(Locale.ROOT), field.getTextContent());
        }
      }
    } catch (ParserConfigurationException | SAXException | IOException e) {
      fields.clear();
    }
    return fields;
  }
}
