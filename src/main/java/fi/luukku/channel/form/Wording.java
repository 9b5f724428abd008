package fi.luukku.channel.form;

import fi.luukku.kernel.Language;
import org.jspecify.annotations.Nullable;

/** How a submission reads on the desk: the customer's own text, and under it what they filled in besides. */
final class Wording {

    private static final int SUBJECT = 70;

    private Wording() {}

    static String text(Submission submission, @Nullable ContactTopic topic) {
        var text = new StringBuilder(submission.message());
        if (topic != null || submission.order() != null) text.append("\n");
        if (topic != null) text.append('\n').append(topicLabel(submission.language())).append(topic.name(submission.language()));
        if (submission.order() != null) text.append('\n').append(orderLabel(submission.language())).append(submission.order());
        return text.toString();
    }

    /** The topic and the order number where given; else how the message begins. */
    static String subject(Submission submission, @Nullable ContactTopic topic) {
        if (topic == null) return beginning(submission.message());
        var name = topic.name(submission.language());
        return submission.order() == null ? name : name + ", " + submission.order();
    }

    private static String beginning(String message) {
        var line = Clean.line(message.lines().findFirst().orElse(""), 1000);
        if (line.length() <= SUBJECT) return line;
        var space = line.lastIndexOf(' ', SUBJECT);
        return Clean.cut(line, space > SUBJECT / 2 ? space : SUBJECT) + "…";
    }

    private static String topicLabel(Language language) {
        return switch (language) {
            case FI -> "Aihe: ";
            case SV -> "Ärende: ";
            case EN -> "Topic: ";
        };
    }

    private static String orderLabel(Language language) {
        return switch (language) {
            case FI -> "Tilausnumero: ";
            case SV -> "Ordernummer: ";
            case EN -> "Order number: ";
        };
    }
}
