package fi.luukku.api.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses texts that PostgreSQL can't keep: those with a NUL in them, or with half a surrogate pair. */
final class CleanStrings extends SimpleModule {

    CleanStrings() {
        super("clean-strings");
        addDeserializer(String.class, new Clean());
    }

    private static final class Clean extends StringDeserializer {
        @Override
        public @Nullable String deserialize(JsonParser in, DeserializationContext context) {
            var text = super.deserialize(in, context);
            return text == null || keepable(text) ? text : (String) context.handleWeirdStringValue(String.class, "", "not text");
        }

        private static boolean keepable(String text) {
            return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        }
    }
}
