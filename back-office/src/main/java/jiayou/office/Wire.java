package jiayou.office;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// The contract's answers as they stand on the wire, and the one strict reader for them.
///
/// Strict about what we need (nothing missing, nothing null, no text for a number or the other way
/// round), open for fields that we do not know.
final class Wire {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .withCoercionConfig(
              LogicalType.Textual,
              config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  private Wire() {}

  record Station(String id, String name, List<Grade> grades) {}

  record Grade(String id, String nameZh, String nameEn, String unit) {}

  record PriceLists(List<PriceList> lists) {}

  record PriceList(String effectiveAt, String validUntil, List<Price> prices) {}

  record Price(String grade, String unit, String price) {}

  /// @param products each is a [Product]; what it gives may be missing, which no strict reader of
  ///   records knows
  record Products(List<JsonNode> products, List<String> tiles) {}

  record Product(
      String ean, String nameZh, String nameEn, long price, String picture, String rule) {}

  /// An RFC 9457 problem that names an event.
  record EventProblem(String type, String detail, String event) {}

  record Problem(String type) {}

  /// @throws JacksonException when it is no JSON or not of that shape
  static <T> T read(String body, Class<T> shape) {
    T value = JSON.readValue(body, shape);
    if (value == null) {
      throw new NotOfTheContract("null");
    }
    return value;
  }

  /// @throws JacksonException when it is not of that shape
  static <T> T read(JsonNode part, Class<T> shape) {
    if (!part.isObject()) {
      throw new NotOfTheContract("no object");
    }
    return JSON.treeToValue(part, shape);
  }

  /// An answer that has the shape but not the sense of the contract.
  static final class NotOfTheContract extends RuntimeException {
    NotOfTheContract(String what) {
      super(what);
    }
  }
}
