package fi.luukku.desk;

import fi.luukku.page.Texts;
import fi.luukku.page.Times;
import fi.luukku.ticket.Message;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as mail programs quote what they forward. Only what its author wrote: no history, which may hold what others
 * said, and no address of theirs, so that whoever is asked answers to us.
 */
final class ForwardedText {

    /** Leaves room for words of one's own under what a reply may hold. */
    private static final int LONGEST = 90_000;

    private ForwardedText() {}

    static String of(Message message, Texts t, Times times) {
        var head = Stream.of(line(t, "from", name(message)), line(t, "date", times.date(message.sentAt())), line(t, "subject", message.subject()));
        return t.of("forwarded.begins") + "\n" + head.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")) + "\n\n" + cut(message.own());
    }

    private static String line(Texts t, String key, String value) {
        return value == null || value.isBlank() ? "" : t.of("forwarded." + key, value.strip());
    }

    /** Who has no name is shown by their address. */
    private static String name(Message message) {
        return message.author().contains("@") ? "" : message.author();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "\n[…]" : text;
    }
}
