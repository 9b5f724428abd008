package fi.luukku.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A query as PostgreSQL's {@code tsquery}, in its text form. */
record TsQuery(String text) {

    /**
     * @param inParts whether compounds are looked for by their parts as well
     */
    static TsQuery of(Query query, boolean inParts) {
        var all = new ArrayList<String>();
        query.wanted().forEach(clause -> all.add(clause(clause, inParts, "")));
        query.from().forEach(word -> all.add(Lexeme.quoted(Lexeme.from(word)) + ":*"));
        query.to().forEach(word -> all.add(Lexeme.quoted(Lexeme.to(word)) + ":*"));
        if (query.attachment()) all.add(Lexeme.quoted(Lexeme.ATTACHMENT));
        query.excluded().forEach(clause -> all.add("!(" + clause(clause, false, "") + ")"));
        return new TsQuery(String.join(" & ", all));
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
                + words.stream().map(word -> word(word, inParts, weights)).collect(Collectors.joining(" & ", "(", ")")) + ")";
        };
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
        return query.wanted().stream().anyMatch(clause -> clause instanceof Query.Word word && !word.parts().isEmpty());
    }
}
