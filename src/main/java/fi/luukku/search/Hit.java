package fi.luukku.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param ticket     the number of the ticket it is on; of a customer their newest within reach
 * @param message    of a message or a note
 * @param subject    the ticket's
 * @param who        wrote it, or asked, or is it
 * @param highlights of what it says, with what fits
 */
public record Hit(Kind kind, long ticket, @Nullable Long message, String subject, String who, Instant at, List<Highlight> highlights) {

    /** The ticket's subject, marked where it fits. */
    public Highlight title() {
        return highlights.stream().filter(this::isTitle).findFirst().orElseGet(() -> new Highlight(subject, List.of()));
    }

    /** What it says besides the subject. */
    public List<Highlight> besides() {
        return highlights.stream().filter(highlight -> !isTitle(highlight)).toList();
    }

    private boolean isTitle(Highlight highlight) {
        return highlight.text().equals(subject.strip());
    }
}
