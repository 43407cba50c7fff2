package jiayou.payment.ecard;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import jiayou.core.port.Holder;
import jiayou.core.value.Money;
import jiayou.payment.ecard.HoldNote.Stage;

/// Pays a part from the station's electronic card. Its host is asked first; only when not one byte
/// of the question could leave, and nothing about this number ever left before, may the signatures
/// in the code vouch for a small amount.
///
/// A number about which something left is settled by the host alone: accepting it offline as well
/// would spend the card twice.
public final class EcardHolder implements Holder {

  /// Long after the last code of an offline hold is worthless, and its card has rested.
  private static final Duration CODES_FORGOTTEN = Duration.ofDays(1);

  private final EcardBook book;
  private final EcardHost host;
  private final OfflineDesk offline;
  private final InstantSource clock;
  private final PerNumber turns = new PerNumber();

  public EcardHolder(
      EcardSettings settings, EcardBook book, InstantSource clock, SecureRandom random) {
    this.book = book;
    this.host = new EcardHost(settings, clock, random);
    this.offline = new OfflineDesk(settings, book, random);
    this.clock = clock;
  }

  @Override
  public String id() {
    return "ecard";
  }

  @Override
  public HoldAnswer hold(HoldOrder order, Optional<String> code) {
    if (!(order.what() instanceof What.Card) || !order.amount().isPositive()) {
      throw new IllegalArgumentException("a card holds money and nothing else");
    }
    try {
      return turns.alone(order.number(), () -> held(order, code));
    } catch (IOException e) {
      return new HoldAnswer.Unknown(trouble(e));
    }
  }

  @Override
  public TakeAnswer take(HoldRef hold, Money amount) {
    try {
      return turns.alone(hold.number(), () -> taken(hold, amount));
    } catch (IOException e) {
      return new TakeAnswer.Unknown(trouble(e));
    }
  }

  @Override
  public GiveBackAnswer giveBack(HoldRef hold) {
    try {
      return turns.alone(hold.number(), () -> givenBack(hold));
    } catch (IOException e) {
      return new GiveBackAnswer.Unknown(trouble(e));
    }
  }

  private HoldAnswer held(HoldOrder order, Optional<String> code) throws IOException {
    Optional<HoldNote> before = book.find(order.number());
    if (before.isEmpty()) {
      return first(order, code);
    }
    return switch (before.get()) {
      case HoldNote.Asked _ -> online(host.hold(order, code));
      case HoldNote.Returning _ -> new HoldAnswer.Unknown("it is being given back");
      case HoldNote.Refused _, HoldNote.Offline _, HoldNote.Free _ -> asBefore(before.get());
    };
  }

  private HoldAnswer first(HoldOrder order, Optional<String> code) throws IOException {
    Instant now = clock.instant();
    Optional<String> mark = code.flatMap(CardCode::parse).map(CardCode::codeMark);
    book.write(new HoldNote.Asked(order.number(), now, mark));
    EcardHost.Asked<HoldAnswer> answer = host.hold(order, code);
    return switch (answer) {
      case EcardHost.Asked.Heard<HoldAnswer>(HoldAnswer said) -> said;
      case EcardHost.Asked.NeverLeft<HoldAnswer>(String _) ->
          asBefore(offline.decide(order, code, clock.instant()));
    };
  }

  private static HoldAnswer online(EcardHost.Asked<HoldAnswer> answer) {
    return answer.or(cause -> new HoldAnswer.Unknown("asked before, not now: " + cause));
  }

  private static HoldAnswer asBefore(HoldNote note) {
    return switch (note) {
      case HoldNote.Refused refused -> new HoldAnswer.Refused(refused.why());
      case HoldNote.Offline hold when hold.stage() != Stage.FREE ->
          new HoldAnswer.HeldOffline(hold.amount(), hold.shown(), hold.proof());
      case HoldNote.Offline _, HoldNote.Free _ -> new HoldAnswer.Refused(HoldRefusal.OTHER);
      case HoldNote.Asked _, HoldNote.Returning _ -> new HoldAnswer.Unknown("only the host knows");
    };
  }

  private TakeAnswer taken(HoldRef hold, Money amount) throws IOException {
    Optional<HoldNote> before = book.find(hold.number());
    if (before.isEmpty()) {
      return takenByHost(hold, amount);
    }
    return switch (before.get()) {
      case HoldNote.Offline note -> takenOffline(hold, note, amount);
      case HoldNote.Refused _ -> new TakeAnswer.Refused("it was never held");
      case HoldNote.Free _ -> new TakeAnswer.Refused("it was given back");
      case HoldNote.Asked _, HoldNote.Returning _ -> takenByHost(hold, amount);
    };
  }

  private TakeAnswer takenByHost(HoldRef hold, Money amount) {
    return hold.proof()
        .map(proof -> host.takeOffline(hold, proof, amount))
        .orElseGet(() -> host.take(hold, amount))
        .or(TakeAnswer.Unknown::new);
  }

  private TakeAnswer takenOffline(HoldRef hold, HoldNote.Offline note, Money amount)
      throws IOException {
    if (note.stage() == Stage.FREE) {
      return new TakeAnswer.Refused("it was given back");
    }
    if (amount.compareTo(note.amount()) > 0) {
      return new TakeAnswer.Refused("only " + note.amount() + " were held");
    }
    if (note.stage() == Stage.HELD) {
      book.write(note.with(Stage.PROOF_SENT));
    }
    EcardHost.Asked<TakeAnswer> answer = host.takeOffline(hold, note.proof(), amount);
    if (answer instanceof EcardHost.Asked.NeverLeft && note.stage() == Stage.HELD) {
      book.write(note);
    }
    TakeAnswer said = answer.or(TakeAnswer.Unknown::new);
    if (said instanceof TakeAnswer.Taken && note.stage() != Stage.TAKEN) {
      book.write(note.with(Stage.TAKEN));
    }
    return said;
  }

  private GiveBackAnswer givenBack(HoldRef hold) throws IOException {
    Optional<HoldNote> before = book.find(hold.number());
    if (before.isEmpty()) {
      return givenBackByHost(hold);
    }
    return switch (before.get()) {
      case HoldNote.Free _, HoldNote.Refused _ -> new GiveBackAnswer.Free();
      case HoldNote.Offline note -> givenBackOffline(hold, note);
      case HoldNote.Asked _, HoldNote.Returning _ -> givenBackByHost(hold);
    };
  }

  private GiveBackAnswer givenBackByHost(HoldRef hold) throws IOException {
    Instant now = clock.instant();
    book.write(new HoldNote.Returning(hold.number(), now));
    GiveBackAnswer answer = host.giveBack(hold);
    if (answer instanceof GiveBackAnswer.Free) {
      book.write(new HoldNote.Free(hold.number(), now));
    }
    return answer;
  }

  /// As long as the proof has not left, nobody but us knows of the hold, and we forget it for good.
  private GiveBackAnswer givenBackOffline(HoldRef hold, HoldNote.Offline note) throws IOException {
    GiveBackAnswer answer =
        switch (note.stage()) {
          case HELD, FREE -> new GiveBackAnswer.Free();
          case PROOF_SENT, TAKEN -> host.giveBack(hold);
        };
    if (answer instanceof GiveBackAnswer.Free && note.stage() != Stage.FREE) {
      book.write(freed(note, clock.instant()));
    }
    return answer;
  }

  /// A note is kept for a time after its moment: of an old hold only the end matters, from now on.
  private static HoldNote freed(HoldNote.Offline note, Instant now) {
    boolean old = now.isAfter(note.at().plus(CODES_FORGOTTEN));
    return old ? new HoldNote.Free(note.number(), now) : note.with(Stage.FREE);
  }

  private static String trouble(IOException e) {
    return "the book of card holds: " + e.getClass().getSimpleName();
  }
}
