package fi.luukku.api.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

final class EnumsByCode extends SimpleModule {

    EnumsByCode() {
        super("enums-by-code");
        addSerializer(Enum.class, new Write());
        setDeserializers(new SimpleDeserializers() {
            @Override
            @SuppressWarnings("unchecked")
            public ValueDeserializer<?> findEnumDeserializer(JavaType type, DeserializationConfig config, BeanDescription.Supplier about) {
                return new Read((Class<? extends Enum<?>>) type.getRawClass());
            }
        });
    }

    @SuppressWarnings("rawtypes")
    private static final class Write extends ValueSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator out, SerializationContext context) {
            out.writeString(Codes.of(value));
        }
    }

    private static final class Read extends ValueDeserializer<Enum<?>> {

        private final Class<? extends Enum<?>> type;

        Read(Class<? extends Enum<?>> type) {
            this.type = type;
        }

        @Override
        public @Nullable Enum<?> deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() != JsonToken.VALUE_STRING) return (Enum<?>) context.handleUnexpectedToken(type, in);
            var code = in.getString();
            var found = Codes.find(type, code);
            return found.isPresent() ? found.get() : (Enum<?>) context.handleWeirdStringValue(type, code, "one of %s", Codes.all(type));
        }
    }
}
