package jiayou.sim.office;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The OpenAPI document, read so that requests and answers can be held against it.
///
/// Only the document's own words count: paths, parameters, media types and schemas are all looked
/// up in it, none is repeated here. Thread-safe.
final class Contract {

  private static final String NAME = "urn:jiayou:contract";

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  Contract(String yaml) {
    document = new YAMLMapper().readTree(yaml);
    String json = JsonMapper.shared().writeValueAsString(document);
    registry =
        SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder ->
                builder
                    .schemas(Map.of(NAME, json))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /// The operation that a request means, if there is one.
  Optional<Operation> operation(String method, List<String> path) {
    String verb = method.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
      List<String> template = List.of(entry.getKey().substring(1).split("/", -1));
      JsonNode operation = entry.getValue().path(verb);
      if (operation.isObject() && fits(template, path)) {
        String pointer = "/paths/" + escaped(entry.getKey()) + "/" + verb;
        return Optional.of(
            new Operation(
                operation.path("operationId").asString(),
                pointer,
                operation,
                parameters(entry.getValue(), template, path)));
      }
    }
    return Optional.empty();
  }

  /// What is wrong with a value, held against the schema at a place of the document; empty when
  /// nothing is.
  List<String> faults(String pointer, JsonNode value) {
    return schemas
        .computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(NAME + "#" + at)))
        .validate(value)
        .stream()
        .map(Error::toString)
        .toList();
  }

  /// What is wrong with one event, said by the schema of its own type only.
  List<String> eventFaults(JsonNode event) {
    String type = event.path("type").asString("");
    JsonNode mapping = document.at("/components/schemas/Event/discriminator/mapping");
    JsonNode reference = mapping.path(type);
    if (!reference.isString()) {
      return List.of("there is no event type '" + type + "'");
    }
    return faults(reference.asString().substring(1), event);
  }

  /// What is wrong with an answer of ours; an answer that the contract does not list is wrong.
  List<String> answerFaults(Operation operation, int status, String mediaType, JsonNode body) {
    JsonNode responses = operation.node().path("responses");
    String key = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
    String pointer = operation.pointer() + "/responses/" + key;
    JsonNode response = responses.path(key);
    if (response.has("$ref")) {
      pointer = response.path("$ref").asString().substring(1);
      response = document.at(pointer);
    }
    if (!response.has("content")) {
      return body.isMissingNode() ? List.of() : List.of(status + " carries no body");
    }
    if (!response.path("content").has(mediaType)) {
      return List.of(status + " is not given as '" + mediaType + "'");
    }
    return faults(pointer + "/content/" + escaped(mediaType) + "/schema", body);
  }

  private static boolean fits(List<String> template, List<String> path) {
    if (template.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!template.get(i).startsWith("{") && !template.get(i).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<String> parameters(JsonNode pathItem, List<String> template, List<String> path) {
    List<String> faults = new ArrayList<>();
    for (JsonNode parameter : pathItem.path("parameters")) {
      JsonNode meant =
          parameter.has("$ref")
              ? document.at(parameter.path("$ref").asString().substring(1))
              : parameter;
      String name = meant.path("name").asString();
      String value = path.get(template.indexOf("{" + name + "}"));
      String schema = meant.path("schema").path("$ref").asString().substring(1);
      for (String fault : faults(schema, JsonMapper.shared().valueToTree(value))) {
        faults.add(name + fault);
      }
    }
    return faults;
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /// One method on one path.
  ///
  /// @param id its `operationId`
  /// @param pathFaults what is wrong with the path's own parameters
  record Operation(String id, String pointer, JsonNode node, List<String> pathFaults) {

    /// The one media type of the body it wants, if it wants one.
    Optional<String> bodyType() {
      return node.path("requestBody").path("content").propertyNames().stream().findFirst();
    }

    /// Where the schema of that body stands.
    String bodySchema(String mediaType) {
      return pointer + "/requestBody/content/" + escaped(mediaType) + "/schema";
    }
  }
}
