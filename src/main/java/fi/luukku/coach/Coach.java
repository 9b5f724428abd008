package fi.luukku.coach;

import fi.luukku.coach.reading.Reading;
import fi.luukku.coach.signs.Asks;
import fi.luukku.coach.signs.CustomerName;
import fi.luukku.coach.signs.Intents;
import fi.luukku.coach.signs.Promises;
import fi.luukku.coach.signs.Shows;
import fi.luukku.coach.sms.SmsSize;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Spelling;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads a draft against the message it answers. Deterministic, without network or store: what is read here is kept
 * nowhere.
 */
@Service
public class Coach {

    private final Morphology morphology;
    private final LanguageGuess languages;
    private final Spelling spelling;
    private final HousePhrases phrases;

    Coach(Morphology morphology, LanguageGuess languages, Spelling spelling) {
        this.morphology = morphology;
        this.languages = languages;
        this.spelling = spelling;
        this.phrases = new HousePhrases(morphology);
    }

    /** @param tellIn the language of the one who writes, in which findings are told */
    public Review review(ReplyDraft draft, HouseRules house, Language tellIn) {
        return review(situation(draft, house), house, tellIn);
    }

    /** @param done as {@link ReplyRead#done} */
    record Sent(Review review, List<Set<String>> done) {}

    /** Of an answer that has left, also what it tells as done. */
    Sent sent(ReplyDraft draft, HouseRules house, Language tellIn) {
        var at = situation(draft, house);
        return new Sent(review(at, house, tellIn), at.language() == null ? List.of() : Promises.done(at));
    }

    private Review review(Situation at, HouseRules house, Language tellIn) {
        var draft = at.draft();
        var found = new LinkedHashMap<Rule, List<Finding>>();
        for (var known : Rules.ALL) look(known, house.severity(known.rule()), at, tellIn, found);
        look(new Rules.Known(phrases.rule(house.heard()), HousePhrases.FILE), Severity.WARN, at, tellIn, found);
        var scoring = new Scoring(found);
        var asks = at.sign(Asks.class, Asks::of);
        return new Review(at.language(), at.customerLanguage(), scoring.score(), scoring.bingo(), asks.questions(), asks.requests(), inOrder(found.values()),
            at.sign(Promises.class, Promises::of).found(), draft.channel() == ReplyChannel.SMS ? SmsSize.of(draft.text()) : null, Intents.of(at).found(), Shows.of(at).inOrder());
    }

    private void look(Rules.Known known, @Nullable Severity severity, Situation at, Language tellIn, Map<Rule, List<Finding>> found) {
        if (severity == null) return;
        var findings = new Findings(known.rule(), severity, new RuleWords(known.file(), tellIn), at.draft().text().length());
        known.rule().check(at, findings);
        if (known.rule().looksBeside()) beside(known, at, findings);
        if (!findings.found().isEmpty()) found.put(known.rule(), findings.found());
    }

    /** What leaves with the draft and is no part of its text. */
    private void beside(Rules.Known known, Situation at, Findings findings) {
        if (at.draft().subject() != null && finds(known, at, at.draft().subject())) findings.whole("say-subject");
        // Between two words a name has an underscore where a text has a space.
        if (at.draft().attachments().stream().anyMatch(file -> finds(known, at, file.name().replace('_', ' ')))) findings.whole("say-attachment");
    }

    private boolean finds(Rules.Known known, Situation at, String line) {
        var findings = new Findings(known.rule(), known.rule().severity(), new RuleWords(known.file(), Language.FI), line.length());
        known.rule().check(at.beside(Reading.ofOurs(ReplyDraft.cut(line), at.language(), morphology)), findings);
        return !findings.found().isEmpty();
    }

    /**
     * A customer's message by itself, before anybody answers it.
     *
     * @param expected the language of the conversation, which decides what the message itself leaves open
     */
    public ReadMessage read(String message, @Nullable Language expected) {
        var theirs = Reading.ofTheirs(ReplyDraft.cut(message), language(message, null, expected), morphology);
        var asks = Asks.of(theirs, morphology);
        return new ReadMessage(theirs.language(), Manner.of(theirs), Intents.of(theirs).found(), asks.questions(), asks.requests());
    }

    /** What one of our replies shows done, in the order in which it first does; without the rules. */
    public List<Shown> shown(ReplyDraft reply) {
        return Shows.of(situation(reply, HouseRules.NONE)).inOrder();
    }

    /**
     * The first name by which a customer is greeted, as the rules on greetings know it; none where it can't be told, as of
     * an organisation that nobody has signed for.
     *
     * @param name     as they gave it
     * @param message  of theirs, in which it may stand; may be empty
     * @param expected as in {@link #read}
     */
    public Optional<String> firstName(@Nullable String name, String message, @Nullable Language expected) {
        var text = ReplyDraft.cut(message);
        return Optional.ofNullable(CustomerName.of(name, text.isBlank() ? null : Reading.ofTheirs(text, language(text, null, expected), morphology), morphology).first());
    }

    private static List<Finding> inOrder(Iterable<List<Finding>> found) {
        var all = new ArrayList<Finding>();
        found.forEach(all::addAll);
        all.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::start).thenComparing(Finding::rule));
        return List.copyOf(all);
    }

    private Situation situation(ReplyDraft draft, HouseRules house) {
        var incoming = draft.customer();
        var theirs = incoming == null ? null : language(incoming.text(), incoming.language(), incoming.expected());
        var ours = language(draft.text(), draft.language(), theirs);
        var message = incoming == null ? null : Reading.ofTheirs(incoming.text(), theirs, morphology);
        return new Situation(draft, Reading.ofOurs(ReplyDraft.cut(draft.text()), ours, morphology), message, before(draft, message, theirs, house), morphology, spelling, house.hours());
    }

    private @Nullable Situation before(ReplyDraft draft, @Nullable Reading message, @Nullable Language theirs, HouseRules house) {
        if (message == null || draft.customer() == null || draft.customer().answered().isBlank()) return null;
        var answered = draft.before();
        return new Situation(answered, Reading.ofOurs(ReplyDraft.cut(answered.text()), language(answered.text(), null, theirs), morphology), message, null, morphology, spelling, house.hours());
    }

    /** One that is told and is none of ours is none: then only the universal rules speak. */
    private @Nullable Language language(String text, @Nullable String told, @Nullable Language expected) {
        if (told != null && !told.isBlank()) return Language.of(told);
        return languages.of(text, expected).language();
    }
}
