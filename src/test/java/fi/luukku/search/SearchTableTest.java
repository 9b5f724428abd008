package fi.luukku.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.ticket.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** How much of what should be found is found, and how much of what is found should be: over the table, through the whole program. */
class SearchTableTest extends SearchStage {

    private static final double ENOUGH = 0.97;
    /** Says nothing that is asked for. */
    private static final String NOTHING = "–";

    private static final Path DOC = Path.of("docs/search.md");
    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- end -->";
    private static final Map<String, String> NAMES = Map.of("fi", "Finnish", "sv", "Swedish", "en", "English", "all", "all");

    private final Map<Long, String> documentOf = new HashMap<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Document(String id, String kind, String language, String file, String text) {}

    /** A pair is a query and a document. */
    private static final class Count {
        int right;
        int wrong;
        int missed;

        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }
    }

    @Test
    void findsWhatAPersonWouldExpectAndNothingElse() throws IOException {
        var table = table();
        var documents = documents(table);
        documents.values().forEach(this::say);
        indexed();
        var faults = new StringBuilder();
        for (var query : queries(table)) {
            var typed = (String) query.get("query");
            @SuppressWarnings("unchecked") var expected = Set.copyOf((List<String>) query.get("finds"));
            count(expected, found(typed), documents);
            if (!expected.equals(found(typed))) faults.append("\n  ").append(typed).append(": ").append(differences(expected, found(typed)));
        }
        System.out.println("Search, what differs:" + faults);
        assertThat(counts.get("all").precision()).as("precision" + faults).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(counts.get("all").recall()).as("recall" + faults).isGreaterThanOrEqualTo(ENOUGH);
        theDocumentTellsWhatIs(documents, queries(table).size());
    }

    private void theDocumentTellsWhatIs(Map<String, Document> documents, int queries) throws IOException {
        var doc = Files.readString(DOC);
        var start = doc.indexOf(BEGIN) + BEGIN.length();
        var renewed = doc.substring(0, start) + measured(documents, queries) + doc.substring(doc.indexOf(END, start));
        if (!renewed.equals(doc)) Files.writeString(DOC, renewed);
        assertThat(doc).as("docs/search.md was behind and is renewed: commit it").isEqualTo(renewed);
    }

    private String measured(Map<String, Document> documents, int queries) {
        var table = new StringBuilder("\n%d documents, %d queries:\n\n| documents in | pairs to be found | precision | recall |\n|---|---|---|---|\n".formatted(documents.size(), queries));
        for (var language : List.of("fi", "sv", "en", "all")) {
            var count = counts.get(language);
            table.append(String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f |%n", NAMES.get(language), count.right + count.missed, count.precision(), count.recall()));
        }
        return table.append('\n').toString();
    }

    private static Map<String, Object> table() throws IOException {
        try (var file = SearchTableTest.class.getResourceAsStream("/search/table.yaml")) {
            return new Yaml().load(file);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Document> documents(Map<String, Object> table) {
        return ((List<Map<String, String>>) table.get("documents")).stream()
            .map(row -> new Document(row.get("id"), row.get("kind"), row.get("language"), row.get("file"), row.get("text")))
            .collect(Collectors.toMap(Document::id, document -> document, (a, b) -> a, LinkedHashMap::new));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> queries(Map<String, Object> table) {
        return (List<Map<String, Object>>) table.get("queries");
    }

    private void say(Document document) {
        var somebody = new Party(null, "x" + documentOf.size() + "@" + mark + ".example");
        var ticket = switch (document.kind) {
            case "message" -> says(team, somebody, NOTHING, document.text).ticket();
            case "subject" -> says(team, somebody, document.text, NOTHING).ticket();
            case "attachment" -> says(team, somebody, NOTHING, NOTHING, file(document.file, document.text)).ticket();
            case "note" -> {
                var noted = says(team, somebody, NOTHING, NOTHING).ticket();
                notes.note(timo, noted, document.text, Set.of(), List.of());
                yield noted;
            }
            default -> throw new IllegalArgumentException(document.kind);
        };
        documentOf.put(ticket.value(), document.id);
    }

    /** Other tests may have said something too, in the same database. */
    private Set<String> found(String typed) {
        return found(lauri, typed).stream().map(Hit::ticket).filter(documentOf::containsKey).map(documentOf::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private void count(Set<String> expected, Set<String> found, Map<String, Document> documents) {
        found.forEach(id -> of(id, documents).forEach(count -> {
            if (expected.contains(id)) count.right++;
            else count.wrong++;
        }));
        expected.stream().filter(id -> !found.contains(id)).forEach(id -> of(id, documents).forEach(count -> count.missed++));
    }

    private List<Count> of(String id, Map<String, Document> documents) {
        return List.of("all", documents.get(id).language).stream().map(name -> counts.computeIfAbsent(name, _ -> new Count())).toList();
    }

    private static String differences(Set<String> expected, Set<String> found) {
        var missed = new TreeSet<>(expected);
        missed.removeAll(found);
        var wrong = new TreeSet<>(found);
        wrong.removeAll(expected);
        return "missed " + missed + ", wrong " + wrong;
    }
}
