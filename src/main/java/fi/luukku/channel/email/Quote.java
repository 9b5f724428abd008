package fi.luukku.channel.email;

import fi.luukku.kernel.Language;
import fi.luukku.ticket.Message;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** What was said before, under a reply. */
record Quote(String text, String html) {

    static final Quote NOTHING = new Quote("", "");

    private static final int MESSAGES = 5;
    private static final int LENGTH = 20_000;

    /** @param history what the customer may see, newest first */
    static Quote of(List<Message> history, Language language, ZoneId zone) {
        // Asked again here: what is not for the customer must not leave even if it were handed to us.
        var said = history.stream().filter(message -> message.audience() == Message.Audience.CUSTOMER)
            .filter(message -> message.direction() != Message.Direction.NOTE && !message.own().isBlank()).limit(MESSAGES).toList();
        if (said.isEmpty()) return NOTHING;
        var text = said.stream().map(message -> line(message, language, zone) + "\n" + marked(message)).collect(Collectors.joining("\n\n"));
        var html = said.stream().map(message -> html(message, language, zone)).collect(Collectors.joining());
        return new Quote("\n\n" + text + "\n", html);
    }

    private static String line(Message message, Language language, ZoneId zone) {
        var who = message.author();
        return switch (language) {
            case FI -> at(message, zone, "ccc d.M.yyyy 'klo' H.mm", language) + " " + who + " kirjoitti:";
            case SV -> at(message, zone, "ccc d.M.yyyy 'kl.' H.mm", language) + " skrev " + who + ":";
            case EN -> "On " + at(message, zone, "ccc d MMM yyyy 'at' H:mm", language) + " " + who + " wrote:";
        };
    }

    private static String at(Message message, ZoneId zone, String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(message.sentAt().atZone(zone));
    }

    private static String marked(Message message) {
        return cut(message).lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    private static String html(Message message, Language language, ZoneId zone) {
        return "<p>" + PlainHtml.escaped(line(message, language, zone)) + "</p>\n<blockquote type=\"cite\" "
            + "style=\"margin:0 0 0 .8ex;border-left:2px solid #ccc;padding-left:1ex\">" + PlainHtml.of(cut(message)) + "</blockquote>\n";
    }

    private static String cut(Message message) {
        var own = message.own();
        return own.length() <= LENGTH ? own : own.substring(0, LENGTH) + "\n[…]";
    }
}
