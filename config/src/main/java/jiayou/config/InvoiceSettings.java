package jiayou.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jiayou.core.invoice.TaxItem;
import jiayou.core.value.Grade;
import jiayou.core.value.Unit;

/// Which electronic invoices customers may ask for, and who issues them (`invoices.yaml`; without
/// the file none are offered).
///
/// @param claimWithin how long after paying
/// @param grades by the code of the grade: every grade of the forecourt
/// @param products by barcode, where a product has an item of its own
/// @param goods everything else from the shop; its name goes before the product's
public record InvoiceSettings(
    Issuer issuer,
    Duration claimWithin,
    Map<String, TaxItem> grades,
    Map<String, TaxItem> products,
    TaxItem goods) {

  private static final String FUEL = "10701010";
  private static final String LITRE = "升";

  public InvoiceSettings {
    grades = Map.copyOf(grades);
    products = Map.copyOf(products);
  }

  /// Who issues.
  public sealed interface Issuer {
    /// The back office, by its own contract.
    record Office() implements Issuer {}

    /// Nuonuo, by the station's own contract.
    record Nuonuo(NuonuoAccount account) implements Issuer {}
  }

  private enum Who {
    OFFICE,
    NUONUO
  }

  /// One line of a table, by what it is for.
  private record Entry(String key, TaxItem item) {}

  /// @param forecourt the grades that need an item; empty when nobody knows them
  static InvoiceSettings read(Keys keys, List<Grade> forecourt) {
    InvoiceSettings settings =
        new InvoiceSettings(
            issuer(keys),
            keys.get("claimWithin", Kind.duration("1h", "8784h"), Kind.usual("720h")),
            table(keys, "grades", keys.groups("grades", group -> entry(group, "grade"))),
            table(keys, "products", keys.maybeGroups("products", group -> entry(group, "ean"))),
            keys.group("goods", InvoiceSettings::item));
    forecourt.forEach(grade -> judge(keys, grade, settings.grades()));
    Set<String> unknown = new HashSet<>(settings.grades().keySet());
    forecourt.forEach(grade -> unknown.remove(grade.id()));
    if (!forecourt.isEmpty() && !unknown.isEmpty()) {
      keys.fault(
          "grades",
          "no grade of forecourt.yaml is " + String.join(", ", unknown),
          "remove it, or correct its 'grade'");
    }
    return settings;
  }

  private static Issuer issuer(Keys keys) {
    Who who = keys.need("issuer", Kind.choice(Who.class));
    Optional<NuonuoAccount> account = keys.maybeGroup("nuonuo", NuonuoAccount::read);
    return switch (who) {
      case OFFICE -> new Issuer.Office();
      case NUONUO -> {
        if (account.isEmpty()) {
          keys.fault(
              "issuer", "'nuonuo' is missing", "write its keys below it, or let OFFICE issue");
        }
        yield account.<Issuer>map(Issuer.Nuonuo::new).orElse(new Issuer.Office());
      }
    };
  }

  private static Map<String, TaxItem> table(Keys keys, String key, List<Entry> entries) {
    Map<String, TaxItem> table = new TreeMap<>();
    for (Entry entry : entries) {
      if (table.put(entry.key(), entry.item()) != null) {
        keys.fault(key, "'%s' is there twice".formatted(entry.key()), "keep one of the two");
      }
    }
    return table;
  }

  private static Entry entry(Keys keys, String name) {
    return new Entry(keys.need(name, Kind.TEXT), item(keys));
  }

  private static TaxItem item(Keys keys) {
    return new TaxItem(
        keys.need("code", Kind.matching("the 19 digits of its tax code", "[0-9]{19}")),
        keys.need("name", Kind.TEXT),
        keys.get("spec", Kind.TEXT, ""),
        keys.need("unit", Kind.TEXT),
        keys.need("rate", rate()));
  }

  private static Kind<BigDecimal> rate() {
    Set<String> rates = Set.of("0", "0.01", "0.03", "0.06", "0.09", "0.13");
    return Kind.oneOf(
        "one of 0, 0.01, 0.03, 0.06, 0.09, 0.13", BigDecimal.ZERO, rates, BigDecimal::new);
  }

  private static void judge(Keys keys, Grade grade, Map<String, TaxItem> table) {
    TaxItem item = table.get(grade.id());
    if (item == null) {
      keys.fault(
          "grades",
          "grade %s of forecourt.yaml has no item".formatted(grade.id()),
          "write one: {grade: \"%s\", code: ...}".formatted(grade.id()));
      return;
    }
    if (item.code().startsWith(FUEL) && grade.unit() == Unit.LITRE && !item.unit().equals(LITRE)) {
      keys.fault(
          "grades",
          "grade %s is sold by the litre and invoiced in %s".formatted(grade.id(), item.unit()),
          "write unit: " + LITRE);
    }
  }
}
