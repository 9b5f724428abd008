package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.coach.FileLanguages;
import fi.luukku.kernel.Id;
import fi.luukku.platform.FileRemovals;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Draft;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files for what is being written. Each waits in its writer's draft until it is sent with it. */
@Component
class Enclosing {

    private static final String UNKNOWN = "application/octet-stream";

    private final Files files;
    private final FileRemovals removals;
    private final Drafts drafts;
    private final FileLanguages languages;

    Enclosing(Files files, FileRemovals removals, Drafts drafts, FileLanguages languages) {
        this.files = files;
        this.removals = removals;
        this.drafts = drafts;
        this.languages = languages;
    }

    List<Draft.Attached> attach(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, List<MultipartFile> chosen) {
        drafts.room(viewer, ticket, kind);
        return chosen.stream().filter(file -> !file.isEmpty()).map(file -> attach(viewer, ticket, kind, file)).toList();
    }

    /** What goes with a message: the files that stood on the writer's screen, and those chosen without a script. */
    List<Enclosure> all(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, @Nullable List<Long> shown, @Nullable List<MultipartFile> chosen) {
        var sent = new HashSet<>(shown == null ? List.of() : shown);
        if (chosen != null && !chosen.stream().allMatch(MultipartFile::isEmpty)) attach(viewer, ticket, kind, chosen).forEach(file -> sent.add(file.id()));
        return drafts.shown(viewer, ticket, kind, sent);
    }

    private Draft.Attached attach(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, MultipartFile file) {
        var room = drafts.room(viewer, ticket, kind);
        var stored = stored(file, room);
        try {
            var attached = drafts.attach(viewer, ticket, kind, new Enclosure(name(file), type(file), stored.size(), null, stored.sha256()));
            if (kind == Draft.Kind.REPLY) languages.attached(attached.file());
            return attached;
        } catch (RuntimeException noPlace) {
            removals.due(List.of(stored.sha256()));
            throw noPlace;
        }
    }

    private Files.Stored stored(MultipartFile file, long room) {
        try (var content = file.getInputStream()) {
            return files.put(content, room);
        } catch (Files.TooLarge tooLarge) {
            throw Drafts.tooLarge();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of the name only, without control characters: browsers send what they like. */
    private static String name(MultipartFile file) {
        var given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
        return bare.isEmpty() ? "liite" : bare.substring(0, Math.min(bare.length(), 200));
    }

    /** As the browser says; guessed from the name where it says nothing of use. */
    private static String type(MultipartFile file) {
        var said = file.getContentType();
        if (said != null && said.matches("[\\w.+-]+/[\\w.+-]+") && !said.equals(UNKNOWN)) return said;
        return Objects.requireNonNullElse(URLConnection.guessContentTypeFromName(name(file)), UNKNOWN);
    }
}
