package fi.luukku.privacy;

import fi.luukku.coach.Intent;
import fi.luukku.coach.Recognition;
import fi.luukku.customer.Identity;
import fi.luukku.promise.Promise;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The export for programs: a structured, commonly used and machine-readable format (GDPR, article 20). Times are in UTC. */
@Component
class DossierJson {

    private static final String FORMAT = "luukku-customer-export/1";

    private final Lines lines;
    private final JsonMapper json;

    DossierJson(Lines lines, JsonMapper json) {
        this.lines = lines;
        this.json = json;
    }

    void write(Dossier dossier, OutputStream out) {
        try (var generator = json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).withDefaultPrettyPrinter().createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("format", FORMAT);
            generator.writeStringProperty("madeAt", dossier.madeAt().toString());
            generator.writeStringProperty("brand", dossier.brand().name());
            generator.writePOJOProperty("customer", customer(dossier));
            generator.writeNumberProperty("ticketsLeftOut", dossier.leftOut());
            generator.writeArrayPropertyStart("tickets");
            dossier.tickets().forEach(ticket -> generator.writePOJO(ticket(dossier, ticket)));
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private static Map<String, Object> customer(Dossier dossier) {
        var customer = dossier.customer();
        var told = new LinkedHashMap<String, Object>();
        put(told, "name", customer.name());
        put(told, "language", customer.language());
        told.put("since", customer.createdAt().toString());
        told.put("addresses", dossier.identities().stream().map(DossierJson::address).toList());
        told.put("marketingConsents", dossier.consents().stream().map(consent -> Map.of("address", consent.identity().value(),
            "answer", consent.answer().code(), "source", consent.source(), "at", consent.at().toString())).toList());
        if (dossier.internal()) {
            told.put("notes", customer.notes());
            told.put("blocks", dossier.blocks().stream().map(block -> Map.of("sender", block.value(), "why", block.why(), "at", block.at().toString())).toList());
        }
        return told;
    }

    private Map<String, Object> ticket(Dossier dossier, Ticket ticket) {
        var told = new LinkedHashMap<String, Object>();
        told.put("number", ticket.number());
        if (dossier.theirs(ticket)) {
            told.put("subject", ticket.subject());
            put(told, "orderNumber", ticket.orderNumber());
        }
        told.put("status", ticket.status().code());
        told.put("channel", ticket.channel().code());
        told.put("createdAt", ticket.createdAt().toString());
        if (dossier.internal() && dossier.theirs(ticket)) {
            told.put("tags", ticket.tags());
            told.put("fields", ticket.fields());
        }
        told.put("messages", lines.of(dossier, ticket).stream().map(DossierJson::message).toList());
        return told;
    }

    private static Map<String, Object> message(Line line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("direction", line.direction());
        told.put("automatic", line.automatic());
        told.put("sentAt", line.at().toString());
        told.put("author", line.author());
        told.put("to", parties(line.to()));
        told.put("cc", parties(line.cc()));
        put(told, "subject", line.subject());
        told.put("text", line.text());
        told.put("attachments", line.files().stream().map(DossierJson::file).toList());
        if (line.read() != null) told.put("concluded", concluded(line.read()));
        if (!line.promises().isEmpty()) told.put("promises", line.promises().stream().map(DossierJson::promise).toList());
        return told;
    }

    private static Map<String, Object> concluded(Recognition read) {
        var told = new LinkedHashMap<String, Object>();
        if (read.language() != null) told.put("language", read.language().code());
        told.put("manner", read.manner().name().toLowerCase(Locale.ROOT));
        told.put("about", read.intents().stream().map(Intent::code).toList());
        return told;
    }

    private static Map<String, Object> promise(Promise promise) {
        return Map.of("text", promise.words(), "due", promise.due().toString(), "state", promise.state().code());
    }

    private static Map<String, Object> file(Line.Attached attached) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", attached.file().name());
        told.put("type", attached.file().type());
        told.put("size", attached.file().size());
        put(told, "file", attached.path());
        return told;
    }

    private static Map<String, String> address(Identity identity) {
        return Map.of("kind", identity.kind().name().toLowerCase(Locale.ROOT), "value", identity.value());
    }

    private static List<Map<String, Object>> parties(List<Party> parties) {
        return parties.stream().map(party -> {
            var told = new LinkedHashMap<String, Object>();
            put(told, "name", party.name());
            told.put("address", party.address());
            return (Map<String, Object>) told;
        }).toList();
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) told.put(name, value);
    }
}
