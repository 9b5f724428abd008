package fi.luukku.channel.form;

import fi.luukku.brand.Brand;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Raw;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Sha256;
import fi.luukku.platform.FileRemovals;
import fi.luukku.platform.Files;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a submission into the ledger before anybody reads it: its files by hash, the rest as JSON. Its key is the form's
 * nonce and the content's hash, so a double click is the same submission, and a second message from the same open form
 * is another.
 */
@Component
class Envelope {

    static final String CHANNEL = "form";

    record Sealed(String key, byte[] json, List<byte[]> files) {}

    private final Intake intake;
    private final Files files;
    private final FileRemovals removals;
    private final JsonMapper json;
    private final Clock clock;

    Envelope(Intake intake, Files files, FileRemovals removals, JsonMapper json, Clock clock) {
        this.intake = intake;
        this.files = files;
        this.removals = removals;
        this.json = json;
        this.clock = clock;
    }

    Sealed seal(Brand brand, Language language, Typed typed, List<Upload> uploads, FormTokens.Opened opened) throws IOException {
        var files = described(uploads);
        var bytes = json.writeValueAsBytes(new Submission(brand.id().value(), language, number(typed.topic()),
            Clean.text(typed.message()), orNull(Clean.line(typed.name(), Checks.LONGEST_NAME)),
            orNull(Clean.line(typed.order(), Checks.LONGEST_ORDER)), typed.email().strip(), files,
            Clean.line(typed.website(), 200), opened.at()));
        return new Sealed(opened.nonce() + "." + HexFormat.of().formatHex(Sha256.of(bytes), 0, 8), bytes,
            files.stream().map(Submission.File::hash).toList());
    }

    /** The ledger id, or null when the same was kept a moment ago. */
    @Nullable Long keep(Sealed sealed, List<Upload> uploads) throws IOException {
        for (var upload : uploads) {
            try (var content = upload.content().getInputStream()) {
                files.put(content, upload.size());
            }
        }
        removals.due(sealed.files);
        var kept = intake.record(List.of(Raw.keyed(CHANNEL, sealed.key, sealed.json, clock.instant()))).getFirst();
        if (kept != null && !sealed.files.isEmpty()) intake.beside(kept, sealed.files);
        return kept;
    }

    private static List<Submission.File> described(List<Upload> uploads) throws IOException {
        var described = new ArrayList<Submission.File>();
        for (var upload : uploads) {
            var name = FileName.safe(upload.name(), "liite-" + (described.size() + 1));
            described.add(new Submission.File(name, FileName.type(name), upload.size(), hash(upload)));
        }
        return described;
    }

    private static String hash(Upload upload) throws IOException {
        var digest = Sha256.begun();
        try (InputStream content = new DigestInputStream(upload.content().getInputStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static @Nullable Long number(String topic) {
        return topic.matches("\\d{1,18}") ? Long.valueOf(topic) : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
