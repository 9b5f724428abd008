package fi.luukku.outsider;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the requests speak of: the value for each name in an address or a form. */
final class Scene {

    private static final AtomicInteger SHORTCUTS = new AtomicInteger();

    /** Bodies of the API. */
    private static final Map<String, String> JSON = Map.of(
        "POST /api/v1/tickets", "{\"brand\": \"kirjakulma\", \"subject\": \"Uusi\", \"text\": \"Hei\", \"customer\": {\"email\": \"uusi@posti.example\"}}",
        "PATCH /api/v1/tickets/{number}", "{\"subject\": \"Toinen otsikko\", \"tags\": [\"kiire\"], \"priority\": \"high\"}",
        "POST /api/v1/tickets/{number}/replies", "{\"text\": \"Hei\", \"to\": \"joku@posti.example\"}",
        "POST /api/v1/tickets/{number}/notes", "{\"text\": \"Muistiin\"}");

    private final Map<String, String> values = new LinkedHashMap<>(Map.ofEntries(
        Map.entry("text", "Hei"), Map.entry("to", "joku@posti.example"), Map.entry("tag", "kiire"), Map.entry("subject", "Toinen otsikko"),
        Map.entry("reason", "no-answer-needed"), Map.entry("priority", "high"), Map.entry("language", "fi"), Map.entry("name", "Nimi"),
        Map.entry("how", "take"), Map.entry("kind", "note"), Map.entry("key", "all"), Map.entry("contentId", "kuva@1"),
        Map.entry("position", "0"), Map.entry("days", "30"), Map.entry("because", "mistaken"), Map.entry("purpose", "check"),
        Map.entry("confirmation", Scenes.ADDRESS), Map.entry("identity", Scenes.ADDRESS), Map.entry("answer", "yes"), Map.entry("source", "puhelu"),
        Map.entry("sender", Scenes.ADDRESS)));

    Scene with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    boolean known(String name) {
        return name.equals("shortcut") || values.containsKey(name);
    }

    /** "id" is looked up by the address it stands in: {@code messages.id}, {@code sessions.id}. */
    String value(String name, String pattern) {
        if (name.equals("shortcut")) return "pika" + SHORTCUTS.incrementAndGet();
        if (!name.equals("id")) return values.getOrDefault(name, "1");
        var before = pattern.substring(0, pattern.indexOf("/{id"));
        return values.getOrDefault(before.substring(before.lastIndexOf('/') + 1) + ".id", "1");
    }

    String json(Endpoint endpoint) {
        return JSON.getOrDefault(endpoint.toString(), "{}");
    }
}
