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
 * @param asked    what must be so besides
 * @param barred   what must not be so: nothing of it
 * @param before   the day before which it was
 * @param after    the day from which on it was
 */
record Query(List<Clause> wanted, List<Clause> excluded, Besides asked, Besides barred, @Nullable LocalDate before, @Nullable LocalDate after) {

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

    /** A thing by the words that were typed, all of them, or by another name. */
    record Named(List<Word> typed, List<Clause> others) implements Clause {}

    /**
     * What is said of a thing beside its words.
     *
     * @param from for each asked beginnings of words of who wrote, all of them
     */
    record Besides(List<List<String>> from, List<List<String>> to, List<String> tags, Set<Status> statuses, List<String> teams, boolean attachment) {

        /** Of a message, not of the ticket it is on. */
        boolean isOfMessages() {
            return !from.isEmpty() || !to.isEmpty() || attachment;
        }

        boolean isEmpty() {
            return !isOfMessages() && tags.isEmpty() && statuses.isEmpty() && teams.isEmpty();
        }
    }

    /** Nothing is asked of what was said, only of tickets, or what must not have been said on them. */
    boolean isOfTickets() {
        return wanted.isEmpty() && !asked.isOfMessages();
    }

    /** Who wrote, to whom, with what, is told of messages alone. */
    boolean isOfMessages() {
        return asked.isOfMessages() || barred.isOfMessages() && !isOfTickets();
    }

    /** Nothing is asked at all. */
    boolean isEmpty() {
        return wanted.isEmpty() && excluded.isEmpty() && asked.isEmpty() && barred.isEmpty() && before == null && after == null;
    }
}
