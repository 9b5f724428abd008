package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts one {@link Mail} together from its parts. */
final class MailAssembly {

    private static final List<String> TELLING = List.of("from", "to", "subject", "date", "message-id", "received",
            "mime-version", "content-type", "return-path", "delivered-to", "sender", "reply-to");
    private static final int MAX_SUBJECT = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private final Slice raw;

    MailAssembly(Slice raw) {
        this.raw = raw;
    }

    Mail assemble() {
        Part root = new PartReader(problems).read(raw);
        Headers headers = root.headers();
        if (TELLING.stream().noneMatch(headers::has)) return unreadable(Problem.Kind.NOT_MAIL, "");
        var parts = new PartCollector(problems);
        parts.collect(root);
        BodyText body = BodyText.of(parts);
        if (body.truncated()) problems.add(new Problem(Problem.Kind.TEXT_TRUNCATED, ""));
        return mail(headers, parts, body);
    }

    private Mail mail(Headers headers, PartCollector parts, BodyText body) {
        Address from = from(headers);
        String subject = CleanText.cut(headers.text("subject"), MAX_SUBJECT);
        Bounce bounce = BounceReader.read(headers, subject, body.text(), parts.reportParts());
        Folding folding = Folds.of(body, SubjectLine.isForward(subject));
        Automatic automatic = AutomaticRules.judge(new Suspect(headers, from, subject, body.text(), folding, parts.reportParts(), bounce));
        return new Mail(
                MessageIds.one(headers.first("message-id")),
                MessageIds.all(headers.firstOrEmpty("in-reply-to")),
                MessageIds.all(headers.firstOrEmpty("references")),
                from,
                Addresses.one(headers.first("reply-to")),
                Addresses.one(headers.first("sender")),
                addresses(headers, "to"),
                addresses(headers, "cc"),
                returnPath(headers),
                deliveredTo(headers),
                subject,
                date(headers),
                body.text(),
                body.truncated(),
                folding,
                body.html(),
                parts.attachments(),
                automatic,
                bounce,
                parts.protection(),
                parts.calendar(),
                problems.stream().distinct().toList(),
                true);
    }

    private @Nullable Address from(Headers headers) {
        Address from = Addresses.one(headers.first("from"));
        if (from == null) problems.add(new Problem(Problem.Kind.NO_SENDER, headers.text("from")));
        return from;
    }

    private static List<Address> addresses(Headers headers, String name) {
        List<String> values = headers.all(name);
        return values.isEmpty() ? List.of() : Addresses.all(String.join(", ", values));
    }

    /** Empty for the null path, which only automatic mail has. */
    static @Nullable String returnPath(Headers headers) {
        String path = headers.first("return-path");
        if (path == null) return null;
        Address address = Addresses.one(path);
        if (address != null) return address.email();
        return path.replace(" ", "").equals("<>") ? "" : null;
    }

    private static List<String> deliveredTo(Headers headers) {
        List<String> values = new ArrayList<>(headers.all("delivered-to"));
        values.addAll(headers.all("x-original-to"));
        values.addAll(headers.all("envelope-to"));
        return values.stream().flatMap(value -> Addresses.all(value).stream()).map(Address::email).distinct().limit(50).toList();
    }

    private @Nullable Instant date(Headers headers) {
        Instant date = MailDate.read(headers.first("date"));
        if (date != null) return date;
        problems.add(new Problem(Problem.Kind.BAD_DATE, headers.text("date")));
        String received = headers.firstOrEmpty("received");
        return MailDate.read(received.substring(received.lastIndexOf(';') + 1).strip());
    }

    static Mail unreadable(Problem.Kind kind, String detail) {
        return new Mail(null, List.of(), List.of(), null, null, null, List.of(), List.of(), null, List.of(), "", null,
                "", false, Folding.nothing(0), null, List.of(), Automatic.PERSON, null, Protection.NONE, null,
                List.of(new Problem(kind, detail.toLowerCase(Locale.ROOT))), false);
    }
}
