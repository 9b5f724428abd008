package fi.luukku.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Colloquial;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.Morphology;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a word is found by. Most words come again and again, so what was thought out is kept. */
@Component
class Words {

    private static final int REMEMBERED = 50_000;
    /** A shorter half makes no compound that anybody would look for. */
    private static final int SHORTEST_HALF = 4;

    private final Morphology morphology;
    private final Cache<String, Boolean> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, List<Term>> finnish = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Words(Morphology morphology) {
        this.morphology = morphology;
    }

    /** Tells languages apart by what is remembered of words. */
    LanguageGuess guess() {
        return new LanguageGuess(new Morphology() {
            @Override
            public List<Analysis> analyse(String word) {
                return morphology.analyse(word);
            }

            @Override
            public boolean knows(String word) {
                return known.get(word, morphology::knows);
            }

            @Override
            public boolean isAvailable() {
                return morphology.isAvailable();
            }
        });
    }

    boolean knowFinnish() {
        return morphology.isAvailable();
    }

    /**
     * In a text; the terms' offsets are within the word.
     *
     * @param language null when it can't be told: it is found by all three
     * @param named    whether its capital letter makes it a name
     */
    List<Term> in(String word, @Nullable Language language, boolean named) {
        if (word.length() > Lexeme.LONGEST) return List.of();
        var lower = word.toLowerCase(Locale.ROOT);
        if (language == Language.FI) return finnish(lower);
        var terms = new ArrayList<Term>();
        if (language == null) terms.addAll(finnish(lower));
        if (language != Language.EN) add(terms, Lexeme.swedish(Stems.swedish(lower)), lower);
        if (language != Language.SV) add(terms, Lexeme.english(Stems.english(lower)), lower);
        if (named || language == null) terms.addAll(name(lower));
        if (lower.indexOf('-') > 0) halves(lower, half -> in(half, language, named), terms);
        return List.copyOf(new LinkedHashSet<>(terms));
    }

    /** In a language that is none of ours. */
    List<Term> foreign(String word) {
        return word.length() > Lexeme.LONGEST ? List.of() : List.of(whole(word.toLowerCase(Locale.ROOT), word));
    }

    boolean isName(String word) {
        return morphology.analyse(word).stream().anyMatch(Words::isName);
    }

    private static boolean isName(Analysis analysis) {
        return analysis.wordClass() != null && analysis.wordClass().isName();
    }

    private List<Term> name(String lower) {
        var terms = new ArrayList<Term>();
        add(terms, lower, lower);
        for (var analysis : morphology.analyse(lower)) if (isName(analysis)) add(terms, analysis.lemma().toLowerCase(Locale.ROOT), lower);
        return terms;
    }

    private List<Term> finnish(String lower) {
        return finnish.get(lower, word -> List.copyOf(analysed(word)));
    }

    private Set<Term> analysed(String word) {
        var terms = new LinkedHashSet<Term>();
        var analyses = morphology.analyse(word);
        for (var analysis : analyses) {
            lemmas(analysis).forEach(lexeme -> terms.add(whole(lexeme, word)));
            if (analysis.isCompound()) analysis.parts().forEach(part -> terms.add(new Term(Lexeme.finnish(part.lemma()), part.start(), part.end())));
        }
        return analyses.isEmpty() ? unknown(word, terms) : terms;
    }

    /** Of the word itself, not of its parts. */
    private static List<String> lemmas(Analysis analysis) {
        var lemmas = new ArrayList<String>();
        lemmas.add(Lexeme.finnish(analysis.lemma()));
        if (isName(analysis)) lemmas.add(analysis.lemma().toLowerCase(Locale.ROOT));
        if (analysis.verb() != null) lemmas.add(Lexeme.finnish(analysis.verb()));
        return lemmas;
    }

    private Set<Term> unknown(String word, Set<Term> terms) {
        terms.add(whole(word, word));
        var written = Colloquial.written(word);
        if (written != null) for (var one : written.split(" ")) lemmas(one).forEach(lexeme -> terms.add(whole(lexeme, word)));
        else if (word.indexOf('-') > 0) halves(word, this::finnish, terms);
        else guessed(word, terms);
        return terms;
    }

    private List<String> lemmas(String word) {
        return morphology.analyse(word).stream().flatMap(analysis -> lemmas(analysis).stream()).distinct().toList();
    }

    /** "Shimano-kytkimen": each half is found by itself. */
    private static void halves(String word, Function<String, List<Term>> found, Collection<Term> terms) {
        var start = 0;
        for (var half : word.split("-")) {
            var at = start;
            if (!half.isEmpty()) found.apply(half).forEach(term -> terms.add(term.movedBy(at)));
            start += half.length() + 1;
        }
    }

    /** A compound that the dictionary does not have, such as "kotiintoimituksen": of two words that it has. */
    private void guessed(String word, Set<Term> terms) {
        terms.add(whole(Lexeme.unknown(Stems.finnish(word)), word));
        for (int cut = SHORTEST_HALF; cut <= word.length() - SHORTEST_HALF; cut++) {
            var first = word.substring(0, cut);
            if (!morphology.knows(first)) continue;
            var place = cut;
            var second = morphology.analyse(word.substring(cut)).stream().filter(Analysis::isNominal).toList();
            if (second.isEmpty()) continue;
            for (var analysis : second) {
                terms.add(whole(Lexeme.finnish(first + analysis.lemma()), word));
                terms.add(new Term(Lexeme.finnish(analysis.lemma()), place, word.length()));
                analysis.parts().forEach(part -> terms.add(new Term(Lexeme.finnish(part.lemma()), place + part.start(), place + part.end())));
            }
            lemmas(first).forEach(lexeme -> terms.add(new Term(lexeme, 0, place)));
            return;
        }
    }

    /** What a typed word is looked for by: any of these. A compound is looked for whole. */
    Set<String> sought(String word) {
        if (word.length() > Lexeme.LONGEST) return Set.of(word.substring(0, Lexeme.LONGEST).toLowerCase(Locale.ROOT));
        var lower = word.toLowerCase(Locale.ROOT);
        var lexemes = new LinkedHashSet<String>();
        lexemes.add(lower);
        finnish(lower).stream().filter(term -> term.start() == 0 && term.end() == lower.length()).forEach(term -> lexemes.add(term.lexeme()));
        lexemes.add(Lexeme.swedish(Stems.swedish(lower)));
        lexemes.add(Lexeme.english(Stems.english(lower)));
        return lexemes;
    }

    /** The parts of a typed compound, each with all it is looked for by; empty for a word that is none. */
    List<Set<String>> parts(String word) {
        var compound = finnish(word.toLowerCase(Locale.ROOT)).stream().filter(term -> term.end() - term.start() < word.length()).toList();
        var starts = compound.stream().map(Term::start).distinct().sorted().toList();
        return starts.size() < 2 ? List.of() : starts.stream()
            .<Set<String>>map(start -> new LinkedHashSet<>(compound.stream().filter(term -> term.start() == start).map(Term::lexeme).toList())).toList();
    }

    private static void add(List<Term> terms, String lexeme, String word) {
        terms.add(whole(lexeme, word));
    }

    private static Term whole(String lexeme, String word) {
        return new Term(lexeme, 0, word.length());
    }
}
