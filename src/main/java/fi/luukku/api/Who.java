package fi.luukku.api;

import fi.luukku.api.openapi.About;
import fi.luukku.api.openapi.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Someone or something named by its id or by its name or address. Nobody, when null was said; said by nothing at all,
 * the field itself is absent.
 */
@About("An id, or a name or address.")
@Schema(anyOf = {"string", "integer"})
@JsonDeserialize(using = Who.Read.class)
record Who(@Nullable String name) {

    static final Who NOBODY = new Who(null);

    static final class Read extends ValueDeserializer<Who> {

        @Override
        public Who deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) return new Who(Long.toString(in.getLongValue()));
            if (in.currentToken() == JsonToken.VALUE_STRING) return new Who(in.getString());
            return (Who) context.handleUnexpectedToken(Who.class, in);
        }

        @Override
        public Who getNullValue(DeserializationContext context) {
            return NOBODY;
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
