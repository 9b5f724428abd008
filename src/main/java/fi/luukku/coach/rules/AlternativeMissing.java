package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Match;
import fi.luukku.coach.reading.Phrases;
import fi.luukku.coach.signs.Act;
import fi.luukku.coach.signs.Acts;
import fi.luukku.coach.signs.Cancellation;
import fi.luukku.coach.signs.Clauses;
import fi.luukku.coach.signs.Matter;
import fi.luukku.coach.signs.Times;
import java.util.Set;

/** A refusal, a shortage or a cancellation without another way on. */
final class AlternativeMissing extends NamedRule {

    private static final RuleFile FILE = RuleFile.of("alternative.missing");
    static final Phrases REFUSALS = FILE.phrases();
    private static final Phrases WAYS = FILE.phrases("way");
    /** What is done so is part of the refusal, or tells of it, and opens no way. */
    private static final Set<String> NO_WAY = Set.of("perua", "peruuttaa", "poistaa", "ilmoittaa", "kertoa", "tarkistaa", "tarkastaa", "selvittää", "tutkia", "seurata", "mitätöidä", "käsitellä", "kysyä", "vastata", "katsoa", "ottaa", "pitää",
        "annullerar", "annullera", "annullerat", "avbokat", "kontrollerat", "kontrollerade", "meddelar", "cancelled", "cancel", "checked", "check", "informed", "tell");

    private static final Set<String> THAT = Set.of("että", "ettei", "att", "that");
    private static final Set<String> MADE_GOOD = Set.of("hyvittää", "palauttaa", "maksaa", "lähettää", "vaihtaa", "tilata", "laittaa", "korvata", "antaa", "lisätä", "siirtää", "tarjota", "toimittaa", "korjata",
        "återbetalat", "återbetalade", "krediterat", "krediterade", "skickat", "skickade", "bytt", "bytte", "beställt", "beställde", "lagt", "lade", "flyttat", "flyttade", "ersatt", "gett",
        "refunded", "credited", "sent", "replaced", "ordered", "added", "moved", "given", "gave", "reserved", "issued");

    AlternativeMissing() {
        super("alternative.missing", Severity.WARN, new Cost(Factor.RESPONSIBILITY, 0.35));
    }

    @Override
    public void check(Situation at, Findings findings) {
        if (!Acts.canTell(at)) return;
        var refusals = at.reply().all(REFUSALS);
        if (refusals.isEmpty() || at.customer() != null && Cancellation.of(at.customer()).isWanted()) return;
        if (!hasWay(at, refusals.getFirst())) for (var refusal : refusals) findings.at(refusal, "say");
    }

    private static boolean hasWay(Situation at, Match refusal) {
        var matter = Matter.of(at);
        if (matter.asksBack() || Acts.of(at).any(act -> opensWay(act) && !isRegretted(act, at))) return true;
        for (var way : at.reply().all(WAYS)) if (!overlap(way, refusal) && (!matter.isAside(way.sentence()) || way.sentence() == refusal.sentence())) return true;
        for (int i = refusal.sentence() + 1; i < at.reply().sentences().size(); i++) if (Times.of(at).in(i)) return true;
        return matter.isLeftToCustomer();
    }

    /** "Olen pahoillani, että saat tiedon vasta nyt". */
    private static boolean isRegretted(Act act, Situation at) {
        return Matter.of(at).isSoft(act.sentence()) && THAT.contains(at.reply().words().get(Clauses.start(at.reply(), act.first())).lower());
    }

    private static boolean overlap(Match one, Match other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static boolean opensWay(Act act) {
        if (act.kind() == Act.Kind.DONE) return act.verbs().stream().anyMatch(MADE_GOOD::contains);
        return act.verbs().stream().noneMatch(NO_WAY::contains);
    }
}
