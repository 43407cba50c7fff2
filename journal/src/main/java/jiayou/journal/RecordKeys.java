package jiayou.journal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Lets a record be the key of a map: its JSON stands in the string. Such records are small and
/// plain, without a tag.
final class RecordKeys extends SimpleModule {

  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  RecordKeys() {
    super("records as keys");
    addKeySerializer(Record.class, new Writer());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addKeyDeserializers(new Readers());
  }

  private static final class Writer extends ValueSerializer<Record> {
    @Override
    public void serialize(Record key, JsonGenerator out, SerializationContext context) {
      out.writeName(PLAIN.writeValueAsString(key));
    }
  }

  private static final class Readers implements KeyDeserializers {
    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return type.getRawClass().isRecord() ? new Reader(type.getRawClass()) : null;
    }
  }

  private static final class Reader extends KeyDeserializer {

    private final Class<?> type;

    Reader(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return PLAIN.readValue(key, type);
    }
  }
}
