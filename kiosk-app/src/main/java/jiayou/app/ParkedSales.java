package jiayou.app;

import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SaleEvent.SaleParked;
import jiayou.core.event.SaleEvent.SaleUnreadable;
import jiayou.journal.JournalCodec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Keeps one poisoned sale from keeping the site shut: what this program cannot make sense of in
/// the journal leaves its sale to staff, and the start goes on.
///
/// A sale's opening is no such thing: it counts the sales, and with a wrong count a number would be
/// given twice.
final class ParkedSales {

  private static final System.Logger LOG = System.getLogger(ParkedSales.class.getName());

  private final Set<String> untold = new LinkedHashSet<>();

  /// Events as they stand in a journal; an unreadable one of a sale is read as such.
  static JournalCodec<Event> events() {
    return new JournalCodec<>(Event.class, ParkedSales::unreadable);
  }

  /// What stands for an event on which a machine stumbled.
  ///
  /// @throws RuntimeException the bug itself, where it is about no sale
  static SaleUnreadable stumbled(Event event, RuntimeException bug) {
    if (event instanceof SaleEvent of && !(event instanceof SaleOpened)) {
      LOG.log(Level.ERROR, "an entry of " + of.sale() + " cannot be replayed: it is parked", bug);
      return new SaleUnreadable(of.sale());
    }
    throw bug;
  }

  /// Hears of each event of a replay, in order.
  void met(Event event) {
    if (event instanceof SaleUnreadable(String sale)) {
      untold.add(sale);
    } else if (event instanceof SaleParked(String sale)) {
      untold.remove(sale);
    }
  }

  /// What is still to be journalled, so that the back office hears of it, once.
  List<SaleParked> untold() {
    return untold.stream().map(SaleParked::new).toList();
  }

  private static Optional<Event> unreadable(String payload) {
    try {
      JsonNode entry = JsonMapper.shared().readTree(payload);
      String kind = entry.path("is").asString("");
      String sale = entry.path("sale").asString("");
      if (sale.isEmpty() || kind.equals(SaleOpened.class.getSimpleName())) {
        return Optional.empty();
      }
      LOG.log(Level.ERROR, "an unreadable {0} of {1}: the sale is parked", kind, sale);
      return Optional.of(new SaleUnreadable(sale));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
