package fi.luukku.search;

import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows the other names of a thing by any of its names, in any form. */
@Component
class Names {

    /** So many other names are looked for with one: each costs a question to the index. */
    private static final int MOST = 20;

    private final Synonyms synonyms;
    private final Typed typed;
    private volatile Known known = new Known(List.of(), Map.of());

    Names(Synonyms synonyms, Typed typed) {
        this.synonyms = synonyms;
        this.typed = typed;
    }

    /** What was made of the synonyms, kept until there are others. */
    private record Known(List<Synonyms.Names> of, Map<String, List<Name>> byFirst) {}

    /**
     * @param words  for each of its words what it is recognised by
     * @param others the same thing's
     */
    private record Name(List<Set<String>> words, List<Query.Clause> others) {

        boolean isAt(List<Query.Word> text, int place) {
            if (place + words.size() > text.size()) return false;
            for (int i = 0; i < words.size(); i++) if (text.get(place + i).lexemes().stream().noneMatch(words.get(i)::contains)) return false;
            return true;
        }
    }

    /** @param length of the name in words; 0 when none begins there */
    record Found(int length, List<Query.Clause> others) {}

    /** The longest name that begins at a word. */
    Found at(List<Query.Word> text, int place) {
        var byFirst = known().byFirst;
        var names = text.get(place).lexemes().stream().flatMap(lexeme -> byFirst.getOrDefault(lexeme, List.of()).stream()).distinct().filter(name -> name.isAt(text, place)).toList();
        var length = names.stream().mapToInt(name -> name.words.size()).max().orElse(0);
        var others = names.stream().filter(name -> name.words.size() == length).flatMap(name -> name.others.stream()).distinct().limit(MOST).toList();
        return new Found(length, others);
    }

    private Known known() {
        var now = synonyms.all();
        if (!now.equals(known.of)) known = new Known(now, byFirst(now));
        return known;
    }

    private Map<String, List<Name>> byFirst(List<Synonyms.Names> all) {
        var byFirst = new HashMap<String, List<Name>>();
        for (var names : all) {
            for (var name : names(names)) name.words.getFirst().forEach(lexeme -> byFirst.computeIfAbsent(lexeme, _ -> new ArrayList<>()).add(name));
        }
        return byFirst;
    }

    private List<Name> names(Synonyms.Names thing) {
        var written = thing.names().stream().map(typed::words).filter(words -> !words.isEmpty()).distinct().toList();
        return written.stream().map(words -> new Name(words.stream().map(word -> of(thing.language(), word)).toList(), others(written, words))).toList();
    }

    private static List<Query.Clause> others(List<List<Query.Word>> all, List<Query.Word> one) {
        return all.stream().filter(words -> !words.equals(one))
            .<Query.Clause>map(words -> words.size() == 1 ? words.getFirst() : new Query.Phrase(words)).toList();
    }

    /** A stem of another language than the name's would be that of another word. */
    private static Set<String> of(Language language, Query.Word word) {
        return word.lexemes().stream().filter(lexeme -> Lexeme.mayBe(language, lexeme)).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
