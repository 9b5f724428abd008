package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Feature;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a text of ours asks the customer to do, or tells them that they can: "lähetä kuva", "voit palauttaa". */
public final class Demands {

    private static final Phrases PHRASES = RuleFile.of("demands").phrases();

    private static final int REACH = 3;

    private final Reading reading;
    private final Map<Integer, List<Match>> bySentence;

    private Demands(Reading reading) {
        this.reading = reading;
        this.bySentence = reading.all(PHRASES).stream().filter(match -> !isDenied(match)).collect(Collectors.groupingBy(Match::sentence));
    }

    /** "Emme lähetä" looks like "lähetä"; "älä lähetä" is a demand all the same. */
    private boolean isDenied(Match match) {
        for (int i = Math.max(0, match.first().index() - REACH); i <= match.last().index(); i++) {
            var word = reading.words().get(i);
            if (word.sentence() == match.sentence() && word.has(Feature.NEGATIVE) && !word.lower().startsWith("äl")) return true;
        }
        return false;
    }

    /** Of the draft. */
    public static Demands of(Situation at) {
        return at.sign(Demands.class, situation -> new Demands(situation.reply()));
    }

    public boolean isEmpty() {
        return bySentence.isEmpty();
    }

    public List<Match> of(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** Whether a phrase is in a clause of such. */
    public boolean in(Match match) {
        var start = Clauses.start(reading, match.first().index());
        var end = Clauses.end(reading, match.last().index());
        return of(match.sentence()).stream().limit(20).anyMatch(demand -> demand.first().index() >= start && demand.first().index() <= end);
    }
}
