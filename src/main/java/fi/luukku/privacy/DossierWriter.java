package fi.luukku.privacy;

import fi.luukku.intake.Intake;
import fi.luukku.kernel.Problem;
import fi.luukku.page.Templates;
import fi.luukku.page.Texts;
import fi.luukku.page.Times;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes an export: pages for people, JSON for programs, and the files. Tickets are read one at a time. */
@Component
class DossierWriter {

    private final Lines lines;
    private final DossierJson json;
    private final Templates templates;
    private final Files files;
    private final Intake intake;

    DossierWriter(Lines lines, DossierJson json, Templates templates, Files files, Intake intake) {
        this.lines = lines;
        this.json = json;
        this.templates = templates;
        this.files = files;
        this.intake = intake;
    }

    void write(Dossier dossier, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            page(zip, "index.html", "privacy/export", dossier, Map.of());
            for (var ticket : dossier.tickets()) {
                page(zip, "tickets/" + ticket.number() + ".html", "privacy/export-ticket", dossier, Map.of("ticket", ticket, "lines", lines.of(dossier, ticket)));
            }
            zip.putNextEntry(new ZipEntry("data.json"));
            json.write(dossier, zip);
            zip.closeEntry();
            for (var ticket : dossier.tickets()) attachments(zip, dossier, ticket);
        }
    }

    private void page(ZipOutputStream zip, String name, String template, Dossier dossier, Map<String, Object> more) throws IOException {
        var texts = Texts.in(dossier.language());
        var parameters = new HashMap<String, Object>(more);
        parameters.put("t", texts);
        parameters.put("time", new Times(texts, dossier.brand().zone(), dossier.madeAt()));
        parameters.put("dossier", dossier);
        zip.putNextEntry(new ZipEntry(name));
        templates.filled(template, parameters).writeTo(zip);
        zip.closeEntry();
    }

    private void attachments(ZipOutputStream zip, Dossier dossier, Ticket ticket) throws IOException {
        var written = new HashSet<String>();
        for (var line : lines.of(dossier, ticket)) {
            for (var attached : line.files()) if (attached.path() != null && written.add(attached.path())) attachment(zip, line, attached);
        }
    }

    private void attachment(ZipOutputStream zip, Line line, Line.Attached attached) throws IOException {
        try (var content = content(line, attached)) {
            zip.putNextEntry(new ZipEntry(attached.path()));
            content.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException | Problem.NotFound goneMeanwhile) {
            // Deleted while this was written: then it is not kept any more.
        }
    }

    private InputStream content(Line line, Line.Attached attached) throws IOException {
        var hash = attached.file().sha256();
        return hash != null ? files.open(hash) : intake.raw(line.message().intake());
    }
}
