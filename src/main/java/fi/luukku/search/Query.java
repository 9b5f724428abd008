package fi.luukku.search;

import fi.luukku.ticket.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, as it was understood.
 *
 * @param wanted   all of these
 * @param excluded none of these
 * @param from     beginnings of words of who wrote, all of them
 * @param before   the day before which it was
 * @param after    the day from which on it was
 */
record Query(List<Clause> wanted, List<Clause> excluded, List<String> from, List<String> to, List<String> tags, Set<Status> statuses,
             List<String> teams, @Nullable LocalDate before, @Nullable LocalDate after, boolean attachment) {

    /** Something to be found in the text. */
    sealed interface Clause {}

    /**
     * A word, in any of the forms it may be.
     *
     * @param parts of a compound, tried when it is found nowhere whole
     */
    record Word(Set<String> lexemes, List<Set<String>> parts) implements Clause {}

    /** Words side by side, in this order. */
    record Phrase(List<Word> words) implements Clause {}

    /** An identifier in several pieces: as one, or the pieces each. */
    record Pieces(String lexeme, List<Word> words) implements Clause {}

    /** Nothing is asked of what was said, only of tickets. */
    boolean isOfTickets() {
        return wanted.isEmpty() && from.isEmpty() && to.isEmpty() && !attachment;
    }

    /** Nothing is asked at all. */
    boolean isEmpty() {
        return wanted.isEmpty() && excluded.isEmpty() && from.isEmpty() && to.isEmpty() && ofTickets().isEmpty() && before == null && after == null && !attachment;
    }

    private List<Object> ofTickets() {
        return List.of(tags, statuses, teams).stream().filter(asked -> !asked.isEmpty()).map(Object.class::cast).toList();
    }
}
