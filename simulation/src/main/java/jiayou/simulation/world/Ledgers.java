package jiayou.simulation.world;

/// Everybody who may have paid a part of a sale: wallets, coupons, points, cards, and the till.
public final class Ledgers {

  private final Gateway gateway;
  private final Desk desk;
  private final Cards cards;

  Ledgers(Gateway gateway, Desk desk, Cards cards) {
    this.gateway = gateway;
    this.desk = desk;
    this.cards = cards;
  }

  /// What has been paid for good, less what went back.
  public long paid(String sale) {
    return gateway.net(sale) + desk.parts().paid(sale) + cards.parts().paid(sale);
  }

  /// The same with what is set aside and will be taken.
  public long backs(String sale) {
    return gateway.net(sale) + desk.parts().backs(sale) + cards.parts().backs(sale);
  }
}
