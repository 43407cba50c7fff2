package jiayou.sim.unionpay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Unpaid;

/// Carries out what was asked, and says so in the fields of ACP.
final class Desk {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final String BAD_FORMAT = "10";
  private static final String NO_RIGHT = "31";
  private static final String UNKNOWN_ORDER = "34";

  private final UnionpayKeys keys;
  private final Books books;
  private final Unpaid unpaid;

  Desk(UnionpayKeys keys, Books books, Unpaid unpaid) {
    this.keys = keys;
    this.books = books;
    this.unpaid = unpaid;
  }

  /// @return the answer, not yet signed
  Map<String, String> serve(Operation operation, Map<String, String> request) {
    Optional<String> fault = fault(operation, request);
    if (fault.isPresent()) {
      return says(request, fault.get());
    }
    synchronized (books) {
      return operation == Operation.QUERY ? found(request) : transacted(operation, request);
    }
  }

  /// An answer with this code and what it repeats of the request.
  static Map<String, String> says(Map<String, String> request, String code) {
    Map<String, String> answer = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "version",
          "encoding",
          "bizType",
          "txnType",
          "txnSubType",
          "accessType",
          "merId",
          "orderId",
          "txnTime",
          "reqReserved"
        }) {
      answer.put(name, request.getOrDefault(name, ""));
    }
    answer.values().removeIf(String::isEmpty);
    answer.put("respCode", code);
    answer.put("respMsg", code.equals(Books.OK) ? "成功[0000000]" : "应答码[" + code + "]");
    return answer;
  }

  private Map<String, String> transacted(Operation operation, Map<String, String> request) {
    Entry entry = entry(operation, request);
    String queryId = request.getOrDefault("origQryId", "");
    String code =
        switch (operation) {
          case APPLY -> books.apply(entry);
          case CONSUME -> books.consume(entry, request.getOrDefault("qrNo", ""));
          case UNDO -> books.undo(entry, queryId);
          case REFUND -> books.refund(entry, queryId);
          case QUERY -> throw new IllegalArgumentException("a question changes nothing");
        };
    Map<String, String> answer = says(request, code);
    answer.put("txnAmt", Long.toString(entry.amount));
    if (code.equals(Books.OK)) {
      answer.put(operation == Operation.APPLY ? "qrCode" : "queryId", text(operation, entry));
    }
    return answer;
  }

  private static String text(Operation operation, Entry entry) {
    return operation == Operation.APPLY ? entry.qrCode : entry.queryId;
  }

  private Map<String, String> found(Map<String, String> request) {
    Optional<Entry> found =
        books.find(request.getOrDefault("orderId", ""), request.getOrDefault("txnTime", ""));
    if (found.isEmpty() || isHidden(found.get())) {
      return says(request, UNKNOWN_ORDER);
    }
    Entry entry = found.get();
    Map<String, String> answer = says(request, Books.OK);
    answer.put("origRespCode", entry.found());
    answer.put("origRespMsg", "应答码[" + entry.found() + "]");
    answer.put("queryId", entry.queryId);
    answer.put("txnAmt", Long.toString(entry.amount));
    answer.put("currencyCode", "156");
    if (entry.state == Entry.State.DONE) {
      answer.put("traceTime", TIME.format(entry.doneAt.atOffset(CHINA)).substring(4));
    }
    if (!entry.reserved.isEmpty()) {
      answer.put("reqReserved", entry.reserved);
    }
    return answer;
  }

  private boolean isHidden(Entry entry) {
    return unpaid == Unpaid.IS_ABSENT
        && entry.operation == Operation.APPLY
        && entry.state == Entry.State.WAITING;
  }

  private Entry entry(Operation operation, Map<String, String> request) {
    String txnTime = request.getOrDefault("txnTime", "");
    String until = request.getOrDefault("payTimeout", txnTime);
    return new Entry(
        operation,
        request.getOrDefault("orderId", ""),
        txnTime,
        Long.parseLong(request.getOrDefault("txnAmt", "")),
        request.getOrDefault("reqReserved", ""),
        books.nextQueryId(txnTime),
        books.now(),
        moment(until).orElse(Instant.MIN));
  }

  private Optional<String> fault(Operation operation, Map<String, String> request) {
    if (!request.getOrDefault("merId", "").equals(keys.merchantId())) {
      return Optional.of(NO_RIGHT);
    }
    boolean framed =
        has(request, "version", "5\\.1\\.0")
            && has(request, "encoding", "UTF-8")
            && has(request, "bizType", "000000")
            && has(request, "accessType", "0")
            && has(request, "orderId", "[0-9A-Za-z]{8,40}")
            && moment(request.getOrDefault("txnTime", "")).isPresent();
    boolean whole =
        operation == Operation.QUERY
            || has(request, "channelType", "08")
                && has(request, "currencyCode", "156")
                && has(request, "txnAmt", "[1-9][0-9]{0,11}")
                && isWhole(operation, request);
    return framed && whole ? Optional.empty() : Optional.of(BAD_FORMAT);
  }

  private static boolean isWhole(Operation operation, Map<String, String> request) {
    return switch (operation) {
      case APPLY -> moment(request.getOrDefault("payTimeout", "")).isPresent();
      case CONSUME -> has(request, "qrNo", ".+") && has(request, "termId", "[0-9A-Za-z]{8}");
      case UNDO, REFUND -> has(request, "origQryId", "[0-9]{21}");
      case QUERY -> true;
    };
  }

  private static boolean has(Map<String, String> request, String name, String pattern) {
    return request.getOrDefault(name, "").matches(pattern);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, TIME).toInstant(CHINA));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
