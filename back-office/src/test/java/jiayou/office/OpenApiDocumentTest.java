package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The document must hold together, because a broken reference makes a schema that accepts all.
class OpenApiDocumentTest {

  private final JsonNode document = new YAMLMapper().readTree(OfficeFixture.contract());

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> broken =
        document.findValuesAsString("$ref").stream()
            .filter(reference -> document.at(reference.substring(1)).isMissingNode())
            .toList();
    assertEquals(List.of(), broken);
  }

  @Test
  void everySchemaIsUsed() {
    String text = OfficeFixture.contract();
    List<String> unused =
        document.at("/components/schemas").propertyNames().stream()
            .filter(name -> !text.contains("'#/components/schemas/" + name + "'"))
            .toList();
    assertEquals(List.of(), unused);
  }

  @Test
  void everyEventTypeLeadsToTheSchemaOfThatType() {
    Map<String, String> found = new TreeMap<>();
    Map<String, String> wanted = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry :
        document.at("/components/schemas/Event/discriminator/mapping").properties()) {
      String reference = entry.getValue().asString();
      wanted.put(reference, entry.getKey());
      found.put(
          reference, document.at(reference.substring(1) + "/properties/type/const").asString());
    }
    assertEquals(wanted, found);
    assertEquals(12, wanted.size());
  }
}
