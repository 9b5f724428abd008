package fi.luukku.ticket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The jsonb columns of the ticket tables. */
@Component
class Json {

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    Map<String, String> strings(@Nullable String json) {
        return json == null || json.equals("{}") ? Map.of() : mapper.readValue(json, STRINGS);
    }

    ViewFilter filter(String json) {
        return mapper.readValue(json, ViewFilter.class);
    }

    Original.Words words(String json) {
        return mapper.readValue(json, Original.Words.class);
    }

    Draft.@Nullable Typed typed(@Nullable String json) {
        return json == null ? null : mapper.readValue(json, Draft.Typed.class);
    }

    Parties parties(@Nullable String json) {
        return json == null ? Parties.NONE : mapper.readValue(json, Parties.class);
    }
}
