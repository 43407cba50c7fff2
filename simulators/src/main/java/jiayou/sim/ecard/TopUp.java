package jiayou.sim.ecard;

/// Money on its way to a card: waiting for somebody to pay the QR code. The books guard it.
final class TopUp {

  final String number;
  final Card card;
  final long amount;
  final String qr;
  boolean paid;

  TopUp(String number, Card card, long amount) {
    this.number = number;
    this.card = card;
    this.amount = amount;
    this.qr = "ecard://top-up/" + number;
  }
}
