package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.reading.Word;
import fi.luukku.coach.signs.Body;
import fi.luukku.finnish.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter that says nothing but that the answer is in a file. A paper that the customer asked for is an answer: it may
 * go with few words.
 */
final class AttachmentOnly extends NamedRule {

    /** More words than this beside thanks and courtesies tell something themselves. */
    private static final int MOST = 10;

    private final Phrases attached;
    private final Phrases courtesies;
    private final Phrases papers;

    AttachmentOnly() {
        super("attachment.only", Severity.WARN, new Cost(Factor.CARING, 0.4));
        var file = RuleFile.of(id());
        attached = file.phrases();
        courtesies = file.phrases("courtesy");
        papers = file.phrases("paper");
    }

    @Override
    public void check(Situation at, Findings findings) {
        var told = told(at);
        var length = told.stream().filter(word -> word.is(Token.Kind.WORD)).count();
        if (length == 0 || length > MOST) return;
        var sentences = new HashSet<Integer>();
        at.reply().all(attached).forEach(match -> sentences.add(match.sentence()));
        if (sentences.isEmpty() || !told.stream().allMatch(word -> sentences.contains(word.sentence())) || isAskedFor(at)) return;
        findings.at(told.getFirst().start(), told.getLast().end(), "say");
    }

    /** The body without thanks and "do write if anything is unclear". */
    private List<Word> told(Situation at) {
        var courteous = new HashSet<Integer>();
        at.reply().all(courtesies).forEach(match -> courteous.add(match.sentence()));
        at.reply().all(attached).forEach(match -> courteous.remove(match.sentence()));
        var told = new ArrayList<Word>();
        for (var word : at.sign(Body.class, Body::of).words()) if (!courteous.contains(word.sentence()) && !(told.isEmpty() && word.is(Token.Kind.MARK))) told.add(word);
        return told;
    }

    private boolean isAskedFor(Situation at) {
        var asked = kinds(at.customer());
        return kinds(at.reply()).stream().anyMatch(asked::contains);
    }

    private Set<String> kinds(@Nullable Reading reading) {
        var kinds = new HashSet<String>();
        if (reading != null) for (var match : reading.all(papers)) if (match.kind() != null) kinds.add(match.kind());
        return kinds;
    }
}
