package jiayou.sim.invoice;

import java.nio.charset.StandardCharsets;

/// Writes XML, an element after the other; every text is escaped.
final class Xml {

  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  /// @param attributes names and values in turn
  Xml open(String name, Object... attributes) {
    start(name, attributes);
    text.append('>');
    return this;
  }

  Xml close(String name) {
    text.append("</").append(name).append('>');
    return this;
  }

  Xml empty(String name, Object... attributes) {
    start(name, attributes);
    text.append("/>");
    return this;
  }

  Xml leaf(String name, Object value, Object... attributes) {
    open(name, attributes);
    text.append(escaped(value));
    return close(name);
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void start(String name, Object... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
  }

  private static String escaped(Object value) {
    return value
        .toString()
        .replaceAll("\\p{Cntrl}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
