package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.reading.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a draft tells why something happened. "Koska" alone may give the reason of what we do now; a reason of what went
 * wrong is told of what was, and needs no such word then: "kuljettaja oli merkinnyt sen väärin".
 */
final class Reasons {

    private static final RuleFile FILE = RuleFile.of("shown");
    private static final Phrases CAUSE = FILE.phrases("reason");
    private static final Phrases BECAUSE = FILE.phrases("because");
    private static final Phrases HAD_HAPPENED = FILE.phrases("had-happened");
    private static final Phrases NO_REASON = FILE.phrases("no-reason");
    private static final Phrases REFUSED = RuleFile.of("alternative.missing").phrases();

    private Reasons() {}

    static Optional<Match> first(Situation at) {
        var reply = at.reply();
        var not = sentences(reply, NO_REASON);
        var because = reply.all(BECAUSE).stream().filter(match -> isOfWhatWas(match, at));
        // "Olen pahoillani, että reuna oli lohjennut" says what is regretted, not why it was so.
        var regretted = Regret.in(at).found().stream().map(Match::sentence).collect(Collectors.toSet());
        var happened = SaysBack.isTroubled(at) ? reply.all(HAD_HAPPENED).stream().filter(match -> !regretted.contains(match.sentence())) : Stream.<Match>empty();
        return Stream.of(reply.all(CAUSE).stream(), because, happened).flatMap(each -> each).filter(match -> !not.contains(match.sentence())).findFirst();
    }

    /** "Koska varasto on kiinni, lähetämme sen huomenna", "emme veloittaneet, koska …": of what we do. */
    private static boolean isOfWhatWas(Match match, Situation at) {
        return Acts.of(at).of(match.sentence()).isEmpty() && Demands.of(at).of(match.sentence()).isEmpty() && Times.of(at).of(match.sentence()).stream().allMatch(time -> time.due().isBefore(at.draft().now()))
            && !sentences(at.reply(), REFUSED).contains(match.sentence());
    }

    private static Set<Integer> sentences(Reading text, Phrases phrases) {
        return text.all(phrases).stream().map(Match::sentence).collect(Collectors.toSet());
    }
}
