package jiayou.core.port;

import java.util.List;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;

/// The back office behind its API, which may be away for hours. All calls block with a limit; any
/// thread may call.
public interface BackOffice {

  /// Hands over events, at least once and in the order given; each carries its own key.
  DeliveryAnswer deliver(List<Report> reports);

  /// Makes events ready, so that sending them costs no more than the sending; sends nothing. May
  /// run beside a call in flight.
  default Parcel pack(List<Report> reports) {
    return () -> deliver(reports);
  }

  PriceListAnswer priceList();

  ProductsAnswer products();

  /// Says that this terminal lives, and how it feels. True when the back office heard it.
  boolean heartbeat(Health health);

  /// Events that are ready to be sent.
  interface Parcel {
    /// As [BackOffice#deliver] of them.
    DeliveryAnswer send();
  }

  /// One fact for the back office, sent as a CloudEvent.
  ///
  /// @param id the idempotency key: the same id is the same event
  /// @param type `sale.settled`, `sale.cancelled`, ...
  /// @param subject the sale's id: events of one subject arrive in the order of `sequence`
  /// @param sequence 1, 2, 3, ... within the subject
  /// @param at RFC 3339
  /// @param data the facts as JSON text
  record Report(String id, String type, String subject, int sequence, String at, String data) {}

  /// How the terminal feels, for the heartbeat.
  record Health(
      String terminal,
      String at,
      int queueDepth,
      long queueAgeSeconds,
      String printer,
      List<String> troubles) {}

  /// What became of a batch.
  sealed interface DeliveryAnswer {
    /// All of the batch is there, now or since an earlier try.
    record Delivered() implements DeliveryAnswer {}

    /// The back office refused one event for good; those before it are there. Staff must look.
    record Rejected(String id, String why) implements DeliveryAnswer {}

    /// Nobody can say: send the same batch again later.
    record Unknown(String cause) implements DeliveryAnswer {}
  }

  /// The price list in force and the next one.
  sealed interface PriceListAnswer {
    record Fresh(PriceList prices) implements PriceListAnswer {}

    record Unknown(String cause) implements PriceListAnswer {}
  }

  /// What the shop sells.
  sealed interface ProductsAnswer {
    /// @param products by barcode
    /// @param tiles barcodes of the quick tiles, in order
    record Fresh(List<Product> products, List<String> tiles) implements ProductsAnswer {}

    record Unknown(String cause) implements ProductsAnswer {}
  }
}
