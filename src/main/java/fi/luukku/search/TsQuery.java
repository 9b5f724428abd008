package fi.luukku.search;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query as PostgreSQL's {@code tsquery}, in its text form. */
record TsQuery(String text) {

    /**
     * What must be there. What must not is looked at afterwards: no index knows it.
     *
     * @param inParts whether compounds are looked for by their parts as well
     */
    static TsQuery of(Query query, boolean inParts) {
        var all = query.wanted().stream().map(clause -> clause(clause, inParts, ""));
        return new TsQuery(Stream.concat(all, ofMessages(query.asked())).collect(Collectors.joining(" & ")));
    }

    /** Anything that must not be there. */
    static TsQuery barred(Query query) {
        var words = query.excluded().stream().map(clause -> clause(clause, false, ""));
        return new TsQuery(Stream.concat(words, ofMessages(query.barred())).collect(Collectors.joining(" | ")));
    }

    private static Stream<String> ofMessages(Query.Besides besides) {
        return Stream.of(besides.from().stream().map(words -> beginnings(words, Lexeme::from)), besides.to().stream().map(words -> beginnings(words, Lexeme::to)),
            Stream.of(Lexeme.quoted(Lexeme.ATTACHMENT)).filter(_ -> besides.attachment())).flatMap(each -> each);
    }

    private static String beginnings(List<String> words, UnaryOperator<String> lexeme) {
        return words.stream().map(word -> Lexeme.quoted(lexeme.apply(word)) + ":*").collect(Collectors.joining(" & ", "(", ")"));
    }

    /** Any of the wanted words; by these it is judged how well something fits. */
    static TsQuery anywhere(Query query, boolean inParts, String weights) {
        return new TsQuery(query.wanted().stream().map(clause -> clause(clause, inParts, weights)).collect(Collectors.joining(" | ")));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static String clause(Query.Clause clause, boolean inParts, String weights) {
        return switch (clause) {
            case Query.Word word -> word(word, inParts, weights);
            case Query.Phrase(var words) -> words.stream().map(word -> word(word, false, weights)).collect(Collectors.joining(" <-> ", "(", ")"));
            case Query.Pieces(var lexeme, var words) -> "(" + lexeme(lexeme, weights) + " | "
                + all(words, inParts, weights) + ")";
            case Query.Named(var typed, var others) -> Stream.concat(Stream.of(all(typed, inParts, weights)), others.stream().map(other -> clause(other, inParts, weights)))
                .collect(Collectors.joining(" | ", "(", ")"));
        };
    }

    private static String all(List<Query.Word> words, boolean inParts, String weights) {
        return words.stream().map(word -> word(word, inParts, weights)).collect(Collectors.joining(" & ", "(", ")"));
    }

    private static String word(Query.Word word, boolean inParts, String weights) {
        var whole = any(word.lexemes(), weights);
        if (!inParts || word.parts().isEmpty()) return whole;
        return word.parts().stream().map(part -> any(part, weights)).collect(Collectors.joining(" & ", "(" + whole + " | ", ")"));
    }

    private static String any(Set<String> lexemes, String weights) {
        return lexemes.stream().map(lexeme -> lexeme(lexeme, weights)).collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String lexeme(String lexeme, String weights) {
        return Lexeme.quoted(lexeme) + (weights.isEmpty() ? "" : ":" + weights);
    }

    /** Whether there are compounds that could be looked for by their parts. */
    static boolean hasCompounds(Query query) {
        return query.wanted().stream().flatMap(TsQuery::words).anyMatch(word -> !word.parts().isEmpty());
    }

    /** What stays as it was typed in a phrase or a number is not looked for by its parts. */
    private static Stream<Query.Word> words(Query.Clause clause) {
        return switch (clause) {
            case Query.Word word -> Stream.of(word);
            case Query.Named(var typed, _) -> typed.stream();
            case Query.Phrase _, Query.Pieces _ -> Stream.empty();
        };
    }
}
