package jiayou.office;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jiayou.core.port.BackOffice.ProductsAnswer;
import jiayou.core.value.Money;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.office.Wire.NotOfTheContract;
import tools.jackson.databind.JsonNode;

/// Turns the contract's answers into our nouns, or says that they make no sense.
///
/// One wrong price or product makes the whole answer worthless: half a price board is a lie.
final class Readings {

  private Readings() {}

  /// The list in force at that moment: the last whose `effectiveAt` has come.
  ///
  /// @throws NotOfTheContract when a field is not what the contract says, or none is in force yet
  static PriceList inForce(Wire.PriceLists wire, Instant now) {
    return wire.lists().stream()
        .map(Readings::priceList)
        .filter(list -> !list.effectiveAt().isAfter(now))
        .max(Comparator.comparing(PriceList::effectiveAt))
        .orElseThrow(() -> new NotOfTheContract("no price list is in force yet"));
  }

  /// @throws NotOfTheContract when a field is not what the contract says
  static ProductsAnswer.Fresh products(Wire.Products wire) {
    List<Product> products = wire.products().stream().map(Readings::product).toList();
    Set<String> eans = new HashSet<>();
    for (Product product : products) {
      if (!eans.add(product.ean())) {
        throw new NotOfTheContract("product " + product.ean() + " comes twice");
      }
    }
    for (String tile : wire.tiles()) {
      if (!eans.contains(tile)) {
        throw new NotOfTheContract("a tile is no product");
      }
    }
    return new ProductsAnswer.Fresh(products, List.copyOf(wire.tiles()));
  }

  static StationAnswer.Known station(Wire.Station wire) {
    return new StationAnswer.Known(
        wire.id(), wire.name(), wire.grades().stream().map(Wire.Grade::id).toList());
  }

  private static PriceList priceList(Wire.PriceList wire) {
    Map<String, UnitPrice> prices = new HashMap<>();
    for (Wire.Price price : wire.prices()) {
      if (!price.price().matches("[0-9]{1,4}(\\.[0-9]{1,4})?")) {
        throw new NotOfTheContract("a price is no figure");
      }
      UnitPrice unitPrice = new UnitPrice(new BigDecimal(price.price()), unit(price.unit()));
      if (prices.put(price.grade(), unitPrice) != null) {
        throw new NotOfTheContract("grade " + price.grade() + " has two prices");
      }
    }
    return new PriceList(moment(wire.effectiveAt()), moment(wire.validUntil()), prices);
  }

  private static Product product(JsonNode part) {
    Wire.Product wire = Wire.read(part, Wire.Product.class);
    if (!wire.ean().matches("[0-9]{8}|[0-9]{13}") || wire.price() < 0) {
      throw new NotOfTheContract("a product has no barcode or no price");
    }
    Product.SaleRule rule =
        switch (wire.rule()) {
          case "FREE" -> Product.SaleRule.FREE;
          case "VERIFY_ONCE" -> Product.SaleRule.VERIFY_ONCE;
          case "BLOCKED" -> Product.SaleRule.BLOCKED;
          case "ATTENDED_ONLY" -> Product.SaleRule.ATTENDED_ONLY;
          default -> throw new NotOfTheContract("a product has an unknown rule");
        };
    return new Product(
        wire.ean(),
        wire.nameZh(),
        wire.nameEn(),
        Money.fen(wire.price()),
        wire.picture(),
        rule,
        Optional.ofNullable(part.get("gives")).map(Readings::gives));
  }

  private static Product.Gives gives(JsonNode wire) {
    return switch (wire.asString("")) {
      case "PICK_UP" -> Product.Gives.PICK_UP;
      case "CAR_WASH" -> Product.Gives.CAR_WASH;
      default -> throw new NotOfTheContract("a product gives something unknown");
    };
  }

  private static Unit unit(String symbol) {
    for (Unit unit : Unit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
    }
    throw new NotOfTheContract("a price has an unknown unit");
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new NotOfTheContract("a moment is not RFC 3339");
    }
  }
}
