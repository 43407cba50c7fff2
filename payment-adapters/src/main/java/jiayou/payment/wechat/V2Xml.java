package jiayou.payment.wechat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The flat XML of API v2: `<xml><name>value</name>…</xml>` and nothing else. A document type, an
/// entity, a doubled or a nested field makes the whole message unreadable.
final class V2Xml {

  private V2Xml() {}

  static byte[] write(Map<String, String> fields) {
    StringBuilder xml = new StringBuilder("<xml>");
    fields.forEach((name, value) ->
        xml.append('<')
            .append(name)
            .append('>')
            .append(escaped(value))
            .append("</")
            .append(name)
            .append('>'));
    return xml.append("</xml>").toString().getBytes(StandardCharsets.UTF_8);
  }

  static Optional<SortedMap<String, String>> read(byte[] body) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(body));
      try {
        return Optional.of(fields(reader));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static SortedMap<String, String> fields(XMLStreamReader reader)
      throws XMLStreamException {
    SortedMap<String, String> fields = new TreeMap<>();
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT && depth == 0) {
        require(reader.getLocalName().equals("xml"));
        depth = 1;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        require(fields.put(name, reader.getElementText()) == null);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth = 0;
      } else {
        require(isHarmless(event, reader));
      }
    }
    return fields;
  }

  private static boolean isHarmless(int event, XMLStreamReader reader) {
    return switch (event) {
      case XMLStreamConstants.CHARACTERS -> reader.isWhiteSpace();
      case XMLStreamConstants.SPACE, XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT ->
          true;
      default -> false;
    };
  }

  private static void require(boolean holds) throws XMLStreamException {
    if (!holds) {
      throw new XMLStreamException("not a flat v2 message");
    }
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
