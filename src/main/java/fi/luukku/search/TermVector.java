package fi.luukku.search;

import fi.luukku.kernel.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of a document as PostgreSQL's {@code tsvector}, section after section, within what one may hold. */
final class TermVector {

    /** What a section weighs: a ticket's subject most, an attachment's text least. */
    enum Weight { A, B, C, D }

    /** PostgreSQL's own bounds: the last position there is, and positions of one lexeme. */
    private static final int LAST_POSITION = 16_383;
    private static final int MOST_POSITIONS = 255;
    /** Of a megabyte that a vector may take; positions count as well. */
    private static final int MOST_CHARACTERS = 400_000;
    /** Between two sections, so that no phrase goes from one into the other. */
    private static final int GAP = 10;

    private final Terms terms;
    private final Map<String, TreeMap<Integer, Weight>> lexemes = new LinkedHashMap<>();
    private int position;
    private int size;

    TermVector(Terms terms) {
        this.terms = terms;
    }

    TermVector with(@Nullable String text, Weight weight, @Nullable Language language) {
        if (text == null || text.isBlank()) return this;
        var last = 0;
        for (var place : terms.in(text, language)) {
            last = place.position();
            for (var term : place.terms()) add(term.lexeme(), Math.min(LAST_POSITION, position + last), weight);
        }
        position = Math.min(LAST_POSITION, position + last + GAP);
        return this;
    }

    TermVector with(Collection<Documents.Section> sections) {
        sections.forEach(section -> with(section.text(), section.weight(), section.language()));
        return this;
    }

    /** What is true of the document, at no place in it. */
    TermVector marked(List<String> marks) {
        marks.forEach(mark -> {
            if (room(mark)) lexemes.computeIfAbsent(mark, _ -> new TreeMap<>());
        });
        return this;
    }

    private void add(String lexeme, int at, Weight weight) {
        if (!room(lexeme)) return;
        var positions = lexemes.computeIfAbsent(lexeme, _ -> new TreeMap<>());
        if (positions.size() < MOST_POSITIONS) positions.merge(at, weight, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }

    private boolean room(String lexeme) {
        size += lexeme.length() + 8;
        return size <= MOST_CHARACTERS;
    }

    /** In PostgreSQL's text form, to be cast. */
    String written() {
        var text = new StringBuilder();
        lexemes.forEach((lexeme, positions) -> {
            text.append(Lexeme.quoted(lexeme));
            var before = ':';
            for (var at : positions.entrySet()) {
                text.append(before).append(at.getKey()).append(at.getValue() == Weight.D ? "" : at.getValue().name());
                before = ',';
            }
            text.append(' ');
        });
        return text.toString();
    }
}
