package fi.luukku.privacy;

import fi.luukku.brand.Brand;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.intake.Entry;
import fi.luukku.intake.Intake;
import fi.luukku.kernel.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a brand got and set aside: automatic mail, reports, duplicates, what could not be read. It belongs to no ticket,
 * so what names someone is found by looking into it. Addresses in the headers of mails are never encoded.
 */
@Component
class SetAside {

    private static final int AT_ONCE = 200;
    // Headers, and the report or the original that a bounce quotes, are in here; what comes later is attachments.
    private static final int LOOKED_INTO = 256 * 1024;

    private final Intake intake;
    private final Mailboxes mailboxes;
    private final JsonMapper json;

    SetAside(Intake intake, Mailboxes mailboxes, JsonMapper json) {
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.json = json;
    }

    /** Step by step, each for good: done twice it does no harm. */
    void forget(Id<Brand> brand, Set<String> addresses) {
        if (addresses.isEmpty()) return;
        var mentions = new Mentions(addresses);
        var sources = mailboxes.of(brand).stream().map(box -> box.id().value()).collect(Collectors.toSet());
        var after = 0L;
        for (List<Long> ids; !(ids = intake.setAside(after, AT_ONCE)).isEmpty(); after = ids.getLast()) {
            bury(ids.stream().map(intake::get).filter(entry -> speaksOf(entry, brand, sources, mentions)).map(Entry::id).toList());
        }
    }

    private void bury(Collection<Long> ids) {
        if (!ids.isEmpty()) intake.bury(ids, List.of());
    }

    private boolean speaksOf(Entry entry, Id<Brand> brand, Set<Long> sources, Mentions mentions) {
        if (entry.source() != null && !sources.contains(entry.source())) return false;
        var text = beginning(entry);
        return mentions.in(text) && (entry.source() != null || ofBrand(entry, text, brand));
    }

    private boolean ofBrand(Entry entry, String text, Id<Brand> brand) {
        if (!entry.channel().equals("form")) return true;
        try {
            return json.readTree(text).path("brand").asLong(0) == brand.value();
        } catch (JacksonException unreadable) {
            return true;
        }
    }

    private String beginning(Entry entry) {
        try (var raw = intake.raw(entry.id())) {
            return new String(raw.readNBytes(LOOKED_INTO), StandardCharsets.UTF_8);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }
}
