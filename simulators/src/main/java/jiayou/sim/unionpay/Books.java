package jiayou.sim.unionpay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import jiayou.sim.phone.Script;
import jiayou.sim.unionpay.Entry.State;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Brand;

/// What really happened: every order, in the sequence of their creation. All methods may be called
/// from any thread and see one state. Requests are answered with a response code of ACP.
final class Books {

  static final String OK = "00";
  static final String WAITS = "05";
  static final String DUPLICATE = "12";
  static final String WRONG_STATE = "35";
  static final String DIFFERS = "36";
  static final String NO_CARD = "61";
  static final String NOT_ENOUGH = "64";

  private static final Duration PHONE_CODE_VALID = Duration.ofSeconds(60);

  private final InstantSource clock;
  private final Brand brand;
  private final SplittableRandom random;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Entry> byQrCode = new HashMap<>();
  private final Map<String, Entry> byQueryId = new HashMap<>();
  private final Map<String, PhoneCode> codes = new HashMap<>();
  private State moneyBack = State.DONE;

  Books(InstantSource clock, Brand brand, long seed) {
    this.clock = clock;
    this.brand = brand;
    this.random = new SplittableRandom(seed);
  }

  Instant now() {
    return clock.instant();
  }

  synchronized String apply(Entry wanted) {
    if (!enter(wanted)) {
      return DUPLICATE;
    }
    wanted.qrCode = brand.codePrefix() + digits(32);
    byQrCode.put(wanted.qrCode, wanted);
    return OK;
  }

  synchronized String consume(Entry wanted, String phoneCode) {
    PhoneCode code = codes.get(phoneCode);
    if (entries.containsKey(wanted.key())) {
      return DUPLICATE;
    }
    boolean isDead =
        code == null
            || code.entry.isPresent()
            || code.script == Script.EXPIRED
            || now().isAfter(code.shownAt.plus(PHONE_CODE_VALID));
    if (code == null || isDead) {
      return NO_CARD;
    }
    enter(wanted);
    code.entry = Optional.of(wanted);
    wanted.payer = Optional.of(code.person);
    switch (code.script) {
      case PAYS_AT_ONCE -> pay(wanted);
      case NEEDS_PASSWORD -> {
        return WAITS;
      }
      case NOT_ENOUGH -> fail(wanted, NOT_ENOUGH);
      case EXPIRED -> fail(wanted, NO_CARD);
    }
    return wanted.found();
  }

  synchronized String undo(Entry wanted, String queryId) {
    Entry paid = byQueryId.get(queryId);
    if (entries.containsKey(wanted.key())) {
      return DUPLICATE;
    }
    boolean may =
        paid != null
            && paid.isPayment()
            && paid.state == State.DONE
            && paid.undoneBy.isEmpty()
            && paid.refunds.isEmpty();
    if (paid == null || !may) {
      return WRONG_STATE;
    }
    if (wanted.amount != paid.amount) {
      return DIFFERS;
    }
    enter(wanted);
    paid.undoneBy = Optional.of(wanted);
    giveBack(wanted, moneyBack);
    return OK;
  }

  synchronized String refund(Entry wanted, String queryId) {
    Entry paid = byQueryId.get(queryId);
    if (entries.containsKey(wanted.key())) {
      return DUPLICATE;
    }
    if (paid == null || paid.state != State.DONE || paid.isUndone() || !paid.isPayment()) {
      return WRONG_STATE;
    }
    if (paid.refunded() + wanted.amount > paid.amount) {
      return DIFFERS;
    }
    enter(wanted);
    paid.refunds.add(wanted);
    giveBack(wanted, moneyBack);
    return OK;
  }

  synchronized Optional<Entry> find(String orderId, String txnTime) {
    return Optional.ofNullable(entries.get(Entry.key(orderId, txnTime)));
  }

  /// What becomes of undoing and refunds from now on.
  synchronized void moneyBack(State fate) {
    moneyBack = fate;
  }

  /// Everything that waits to go back goes back.
  synchronized void settle() {
    entries.values().stream()
        .filter(each -> !each.isPayment() && each.state == State.WAITING)
        .forEach(each -> giveBack(each, State.DONE));
  }

  synchronized Optional<Entry> byQrCode(String qrCode) {
    return Optional.ofNullable(byQrCode.get(qrCode));
  }

  /// The payment with this number, whatever its time.
  synchronized Optional<Entry> payment(String orderId) {
    return payments().stream().filter(each -> each.orderId.equals(orderId)).findFirst();
  }

  /// A fresh code on a phone, of 19 digits.
  synchronized PhoneCode show(String person, Script script) {
    PhoneCode code = new PhoneCode(brand.phonePrefix() + digits(17), person, script, now());
    codes.put(code.digits, code);
    return code;
  }

  synchronized void pay(Entry entry) {
    entry.state = State.DONE;
    entry.doneAt = now();
  }

  synchronized void fail(Entry entry, String code) {
    entry.state = State.FAILED;
    entry.code = code;
  }

  synchronized List<Entry> payments() {
    return entries.values().stream().filter(Entry::isPayment).toList();
  }

  synchronized String nextQueryId(String txnTime) {
    return txnTime + "%07d".formatted(entries.size() + 1);
  }

  private boolean enter(Entry wanted) {
    if (entries.putIfAbsent(wanted.key(), wanted) != null) {
      return false;
    }
    byQueryId.put(wanted.queryId, wanted);
    return true;
  }

  private void giveBack(Entry entry, State fate) {
    entry.state = fate;
    entry.doneAt = now();
    entry.code = fate == State.FAILED ? NO_CARD : WAITS;
  }

  private String digits(int count) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      text.add(Integer.toString(random.nextInt(10)));
    }
    return String.join("", text);
  }

  /// A code that a phone shows.
  static final class PhoneCode {
    final String digits;
    final String person;
    final Script script;
    final Instant shownAt;
    Optional<Entry> entry = Optional.empty();

    PhoneCode(String digits, String person, Script script, Instant shownAt) {
      this.digits = digits;
      this.person = person;
      this.script = script;
      this.shownAt = shownAt;
    }
  }
}
