package fi.luukku.coach;

import fi.luukku.coach.ReplyDraft.Incoming;
import fi.luukku.coach.ReplyDraft.Term;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.LanguageMix;
import fi.luukku.finnish.TestDictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * A draft written down in YAML, in the shape of a request to the API, with the faults it has.
 *
 * @param at where the fault is to be marked; null when it is of the whole or any place will do
 */
record Example(String id, ReplyDraft draft, List<Fault> faults, @Nullable String at) {

    private static final Instant NOW = Instant.parse("2026-03-17T08:15:00Z");

    private static final LanguageMix MIX = new LanguageMix(new LanguageGuess(TestDictionary.get()));

    record Fault(String rule, @Nullable String at) {}

    /** The entries of a file that is a list. */
    static List<Example> list(Path file) {
        return read(file, List.class).stream().map(each -> of((Map<?, ?>) each)).toList();
    }

    /** The entries under a name in a file of a rule. */
    static List<Example> list(Path file, String name) {
        var entries = (List<?>) read(file, Map.class).get(name);
        return entries == null ? List.of() : entries.stream().map(each -> of((Map<?, ?>) each)).toList();
    }

    private static <T> T read(Path file, Class<T> kind) {
        try {
            return kind.cast(new Yaml().load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> all(Map<?, ?> entry, String name) {
        return entry.get(name) == null ? List.of() : (List<T>) entry.get(name);
    }

    private static Example of(Map<?, ?> entry) {
        var faults = Example.<Map<?, ?>>all(entry, "faults").stream().map(fault -> new Fault(text(fault, "rule"), text(fault, "at"))).toList();
        var draft = new ReplyDraft(text(entry, "draft"), channel(text(entry, "channel")), incoming((Map<?, ?>) entry.get("inReplyTo")), text(entry, "customerName"),
            !Boolean.FALSE.equals(entry.get("firstReply")), Boolean.TRUE.equals(entry.get("signed")), text(entry, "playbook"), text(entry, "language"), text(entry, "subject"),
            Example.<Object>all(entry, "attachments").stream().map(Example::file).toList(),
            Example.<Map<?, ?>>all(entry, "glossary").stream().map(term -> new Term(text(term, "term"), text(term, "plain"), null)).toList(),
            order((Map<?, ?>) entry.get("order")), now(entry.get("now")));
        return new Example(String.valueOf(entry.get("id")), draft, faults, text(entry, "at"));
    }

    /** A name, or a name and the text in the file. */
    private static ReplyDraft.File file(Object entry) {
        return entry instanceof Map<?, ?> read ? new ReplyDraft.File(String.valueOf(read.get("name")), MIX.of(String.valueOf(read.get("text")))) : ReplyDraft.File.named(String.valueOf(entry));
    }

    private static @Nullable Incoming incoming(@Nullable Map<?, ?> entry) {
        return entry == null ? null : new Incoming(text(entry, "text"), text(entry, "language"));
    }

    private static @Nullable OrderFacts order(@Nullable Map<?, ?> entry) {
        if (entry == null) return null;
        return new OrderFacts(text(entry, "number"), number(entry.get("total")), text(entry, "currency"), text(entry, "status"),
            Example.<Map<?, ?>>all(entry, "lines").stream().map(line -> new OrderFacts.Line(text(line, "name"), number(line.get("quantity")), number(line.get("price")))).toList(),
            Example.<Map<?, ?>>all(entry, "shipments").stream().map(each -> new OrderFacts.Shipment(text(each, "carrier"), text(each, "trackingCode"), text(each, "status"))).toList());
    }

    private static Instant now(@Nullable Object now) {
        if (now instanceof java.util.Date date) return date.toInstant();
        return now == null ? NOW : OffsetDateTime.parse(now.toString()).toInstant();
    }

    private static ReplyChannel channel(@Nullable String name) {
        return name == null ? ReplyChannel.EMAIL : ReplyChannel.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static @Nullable BigDecimal number(@Nullable Object number) {
        return number == null ? null : new BigDecimal(number.toString());
    }

    private static @Nullable String text(Map<?, ?> entry, String name) {
        return entry.get(name) == null ? null : String.valueOf(entry.get(name));
    }
}
