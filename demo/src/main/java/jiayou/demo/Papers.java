package jiayou.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What came out of the printer, as text.
record Papers(List<String> texts) {

  /// @param folder with a `.txt` for each piece of paper
  static Papers in(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return new Papers(texts);
  }

  /// What is wrong with the papers of one sale; a dispenser prints none.
  List<String> differences(JsonNode sale) {
    String trace = sale.path("trace").asString();
    String total = yuan(sale.path("total").asLong());
    boolean settled = sale.path("state").asString().equals("SETTLED");
    boolean kiosk = sale.path("screen").asString().equals("K");
    long found = with(trace, total, "小票").count();
    List<String> differences = new ArrayList<>();
    if (settled && kiosk && found == 0) {
      differences.add("no ticket for " + trace + " with " + total);
    }
    if (!kiosk && with(trace, "", "").count() > 0) {
      differences.add("a ticket for " + trace + ", which was paid at the dispenser");
    }
    for (JsonNode refund : sale.path("refunds")) {
      String back = yuan(refund.path("amount").asLong());
      boolean told = with(trace, back, "退").count() > 0;
      if (kiosk && !told && refund.path("state").asString().equals("Succeeded")) {
        differences.add("no paper says that " + back + " of " + trace + " went back");
      }
    }
    for (JsonNode tender : sale.path("tenders")) {
      String amount = yuan(tender.path("amount").asLong());
      if (settled && kiosk && with(trace, amount, "小票").count() == 0) {
        differences.add("the ticket of " + trace + " does not say " + amount + " by " + tender);
      }
    }
    return differences;
  }

  private Stream<String> with(String trace, String amount, String word) {
    return texts.stream().filter(t -> t.contains(trace) && t.contains(amount) && t.contains(word));
  }

  static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }
}
