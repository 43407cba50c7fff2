package jiayou.printing.javapos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What is written in a `jpos.xml`, read by ourselves, so that it can be compared with what JavaPOS
/// made of it.
///
/// @param entries by logical name, in their order
record EntryFile(Map<String, Entry> entries) {

  /// One entry.
  ///
  /// @param badProps props whose value is not of their type, in words
  record Entry(int line, List<String> badProps) {}

  /// @throws IllegalArgumentException when it is not there, or no XML
  static EntryFile read(Path file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      return new EntryFile(entries(factory.createXMLStreamReader(in)));
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(
          "%s:%d: this is no whole XML; correct it, or copy it anew"
              .formatted(file, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()),
          e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + ": it cannot be read; put it there, readable by the terminal's own user", e);
    }
  }

  private static Map<String, Entry> entries(XMLStreamReader xml) throws XMLStreamException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<String> bad = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "JposEntry" -> {
          bad = new ArrayList<>();
          entries.put(
              attribute(xml, "logicalName"), new Entry(xml.getLocation().getLineNumber(), bad));
        }
        case "prop" -> {
          if (!fits(attribute(xml, "type"), attribute(xml, "value"))) {
            bad.add(
                "the prop '%s', which is no %s: '%s'"
                    .formatted(
                        attribute(xml, "name"), attribute(xml, "type"), attribute(xml, "value")));
          }
        }
        default -> {}
      }
    }
    return entries;
  }

  private static boolean fits(String type, String value) {
    try {
      return switch (type) {
        case "Integer" -> Integer.valueOf(value) != null;
        case "Long" -> Long.valueOf(value) != null;
        case "Short" -> Short.valueOf(value) != null;
        case "Byte" -> Byte.decode(value) != null;
        case "Float" -> Float.valueOf(value) != null;
        case "Double" -> Double.valueOf(value) != null;
        case "Character" -> value.length() == 1;
        default -> true;
      };
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
