package jiayou.sim.ecard;

import java.time.Duration;
import java.time.Instant;

/// A customer's phone with the card's app. The same name is the same card.
public final class Phone {

  private static final Duration VALIDITY = Duration.ofSeconds(300);

  private final Books books;
  private final CodeMaker maker;
  private final Card card;

  Phone(Books books, CodeMaker maker, Card card) {
    this.books = books;
    this.maker = maker;
    this.card = card;
  }

  /// The text of the code on the screen, good for five minutes.
  public String showCode(Instant now) {
    return showCode(now, VALIDITY);
  }

  public String showCode(Instant now, Duration validity) {
    synchronized (books) {
      return maker.code(card, now, validity);
    }
  }

  public String cardNumber() {
    return card.number;
  }

  /// In fen, with what is held; below zero when an offline hold took more than there was.
  public long balance() {
    synchronized (books) {
      return card.balance;
    }
  }

  public void putBalance(long fen) {
    synchronized (books) {
      card.balance = fen;
    }
  }

  /// From the next code on the issuer vouches for so many fen.
  public void putOfflineMost(long fen) {
    synchronized (books) {
      card.offlineMost = fen;
    }
  }

  public void block(boolean on) {
    synchronized (books) {
      card.blocked = on;
    }
  }

  /// Pays a top-up's QR code from her bank.
  ///
  /// @throws IllegalArgumentException when no top-up has it
  public void pay(String qr) {
    books.pay(qr);
  }
}
