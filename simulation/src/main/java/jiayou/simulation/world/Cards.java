package jiayou.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRef;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.value.Money;

/// The electronic cards of the station: their host with its accounts, and the chips that vouch for
/// themselves while the host is away.
public final class Cards {

  private static final Duration LIFE = Duration.ofSeconds(75);
  private static final long MOST_OFFLINE = 20_000;

  private final Clockwork clock;
  private final Weather weather;
  private final Faults faults;
  private final Story story;
  private final Parts parts;
  private final List<Account> accounts = new ArrayList<>();
  private final Map<String, Code> codes = new HashMap<>();
  private Instant awayUntil = Instant.MIN;

  Cards(Clockwork clock, Weather weather, Faults faults, Story story) {
    this.clock = clock;
    this.weather = weather;
    this.faults = faults;
    this.story = story;
    this.parts = new Parts(clock, weather, faults, story, "card host");
  }

  public Parts parts() {
    return parts;
  }

  /// A card is opened for a new code: some are full, some hold a little, some nothing.
  public String open() {
    Account account = new Account("****" + (1000 + accounts.size()), balance());
    accounts.add(account);
    String code = "62" + codes.size();
    codes.put(code, new Code(account, clock.now().plus(LIFE)));
    return code;
  }

  private long balance() {
    return switch (weather.below(6)) {
      case 0 -> 0;
      case 1, 2 -> 300 + weather.below(3000);
      default -> 100_000 + weather.below(10_000);
    };
  }

  /// The host cannot be reached for a while.
  public void goAway(Duration span) {
    awayUntil = clock.now().plus(span);
  }

  public boolean isAway() {
    return weather.storm() && clock.now().isBefore(awayUntil);
  }

  public HoldAnswer hold(HoldOrder order, String code) {
    Optional<HoldAnswer> before = before(order);
    return before.orElseGet(() -> fresh(order, code));
  }

  private Optional<HoldAnswer> before(HoldOrder order) {
    if (!parts.knows(order.number())) {
      return Optional.empty();
    }
    return Optional.of(
        parts
            .of(order.number())
            .filter(part -> part.state == Part.State.HELD)
            .<HoldAnswer>map(
                part -> new HoldAnswer.Held(Money.fen(part.amount), "", Optional.empty()))
            .orElse(new HoldAnswer.Refused(HoldRefusal.OTHER)));
  }

  private HoldAnswer fresh(HoldOrder order, String code) {
    Code shown = codes.get(code);
    if (shown == null || shown.used || clock.now().isAfter(shown.until)) {
      faults.met(Fault.CARD_REFUSED);
      return new HoldAnswer.Refused(HoldRefusal.CODE_EXPIRED);
    }
    long amount = Math.min(order.amount().fen(), shown.account.free());
    if (amount <= 0 || weather.strikes(25)) {
      faults.met(Fault.CARD_REFUSED);
      return new HoldAnswer.Refused(HoldRefusal.BALANCE_TOO_LOW);
    }
    shown.used = true;
    Part part = parts.setAside(order, amount, "");
    shown.account.parts.add(part);
    return new HoldAnswer.Held(
        Money.fen(amount), shown.account.shown, Optional.of(Money.fen(shown.account.free())));
  }

  /// The chip vouches for a little while its host is away; the host hears of it with the proof.
  public HoldAnswer holdOffline(HoldOrder order, String code) {
    Code shown = codes.get(code);
    if (shown == null || shown.used || clock.now().isAfter(shown.until)) {
      return new HoldAnswer.Refused(HoldRefusal.CODE_EXPIRED);
    }
    long amount = Math.min(order.amount().fen(), shown.account.free());
    if (parts.knows(order.number()) || amount <= 0 || amount > MOST_OFFLINE) {
      return new HoldAnswer.Refused(HoldRefusal.OFFLINE);
    }
    faults.met(Fault.CARD_OFFLINE);
    shown.used = true;
    String proof = "proof-" + order.number() + "-" + amount;
    shown.account.parts.add(parts.setAside(order, amount, proof));
    return new HoldAnswer.HeldOffline(Money.fen(amount), shown.account.shown, proof);
  }

  public TakeAnswer take(HoldRef ref, long fen) {
    if (isAway()) {
      return new TakeAnswer.Unknown("the host is away");
    }
    Optional<Part> part = parts.of(ref.number());
    if (part.isPresent() && !part.get().proof.equals(ref.proof().orElse(""))) {
      throw story.broken("a card's part is taken without its proof", ref.sale());
    }
    return parts.take(ref, fen);
  }

  public GiveBackAnswer giveBack(HoldRef ref) {
    return isAway() ? new GiveBackAnswer.Unknown("the host is away") : parts.giveBack(ref);
  }

  /// No account may ever be below zero.
  public void check() {
    for (Account account : accounts) {
      if (account.free() < 0) {
        throw story.broken("a card is below zero", account.shown);
      }
    }
  }

  private static final class Account {
    final String shown;
    final long balance;
    final List<Part> parts = new ArrayList<>();

    Account(String shown, long balance) {
      this.shown = shown;
      this.balance = balance;
    }

    long free() {
      long gone =
          parts.stream()
              .filter(p -> p.state == Part.State.HELD || p.state == Part.State.TAKEN)
              .mapToLong(Part::backs)
              .sum();
      return balance - gone;
    }
  }

  private static final class Code {
    final Account account;
    final Instant until;
    boolean used;

    Code(Account account, Instant until) {
      this.account = account;
      this.until = until;
    }
  }
}
