package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.OrderFacts;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Machine text pasted from another system: capitals, codes, field dumps, places of a template left unfilled. */
final class MachineCaps extends NamedRule {

    private final Set<String> keys = RuleFile.of(id()).words("keys");
    private final Set<String> shouted = RuleFile.of(id()).words("words");

    MachineCaps() {
        super("machine.caps", Severity.WARN, new Cost(Factor.CARING, 0.4));
    }

    @Override
    public void check(Situation at, Findings findings) {
        var run = new ArrayList<Chunk>();
        var theirs = theirs(at);
        for (var chunk : Chunk.in(at.reply().text())) {
            if (!run.isEmpty() && run.getLast().line() != chunk.line() || !chunk.continuesRun()) flush(run, theirs, at, findings);
            if (findings.areFull()) return;
            if (chunk.continuesRun()) run.add(chunk);
        }
        flush(run, theirs, at, findings);
    }

    /** All that may stand in capitals because it stands so elsewhere, in small letters: a line of it for each thing. */
    private static String theirs(Situation at) {
        var order = at.draft().order();
        var things = order == null ? Stream.<String>of() : order.lines().stream().map(OrderFacts.Line::name);
        var message = at.customer() == null ? Stream.<String>of() : Stream.of(at.customer().text());
        return Stream.concat(message, things).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    private void flush(List<Chunk> run, String theirs, Situation at, Findings findings) {
        // Numbers at the edges belong to the sentence.
        while (!run.isEmpty() && run.getLast().isBeside()) run.removeLast();
        while (!run.isEmpty() && run.getFirst().isBeside()) run.removeFirst();
        if (!run.isEmpty() && isMachine(run, theirs, at)) findings.at(run.getFirst().start(), run.getLast().end(), "say");
        run.clear();
    }

    private boolean isMachine(List<Chunk> run, String theirs, Situation at) {
        if (run.stream().anyMatch(Chunk::isCode)) return true;
        var longer = run.stream().filter(chunk -> chunk.isCapitals() && chunk.letters() >= 4).toList();
        if (run.size() < 2 || longer.isEmpty() || isTheirs(run, theirs, at)) return false;
        if (run.stream().limit(run.size() - 1L).anyMatch(chunk -> chunk.isKey() && !keys.contains(chunk.bare()))) return true;
        var words = run.stream().filter(Chunk::isCapitals).toList();
        if (words.stream().allMatch(word -> isName(word, at))) return false;
        return words.size() >= 3 && longer.size() >= 2 || longer.size() >= 2 && words.stream().anyMatch(word -> isCommon(word, at)) || words.size() >= 2 && words.stream().anyMatch(word -> shouted.contains(word.bare()));
    }

    /** What the customer wrote so, or what is called so in the order. */
    private static boolean isTheirs(List<Chunk> run, String theirs, Situation at) {
        return theirs.contains(at.reply().text().substring(run.getFirst().start(), run.getLast().end()).toLowerCase(Locale.ROOT));
    }

    private static boolean isName(Chunk word, Situation at) {
        var readings = at.morphology().analyse(word.bare());
        return word.bare().equals("OY") || word.bare().equals("AB") || !readings.isEmpty() && readings.stream().anyMatch(reading -> reading.wordClass() != null && reading.wordClass().isName());
    }

    private static boolean isCommon(Chunk word, Situation at) {
        var readings = at.morphology().analyse(word.bare());
        return word.letters() >= 4 && !readings.isEmpty() && readings.stream().noneMatch(reading -> reading.wordClass() != null && reading.wordClass().isName());
    }
}
