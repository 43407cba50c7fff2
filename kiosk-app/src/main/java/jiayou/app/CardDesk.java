package jiayou.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jiayou.core.sale.Sale;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.core.value.Money;
import jiayou.payment.ecard.EcardTopUp;
import jiayou.payment.ecard.EcardTopUp.TopUpAnswer;

/// Lets a customer put money on the card that she has just shown. Its code waits in memory, for her
/// own sale only. No money of a sale moves here, so nothing of it is in the journal.
final class CardDesk {

  private final Optional<EcardTopUp> host;
  private final Consumer<Input> loop;
  private final Map<String, String> shown = new ConcurrentHashMap<>();

  /// @param host empty where the station takes no card
  CardDesk(Optional<EcardTopUp> host, Consumer<Input> loop) {
    this.host = host;
    this.loop = loop;
  }

  /// A card was shown at this screen.
  void shown(String screen, String code) {
    shown.put(screen, code);
  }

  /// Asks for as much as is still to be paid; returns at once. On the loop's thread.
  void topUp(String screen, Station station) {
    Optional<Money> due =
        Optional.ofNullable(station.sessions().get(screen))
            .flatMap(session -> session.sale())
            .flatMap(station.books()::sale)
            .map(Sale::forWallet)
            .filter(Money::isPositive);
    String code = shown.get(screen);
    if (host.isEmpty() || due.isEmpty() || code == null) {
      shown.remove(screen);
      return;
    }
    Thread.ofVirtual()
        .name("top-up")
        .start(() -> loop.accept(new Input.TopUpSeen(screen, asked(code, due.get()))));
  }

  private Optional<String> asked(String code, Money amount) {
    return switch (host.orElseThrow().ask(code, amount)) {
      case TopUpAnswer.Shown(String _, String qr) -> Optional.of(qr);
      case TopUpAnswer.Refused _, TopUpAnswer.Unknown _ -> Optional.empty();
    };
  }
}
