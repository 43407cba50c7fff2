package jiayou.sim.ecard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.sim.ecard.CodeReader.Shown;
import jiayou.sim.ecard.Hold.State;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What really happened: cards, holds in the order of their making, and every number that is dead.
/// All methods may be called from any thread and see one state.
final class Books {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EcardKeys keys;
  private final InstantSource clock;
  private final SecureRandom random;
  private final CodeReader reader;
  private final Map<String, Card> byName = new LinkedHashMap<>();
  private final Map<String, Card> byNumber = new HashMap<>();
  private final Map<String, Hold> holds = new LinkedHashMap<>();
  private final Map<String, No> dead = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, TopUp> topUps = new LinkedHashMap<>();

  Books(EcardKeys keys, InstantSource clock, SecureRandom random) {
    this.keys = keys;
    this.clock = clock;
    this.random = random;
    this.reader = new CodeReader(keys);
  }

  /// The card of this name, issued now if there is none.
  synchronized Card card(String name, long balance) {
    return byName.computeIfAbsent(name, _ -> issued(balance));
  }

  private Card issued(long balance) {
    int index = byNumber.size();
    try {
      Card card =
          new Card(
              "JYACCT%010d".formatted(index + 1),
              "6200123456789012%04d".formatted(6217 + index),
              Sm2.generate(random),
              balance);
      byNumber.put(card.number, card);
      return card;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized Hold hold(String number, Optional<String> code, long asked, Instant until)
      throws No.Denied {
    alive(number);
    Hold known = holds.get(number);
    if (known != null) {
      if (current(known) == State.FREE) {
        throw No.FREE_AGAIN.denied();
      }
      return known;
    }
    try {
      Card card = shown(number, code.orElse(""), clock.instant()).card();
      long amount = Math.min(asked, free(card));
      if (amount <= 0) {
        throw No.BALANCE_TOO_LOW.denied();
      }
      Hold hold = new Hold(number, card, amount, until, State.HELD);
      holds.put(number, hold);
      return hold;
    } catch (No.Denied no) {
      dead.put(number, no.why());
      throw no;
    }
  }

  synchronized Hold take(String number, long amount) throws No.Denied {
    alive(number);
    Hold hold = holds.get(number);
    if (hold == null) {
      dead.put(number, No.NEVER_HELD);
      throw No.NEVER_HELD.denied();
    }
    return switch (current(hold)) {
      case FREE -> throw No.FREE_AGAIN.denied();
      case TAKEN -> takenBefore(hold, amount);
      case HELD -> {
        if (amount > hold.amount) {
          throw No.WRONG_AMOUNT.denied();
        }
        yield charge(hold, amount);
      }
    };
  }

  /// What a proof vouches for is owed, even when the card has less by now.
  synchronized Hold takeOffline(String number, long amount, byte[] envelope) throws No.Denied {
    alive(number);
    Hold known = holds.get(number);
    if (known != null) {
      if (current(known) != State.TAKEN) {
        throw No.PROOF_INVALID.denied();
      }
      return takenBefore(known, amount);
    }
    try {
      JsonNode letter = opened(envelope);
      Instant at = Instant.ofEpochSecond(letter.path("acceptedAt").longValue());
      long most = letter.path("amount").longValue(-1);
      if (!letter.path("number").stringValue("").equals(number) || at.isAfter(clock.instant())) {
        throw No.PROOF_INVALID.denied();
      }
      Vouched vouched = shown(number, letter.path("code").stringValue(""), at);
      if (amount > most || most > vouched.most()) {
        throw No.WRONG_AMOUNT.denied();
      }
      Hold hold = new Hold(number, vouched.card(), most, Instant.MAX, State.HELD);
      holds.put(number, hold);
      return charge(hold, amount);
    } catch (No.Denied no) {
      dead.put(number, no.why());
      throw no;
    }
  }

  /// What was never held can never be held from now on.
  synchronized State giveBack(String number) {
    Hold hold = holds.get(number);
    if (hold == null) {
      dead.putIfAbsent(number, No.FREE_AGAIN);
      return State.FREE;
    }
    if (current(hold) == State.HELD) {
      hold.state = State.FREE;
    }
    return hold.state;
  }

  synchronized TopUp topUp(String number, String code, long amount) throws No.Denied {
    TopUp known = topUps.get(number);
    if (known != null) {
      return known;
    }
    Card card = byNumber.get(reader.read(code, clock.instant()).number());
    if (card == null || amount <= 0) {
      throw No.CODE_INVALID.denied();
    }
    TopUp topUp = new TopUp(number, card, amount);
    topUps.put(number, topUp);
    return topUp;
  }

  synchronized Optional<TopUp> findTopUp(String number) {
    return Optional.ofNullable(topUps.get(number));
  }

  /// Somebody pays a top-up's QR code.
  ///
  /// @throws IllegalArgumentException when no top-up has it
  synchronized void pay(String qr) {
    TopUp topUp =
        topUps.values().stream()
            .filter(each -> each.qr.equals(qr))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no top-up " + qr));
    if (!topUp.paid) {
      topUp.paid = true;
      topUp.card.balance += topUp.amount;
    }
  }

  /// What is not held by anybody.
  synchronized long free(Card card) {
    return card.balance
        - holds.values().stream()
            .filter(hold -> hold.card == card && current(hold) == State.HELD)
            .mapToLong(hold -> hold.amount)
            .sum();
  }

  synchronized State current(Hold hold) {
    if (hold.state == State.HELD && clock.instant().isAfter(hold.until)) {
      hold.state = State.FREE;
    }
    return hold.state;
  }

  synchronized Collection<Hold> all() {
    return List.copyOf(holds.values());
  }

  private void alive(String number) throws No.Denied {
    No why = dead.get(number);
    if (why != null) {
      throw why.denied();
    }
  }

  /// A code serves one number.
  private Vouched shown(String number, String code, Instant at) throws No.Denied {
    Shown shown = reader.read(code, at);
    Card card = byNumber.get(shown.number());
    if (card == null || !card.account.equals(shown.account())) {
      throw No.CODE_INVALID.denied();
    }
    if (card.blocked) {
      throw No.CARD_BLOCKED.denied();
    }
    String user = codes.putIfAbsent(shown.whole(), number);
    if (user != null && !user.equals(number)) {
      throw No.CODE_EXPIRED.denied();
    }
    return new Vouched(card, shown.most());
  }

  private JsonNode opened(byte[] envelope) throws No.Denied {
    byte[] letter =
        Sm2.open(keys.proofs().getPrivate(), envelope).orElseThrow(No.PROOF_INVALID::denied);
    try {
      return JSON.readTree(new String(letter, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw No.PROOF_INVALID.denied();
    }
  }

  private static Hold takenBefore(Hold hold, long amount) throws No.Denied {
    if (hold.taken != amount) {
      throw No.WRONG_AMOUNT.denied();
    }
    return hold;
  }

  private static Hold charge(Hold hold, long amount) {
    hold.state = State.TAKEN;
    hold.taken = amount;
    hold.card.balance -= amount;
    return hold;
  }

  private record Vouched(Card card, long most) {}
}
