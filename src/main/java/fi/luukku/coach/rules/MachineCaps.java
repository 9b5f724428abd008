package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Findings;
import fi.luukku.coach.RuleFile;
import fi.luukku.coach.Severity;
import fi.luukku.coach.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        for (var chunk : Chunk.in(at.reply().text())) {
            if (!run.isEmpty() && run.getLast().line() != chunk.line() || !chunk.continuesRun()) flush(run, at, findings);
            if (chunk.continuesRun()) run.add(chunk);
        }
        flush(run, at, findings);
    }

    private void flush(List<Chunk> run, Situation at, Findings findings) {
        // Numbers at the edges belong to the sentence.
        while (!run.isEmpty() && run.getLast().isBeside()) run.removeLast();
        while (!run.isEmpty() && run.getFirst().isBeside()) run.removeFirst();
        if (!run.isEmpty() && isMachine(run, at)) findings.at(run.getFirst().start(), run.getLast().end(), "say");
        run.clear();
    }

    private boolean isMachine(List<Chunk> run, Situation at) {
        if (run.stream().anyMatch(Chunk::isCode)) return true;
        var longer = run.stream().filter(chunk -> chunk.isCapitals() && chunk.letters() >= 4).toList();
        if (run.size() < 2 || longer.isEmpty() || isTheirs(run, at)) return false;
        if (run.stream().limit(run.size() - 1L).anyMatch(chunk -> chunk.isKey() && !keys.contains(chunk.bare()))) return true;
        var words = run.stream().filter(Chunk::isCapitals).toList();
        if (words.stream().allMatch(word -> isName(word, at))) return false;
        return words.size() >= 3 && longer.size() >= 2 || longer.size() >= 2 && words.stream().anyMatch(word -> isCommon(word, at)) || words.size() >= 2 && words.stream().anyMatch(word -> shouted.contains(word.bare()));
    }

    /** What the customer wrote so, or what is called so in the order. */
    private static boolean isTheirs(List<Chunk> run, Situation at) {
        var written = at.reply().text().substring(run.getFirst().start(), run.getLast().end()).toLowerCase(Locale.ROOT);
        if (at.customer() != null && at.customer().text().toLowerCase(Locale.ROOT).contains(written)) return true;
        var order = at.draft().order();
        return order != null && order.lines().stream().anyMatch(line -> line.name().toLowerCase(Locale.ROOT).contains(written));
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
