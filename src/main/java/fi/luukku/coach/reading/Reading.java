package fi.luukku.coach.reading;

import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Colloquial;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Sentence;
import fi.luukku.finnish.Sentences;
import fi.luukku.finnish.Token;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text read once, for all rules: its sentences, and its words with their readings. */
public final class Reading {

    private final String text;
    private final @Nullable Language language;
    private final List<Sentence> sentences;
    private final List<Word> words = new ArrayList<>();
    /** The first word of each sentence, and the number of words at the end. */
    private final int[] firstWords;
    private final Set<String> vocabulary = new HashSet<>();

    private Reading(String text, @Nullable Language language, Morphology morphology, boolean spoken) {
        this.text = text;
        this.language = language;
        this.sentences = Sentences.in(text, language);
        this.firstWords = new int[sentences.size() + 1];
        var known = new HashMap<String, Known>();
        var quoted = false;
        for (int i = 0; i < sentences.size(); i++) {
            firstWords[i] = words.size();
            quoted = sentences.get(i).tokens().getFirst().text().startsWith(">") || quoted && isSameLine(i);
            for (var token : sentences.get(i).tokens()) words.add(word(token, i, quoted, known, morphology, spoken));
        }
        firstWords[sentences.size()] = words.size();
    }

    /** Whether a sentence goes on in the line of the one before: a quoted line may have several. */
    private boolean isSameLine(int sentence) {
        return text.substring(sentences.get(sentence - 1).end(), sentences.get(sentence).start()).indexOf('\n') < 0;
    }

    /** A text of ours. */
    public static Reading ofOurs(String text, @Nullable Language language, Morphology morphology) {
        return new Reading(text, language, morphology, false);
    }

    /** A text of a customer's, who may write as people speak. */
    public static Reading ofTheirs(String text, @Nullable Language language, Morphology morphology) {
        return new Reading(text, language, morphology, true);
    }

    private record Known(List<Analysis> analyses, Set<String> lemmas) {}

    private Word word(Token token, int sentence, boolean quoted, Map<String, Known> known, Morphology morphology, boolean spoken) {
        var lower = token.lower();
        var finnish = language == Language.FI && (token.isWord() || token.kind() == Token.Kind.CODE);
        var meaning = finnish ? known.computeIfAbsent(lower, word -> known(word, morphology, spoken)) : new Known(List.of(), Set.of());
        return new Word(token, words.size(), sentence, lower, meaning.analyses, meaning.lemmas, quoted);
    }

    private static Known known(String word, Morphology morphology, boolean spoken) {
        var analyses = morphology.analyse(word);
        var written = spoken ? Colloquial.written(word) : null;
        if (written == null) return new Known(analyses, lemmas(analyses));
        var all = new ArrayList<>(analyses);
        for (var each : written.split(" ")) all.addAll(morphology.analyse(each));
        return new Known(List.copyOf(all), lemmas(all));
    }

    private static Set<String> lemmas(List<Analysis> analyses) {
        var lemmas = new HashSet<String>();
        for (var analysis : analyses) {
            lemmas.add(analysis.lemma().toLowerCase(Locale.ROOT));
            if (analysis.verb() != null) lemmas.add(analysis.verb());
        }
        return Set.copyOf(lemmas);
    }

    public String text() {
        return text;
    }

    public @Nullable Language language() {
        return language;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** All tokens, marks too. */
    public List<Word> words() {
        return words;
    }

    public List<Word> wordsOf(int sentence) {
        return words.subList(firstWords[sentence], firstWords[sentence + 1]);
    }

    /** The token that begins at or behind a place in the text. */
    public Optional<Word> wordAt(int place) {
        var low = 0;
        var high = words.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (words.get(middle).end() <= place) low = middle + 1;
            else high = middle;
        }
        return low < words.size() ? Optional.of(words.get(low)) : Optional.empty();
    }

    public String textOf(Sentence sentence) {
        return text.substring(sentence.start(), sentence.end());
    }

    /** Whether one of these words stands in it, as it is or as a base form. */
    boolean hasAny(Set<String> some) {
        if (vocabulary.isEmpty()) words.forEach(word -> {
            vocabulary.add(word.lower());
            vocabulary.addAll(word.lemmas());
        });
        for (var word : some) if (vocabulary.contains(word)) return true;
        return false;
    }

    /** How many words there are that are not quoted. */
    public long length() {
        return words.stream().filter(word -> word.is(Token.Kind.WORD) && !word.quoted()).count();
    }

    public boolean has(Phrases phrases) {
        return first(phrases).isPresent();
    }

    public Optional<Match> first(Phrases phrases) {
        return phrases.in(this, 1).stream().findFirst();
    }

    /** All places of the phrases in what is not quoted, in order, the longest of those that begin at one word. */
    public List<Match> all(Phrases phrases) {
        return phrases.in(this, Integer.MAX_VALUE);
    }
}
