package fi.luukku.search;

import fi.luukku.search.Highlight.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds in a text what a query was found by. Of a compound that was found by a part, just that part's letters. */
final class Marker {

    private final Set<String> single = new HashSet<>();
    private final List<List<Set<String>>> phrases = new ArrayList<>();

    Marker(Query query, boolean inParts) {
        query.wanted().forEach(clause -> add(clause, inParts));
    }

    private void add(Query.Clause clause, boolean inParts) {
        switch (clause) {
            case Query.Word word -> add(word, inParts);
            case Query.Phrase(var words) -> phrases.add(words.stream().map(Query.Word::lexemes).toList());
            case Query.Pieces(var lexeme, var words) -> {
                single.add(lexeme);
                words.forEach(word -> add(word, inParts));
            }
            case Query.Named(var typed, var others) -> {
                typed.forEach(word -> add(word, inParts));
                others.forEach(other -> add(other, inParts));
            }
        }
    }

    private void add(Query.Word word, boolean inParts) {
        single.addAll(word.lexemes());
        if (inParts) word.parts().forEach(single::addAll);
    }

    /** Whether the query has no words to be marked: it asks who, when or where. */
    boolean isEmpty() {
        return single.isEmpty() && phrases.isEmpty();
    }

    /** In order; what touches is one. */
    List<Span> spans(List<Terms.Place> places) {
        var found = new ArrayList<Span>();
        for (var place : places) of(place, single).forEach(found::add);
        for (var phrase : phrases) phrase(phrase, places, found);
        return joined(found);
    }

    private static Stream<Span> of(Terms.Place place, Set<String> lexemes) {
        return place.terms().stream().filter(term -> lexemes.contains(term.lexeme())).map(term -> new Span(term.start(), term.end()));
    }

    private static void phrase(List<Set<String>> phrase, List<Terms.Place> places, List<Span> found) {
        for (int i = 0; i + phrase.size() <= places.size(); i++) {
            var spans = new ArrayList<Span>();
            for (int j = 0; j < phrase.size(); j++) {
                var here = of(places.get(i + j), phrase.get(j)).toList();
                if (here.isEmpty()) break;
                spans.addAll(here);
                if (j + 1 == phrase.size()) found.addAll(spans);
            }
        }
    }

    private static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparing(Span::start)).toList()) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.start() <= last.end()) joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            else joined.add(span);
        }
        return joined;
    }
}
