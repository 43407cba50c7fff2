package jiayou.payment.aggregator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.value.Money;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.Exchange.Proof;

/// UnionPay's QR codes over ACP 5.1.0. An order is known by `orderId` and `txnTime` together.
///
/// ACP forbids `_` in an `orderId`, so ours go without. They stay apart, because all parts of our
/// numbers but the last have a fixed length, and because `txnTime` counts as well.
final class UnionpayAcp implements Acquirer {

  private static final String TRANSACTIONS = "/gateway/api/backTransReq.do";
  private static final String QUESTIONS = "/gateway/api/queryTrans.do";
  private static final Pattern ORDER_ID = Pattern.compile("[0-9A-Za-z]{8,40}");
  private static final Pattern FEN = Pattern.compile("[0-9]{1,12}");
  private static final Set<String> REPEATED = Set.of("orderId", "txnTime", "txnAmt");
  private static final String UNTIL = "until";

  private final AggregatorSettings settings;
  private final AcpGateway gateway;

  UnionpayAcp(AggregatorSettings settings, AcpGateway gateway) {
    this.settings = settings;
    this.gateway = gateway;
  }

  /// The end of its validity travels along in the merchant's own field and comes back with every
  /// answer: without it nobody could tell after a crash whether the code still lives.
  @Override
  public Exchange<String> show(Order order) {
    Map<String, String> fields =
        money("01", "07", new Key(order.tradeNumber(), order.begunAt()), order.amount());
    String until = AcpTime.text(order.expiresAt());
    fields.put("payTimeout", until);
    fields.put("reqReserved", UNTIL + until);
    return transact(fields, answer -> shown(answer.getOrDefault("qrCode", "")));
  }

  @Override
  public Exchange<Accepted> take(Order order, String code) {
    Map<String, String> fields =
        money("01", "06", new Key(order.tradeNumber(), order.begunAt()), order.amount());
    fields.put("qrNo", code);
    fields.put("termId", settings.terminalId());
    return transact(fields, _ -> accepted());
  }

  @Override
  public Exchange<Accepted> undo(Key undo, String transaction, Money amount) {
    Map<String, String> fields = money("31", "00", undo, amount);
    fields.put("origQryId", transaction);
    return transact(fields, _ -> accepted());
  }

  @Override
  public Exchange<Accepted> refund(Key refund, String transaction, Money amount) {
    Map<String, String> fields = money("04", "00", refund, amount);
    fields.put("origQryId", transaction);
    return transact(fields, _ -> accepted());
  }

  @Override
  public Exchange<Finding> ask(Key key) {
    Map<String, String> asked = ordered("00", "00", key);
    return gateway
        .post(QUESTIONS, asked)
        .then(answer -> isYes(answer) ? finding(key, answer) : no(asked, answer));
  }

  private <B> Exchange<B> transact(
      Map<String, String> asked, Function<SortedMap<String, String>, Exchange<B>> done) {
    return gateway
        .post(TRANSACTIONS, asked)
        .then(answer ->
            isYes(answer) && !isAboutAnother(asked, answer)
                ? done.apply(answer)
                : no(asked, answer));
  }

  private static boolean isYes(Map<String, String> answer) {
    return Meaning.of(answer.getOrDefault("respCode", "")) == Meaning.DONE;
  }

  private <B> Exchange<B> no(Map<String, String> asked, Map<String, String> answer) {
    return isAboutAnother(asked, answer)
        ? new Exchange.Unclear<>("answer about another order")
        : new Exchange.Refused<>(
            answer.getOrDefault("respCode", ""), answer.getOrDefault("respMsg", ""), Proof.SIGNED);
  }

  /// Whether the answer to somebody else's request came our way. A refusal need not repeat all of
  /// the request; what it does repeat must be ours.
  private boolean isAboutAnother(Map<String, String> asked, Map<String, String> answer) {
    Map<String, String> ours = new TreeMap<>(asked);
    ours.keySet().retainAll(REPEATED);
    ours.put("merId", settings.merchantId());
    return ours.entrySet().stream()
        .anyMatch(field ->
            !answer.getOrDefault(field.getKey(), field.getValue()).equals(field.getValue()));
  }

  private Exchange<String> shown(String code) {
    return code.startsWith(settings.codePrefix())
        ? new Exchange.Good<>(code)
        : new Exchange.Unclear<>("answer without a code");
  }

  private static Exchange<Accepted> accepted() {
    return new Exchange.Good<>(new Accepted());
  }

  private Exchange<Finding> finding(Key key, Map<String, String> answer) {
    String reserved = answer.getOrDefault("reqReserved", "");
    Optional<Money> amount =
        Optional.of(answer.getOrDefault("txnAmt", ""))
            .filter(text -> FEN.matcher(text).matches())
            .map(text -> Money.fen(Long.parseLong(text)));
    return new Exchange.Good<>(
        new Finding(
            answer.getOrDefault("origRespCode", ""),
            identity(settings.merchantId(), orderId(key.number()), AcpTime.text(key.at())),
            identity(field(answer, "merId"), field(answer, "orderId"), field(answer, "txnTime")),
            amount,
            answer.getOrDefault("currencyCode", ""),
            answer.getOrDefault("queryId", ""),
            AcpTime.sinceOrder(answer.getOrDefault("traceTime", ""), key.at()),
            reserved.startsWith(UNTIL)
                ? AcpTime.moment(reserved.substring(UNTIL.length()))
                : Optional.empty()));
  }

  private static Map<String, String> money(String type, String subType, Key key, Money amount) {
    Map<String, String> fields = ordered(type, subType, key);
    fields.put("channelType", "08");
    fields.put("currencyCode", "156");
    fields.put("txnAmt", Long.toString(amount.fen()));
    return fields;
  }

  private static Map<String, String> ordered(String type, String subType, Key key) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("txnType", type);
    fields.put("txnSubType", subType);
    fields.put("orderId", orderId(key.number()));
    fields.put("txnTime", AcpTime.text(key.at()));
    return fields;
  }

  /// @throws IllegalArgumentException when ACP cannot carry the number
  static String orderId(String number) {
    String bare = number.replace("_", "");
    if (!ORDER_ID.matcher(bare).matches()) {
      throw new IllegalArgumentException("no order number for ACP: " + number);
    }
    return bare;
  }

  private static String identity(String merchant, String order, String time) {
    return merchant + " " + order + " " + time;
  }

  private static String field(Map<String, String> answer, String name) {
    return answer.getOrDefault(name, "?");
  }
}
