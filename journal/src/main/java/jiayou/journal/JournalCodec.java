package jiayou.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Turns the records of one sealed family into JSON text and back.
///
/// The text must outlive the program that wrote it: each record carries its simple name as `is`, a
/// record may lose a component (it is skipped) or gain an optional one, a list, a set or a map (it
/// is empty in old rows). Renaming a record, or giving it any other new component, breaks old rows.
/// Core stays free of annotations: the tag comes from a mix-in. Any thread may call.
///
/// A map whose keys are records has each key as the JSON of the record, in a string.
///
/// @param <T> a sealed interface of records, or a record; records may hold further sealed
///   interfaces
public final class JournalCodec<T> {

  private final Class<T> root;
  private final Function<String, Optional<T>> instead;
  private final JsonMapper json;

  /// @throws IllegalArgumentException when two records of one family have the same simple name
  public JournalCodec(Class<T> root) {
    this(root, _ -> Optional.empty());
  }

  /// @param instead what stands for a text that is no record of this family, if anything may
  /// @throws IllegalArgumentException as above
  public JournalCodec(Class<T> root, Function<String, Optional<T>> instead) {
    this.root = root;
    this.instead = instead;
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .annotationIntrospector(new FiguresRequired())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(seen ->
                seen.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .withConfigOverride(
                BigDecimal.class,
                of -> of.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)));
    for (Class<?> many : List.of(List.class, Set.class, Map.class)) {
      builder.withConfigOverride(
          many, of -> of.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }
    for (Class<?> family : SealedFamilies.reachableFrom(root)) {
      builder.addMixIn(family, Tagged.class);
    }
    json = builder.addModule(new RecordKeys()).build();
  }

  /// The tag of a record: its simple name.
  public static String kind(Object value) {
    return value.getClass().getSimpleName();
  }

  public String write(T value) {
    return json.writerFor(root).writeValueAsString(value);
  }

  /// @throws Unreadable when the text is no record of this family, and nothing stands for it
  public T read(String text) {
    try {
      return understood(text);
    } catch (Unreadable e) {
      return instead.apply(text).orElseThrow(() -> e);
    }
  }

  private T understood(String text) {
    try {
      return json.readValue(text, root);
    } catch (InvalidTypeIdException e) {
      throw new Unreadable(
          "no record '%s' is known among %s: written by another version of the program?"
              .formatted(e.getTypeId(), e.getBaseType().getRawClass().getSimpleName()));
    } catch (JacksonException e) {
      throw new Unreadable(
          "no readable %s, at %s".formatted(root.getSimpleName(), e.getPathReference()));
    }
  }

  /// A row that this program does not understand. It says where, never what stands there: rows may
  /// hold personal data, and so may the messages of the JSON library.
  public static final class Unreadable extends RuntimeException {
    Unreadable(String message) {
      super(message);
    }
  }

  /// A figure that is missing must not be taken for zero.
  private static final class FiguresRequired extends JacksonAnnotationIntrospector {
    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member.getRawType().isPrimitive();
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Tagged {}
}
