package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.Analysis;
import fi.luukku.finnish.Mood;
import fi.luukku.finnish.Person;
import fi.luukku.finnish.Token;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences that tell the customer what to do, how, or where: more than {@link Demands}, which rules hold against a draft. */
final class Instructions {

    private static final RuleFile FILE = RuleFile.of("shown");
    private static final Phrases TOLD = FILE.phrases("instruction");
    private static final Phrases KIND_WORDS = FILE.phrases("no-instruction");
    private static final Set<String> ASKED_FOR = FILE.words("asked-for");
    private static final Set<String> BEFORE = Set.of("ja", "niin", "sitten", "tai", "sekä", "mutta", "ensin", "myös");
    private static final Set<String> OURS = Set.of("meidän", "minun", "vi", "jag", "we", "i");

    private final Situation at;
    private final Reading reply;

    private Instructions(Situation at) {
        this.at = at;
        this.reply = at.reply();
    }

    static Set<Integer> sentences(Situation at) {
        return new Instructions(at).sentences();
    }

    private Set<Integer> sentences() {
        var found = new HashSet<Integer>();
        reply.all(TOLD).stream().filter(match -> !isOurs(match)).map(Match::sentence).forEach(found::add);
        var kind = reply.all(KIND_WORDS).stream().map(Match::sentence).collect(Collectors.toSet());
        for (var word : reply.words()) if (!word.quoted() && !kind.contains(word.sentence()) && isImperative(word)) found.add(word.sentence());
        for (int i = 0; i < reply.sentences().size(); i++) if (Demands.of(at).of(i).stream().anyMatch(Instructions::isToCome)) found.add(i);
        return found;
    }

    /** "Meidän on säilytettävä kuitti". */
    private boolean isOurs(Match match) {
        var before = match.first().index() - 1;
        return before >= 0 && reply.words().get(before).sentence() == match.sentence() && OURS.contains(reply.words().get(before).lower());
    }

    /** "Kiitos, että kerroit" asks for nothing, and neither does "du får pengarna". */
    private static boolean isToCome(Match demand) {
        return demand.words().stream().noneMatch(word -> word.has(Feature.PAST) && !word.has(Feature.PRESENT) || word.lower().equals("får"));
    }

    /** In Finnish by its form: "pakkaa", "tyhjentäkää", "tarkistathan", "laitatko kuvan". */
    private boolean isImperative(Word word) {
        if (word.analyses().isEmpty() || !isFirst(word) || word.has(Feature.FIRSTNAME)) return false;
        if (word.has(Feature.QUESTION)) return word.has(Feature.SECOND) && word.lemmas().stream().anyMatch(ASKED_FOR::contains);
        if (word.lower().endsWith("han") || word.lower().endsWith("hän")) return word.has(Feature.SECOND);
        return word.isOnly(Feature.VERB) && word.analyses().stream().anyMatch(Instructions::isCommand) && !(word.has(Feature.INDICATIVE) && word.has(Feature.THIRD));
    }

    private static boolean isCommand(Analysis reading) {
        return reading.mood() == Mood.IMPERATIVE && reading.person() == Person.SECOND;
    }

    /** Of its clause: elsewhere a verb's short form is denied, "emme lähetä". */
    private boolean isFirst(Word word) {
        if (word.index() == 0) return true;
        var before = reply.words().get(word.index() - 1);
        return before.sentence() != word.sentence() || before.is(Token.Kind.MARK) || BEFORE.contains(before.lower());
    }
}
