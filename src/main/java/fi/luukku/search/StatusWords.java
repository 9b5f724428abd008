package fi.luukku.search;

import fi.luukku.kernel.Language;
import fi.luukku.ticket.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One word for each state that can be asked for, in Finnish, Swedish and English, and others that people use. */
public enum StatusWords {

    OPEN(Status.OPEN, "avoinna", "öppet", "open", "avoin", "auki", "öppen"),
    WAITING(Status.WAITING, "odottaa", "väntar", "waiting"),
    SNOOZED(Status.SNOOZED, "torkulla", "vilande", "snoozed", "torkussa"),
    CLOSED(Status.CLOSED, "suljettu", "stängt", "closed", "kiinni", "stängd"),
    SPAM(Status.SPAM, "roskaposti", "skräppost", "spam");

    private final Status status;
    private final List<String> words;

    StatusWords(Status status, String... words) {
        this.status = status;
        this.words = List.of(words);
    }

    public String word(Language language) {
        return words.get(language.ordinal());
    }

    static Optional<Status> named(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.words.contains(lower)).map(each -> each.status).findFirst();
    }
}
