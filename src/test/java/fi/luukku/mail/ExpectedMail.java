package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An expectation: lines of {@code key: value}, longer values below their key with {@code | } in front.
 * A key of {@link #STRICT} that is not stated must be empty in the mail; other keys are compared when stated.
 */
final class ExpectedMail {

    private static final List<String> STRICT = List.of("from", "subject", "own", "reply-to", "cc", "in-reply-to", "quote", "signature",
            "attachments", "automatic", "bounce", "protection", "calendar", "problems", "truncated", "unreadable");

    private final Map<String, String> stated = new LinkedHashMap<>();

    static ExpectedMail read(String file) {
        var expected = new ExpectedMail();
        String key = "";
        for (String line : file.split("\n")) {
            if (line.startsWith("|")) {
                String text = line.length() > 1 ? line.substring(2) : "";
                expected.stated.merge(key, text, (before, more) -> before.isEmpty() ? more : before + "\n" + more);
                if (text.isEmpty()) expected.stated.merge(key, "", (before, none) -> before);
            } else if (!line.isBlank()) {
                int colon = line.indexOf(':');
                key = line.substring(0, colon);
                expected.stated.put(key, line.substring(colon + 1).strip());
            }
        }
        return expected;
    }

    List<String> differences(Mail mail) {
        Map<String, String> actual = fields(mail);
        List<String> differences = new ArrayList<>();
        for (String key : stated.keySet()) {
            if (!actual.containsKey(key) && !key.equals("html-has")) differences.add("unknown key " + key);
        }
        for (String key : actual.keySet()) {
            if (!stated.containsKey(key) && !STRICT.contains(key)) continue;
            String wanted = stated.getOrDefault(key, "");
            if (!wanted.equals(actual.get(key))) differences.add(key + "\n  expected: " + wanted + "\n  but was:  " + actual.get(key));
        }
        String html = stated.get("html-has");
        if (html != null && (mail.html() == null || !mail.html().contains(html))) differences.add("html has no " + html);
        return differences;
    }

    private static Map<String, String> fields(Mail mail) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", text(mail.from()));
        fields.put("subject", mail.subject());
        fields.put("own", mail.ownText());
        fields.put("text", mail.text());
        fields.put("quote", start(mail, mail.quoteStart(), mail.text().length(), mail.folding().quoteRule()));
        fields.put("signature", start(mail, mail.signatureStart(), mail.quoteStart(), mail.folding().signatureRule()));
        fields.put("reply-to", text(mail.replyTo()));
        fields.put("sender", text(mail.sender()));
        fields.put("to", list(mail.to()));
        fields.put("cc", list(mail.cc()));
        fields.put("return-path", mail.returnPath() == null ? "" : "<" + mail.returnPath() + ">");
        fields.put("delivered-to", list(mail.deliveredTo()));
        fields.put("message-id", text(mail.messageId()));
        fields.put("in-reply-to", list(mail.inReplyTo()));
        fields.put("references", list(mail.references()));
        fields.put("references-count", String.valueOf(mail.references().size()));
        fields.put("date", text(mail.date()));
        fields.put("attachments", mail.attachments().stream().map(ExpectedMail::file).collect(Collectors.joining("\n")));
        fields.put("contents", mail.attachments().stream().map(ExpectedMail::contents).collect(Collectors.joining("\n")));
        fields.put("automatic", mail.automatic().answerable() ? "" : mail.automatic().kind() + " " + mail.automatic().rule());
        fields.put("evidence", mail.automatic().evidence());
        fields.put("bounce", mail.bounce() == null ? "" : bounce(mail.bounce()));
        fields.put("protection", mail.protection() == Protection.NONE ? "" : mail.protection().name());
        fields.put("calendar", text(mail.calendar()));
        fields.put("problems", mail.problems().stream().map(problem -> (problem.kind() + " " + problem.detail()).strip()).collect(Collectors.joining("\n")));
        fields.put("truncated", mail.truncated() ? "yes" : "");
        fields.put("unreadable", mail.readable() ? "" : "yes");
        fields.put("text-length", String.valueOf(mail.text().length()));
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String list(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** The rule and the line that starts what is folded, or empty when nothing is. */
    private static String start(Mail mail, int from, int to, String rule) {
        if (from == to) return "";
        return rule + ": " + mail.text().substring(from, to).strip().lines().findFirst().orElse("").strip();
    }

    private static String file(Attachment file) {
        return file.name() + " (" + file.type() + ", " + file.size() + ")" + (file.inline() ? " inline" : "")
                + (file.contentId() == null ? "" : " cid:" + file.contentId()) + (file.tooLarge() ? " too large" : "");
    }

    private static String contents(Attachment file) {
        return new String(MailRules.content(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String bounce(Bounce bounce) {
        return bounce.kind().name().toLowerCase(Locale.ROOT) + " " + bounce.recipient() + " " + bounce.status() + " " + bounce.originalMessageId()
                + (bounce.diagnostic() == null ? "" : "\n" + bounce.diagnostic());
    }
}
