package jiayou.sim.office.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;

/// What all pages for phones share: one sheet of style, and the care that nothing a customer typed
/// becomes part of a page.
final class Html {

  private static final String STYLE = style();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Claim.HERE);
  private static final Pattern SALE =
      Pattern.compile("([A-Za-z0-9-]+)_[0-9]{2}([0-9]{4})_([0-9]+)");

  private Html() {}

  /// A whole page as an answer.
  ///
  /// @param small the title in English
  /// @param body already escaped
  static MockResponse page(int status, String station, String title, String small, String body) {
    String html =
        """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%2$s · %1$s</title><style>%5$s</style></head>
        <body><header><div><p>%1$s</p><h1>%2$s<small>%3$s</small></h1></div></header>
        <main>%4$s</main></body></html>
        """
            .formatted(escaped(station), escaped(title), escaped(small), body, STYLE);
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .setHeader("Cache-Control", "no-store")
        .setHeader("Referrer-Policy", "no-referrer")
        .setHeader("X-Content-Type-Options", "nosniff")
        .setHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
        .body(html)
        .build();
  }

  /// A coloured box with a sentence in two languages.
  ///
  /// @param colour `ok`, `wait`, `no`, or empty
  static String note(String colour, String chinese, String english) {
    return "<div class=\"note %s\"><b>%s</b><small>%s</small></div>"
        .formatted(colour, escaped(chinese), escaped(english));
  }

  /// One row of a list, for the text on its left and the figure on its right.
  static String row(String left, String small, String right) {
    return "<dt>%s%s</dt><dd>%s</dd>"
        .formatted(
            escaped(left),
            small.isEmpty() ? "" : "<small>" + escaped(small) + "</small>",
            escaped(right));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String yuan(long fen) {
    return "¥" + BigDecimal.valueOf(fen, 2).toPlainString();
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  /// `K02-1121-0046`, as it stands on the ticket.
  static String trace(String sale) {
    Matcher parts = SALE.matcher(sale);
    return parts.matches() ? parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3) : sale;
  }

  private static String style() {
    try (InputStream in = Html.class.getResourceAsStream("page.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
