package fi.luukku.coach;

import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.reading.Match;
import java.util.ArrayList;
import java.util.List;

/** Where a rule lays down what it finds. */
public final class Findings {

    /** More than this of one rule tells nothing new, and a hostile text would make thousands. */
    private static final int MOST = 20;

    private final Rule rule;
    private final Severity severity;
    private final RuleWords words;
    private final int length;
    private final List<Finding> found = new ArrayList<>();

    Findings(Rule rule, Severity severity, RuleWords words, int length) {
        this.rule = rule;
        this.severity = severity;
        this.words = words;
        this.length = length;
    }

    /** Of the whole draft. */
    public void whole(String key, List<Fix> fixes, Object... arguments) {
        add(0, length, key, fixes, arguments);
    }

    public void whole(String key, Object... arguments) {
        whole(key, List.of(), arguments);
    }

    /** Of a phrase, with its fix if its line has one. */
    public void at(Match match, String key, Object... arguments) {
        var fixes = match.fix() == null ? List.<Fix>of() : List.of(new Fix(Capitals.like(match.first().text(), match.fix()), match.start(), match.end()));
        add(match.start(), match.end(), key, fixes, arguments);
    }

    public void at(int start, int end, String key, Object... arguments) {
        add(start, end, key, List.of(), arguments);
    }

    /**
     * @param key       of the sentence that says why, in the rule's own file; "say" where it has just one
     * @param arguments put in the place of {0}, {1}…
     */
    public void add(int start, int end, String key, List<Fix> fixes, Object... arguments) {
        if (!areFull()) add(new Finding(rule.id(), severity, start, end, words.say(key, arguments), List.copyOf(fixes)));
    }

    /** As {@link #add(int, int, String, List, Object...)}, of what is likely and not sure: a hint at most, however much the rule weighs. */
    public void unsure(int start, int end, String key, List<Fix> fixes, Object... arguments) {
        var weak = severity.compareTo(Severity.HINT) < 0 ? Severity.HINT : severity;
        add(new Finding(rule.id(), weak, start, end, words.say(key, arguments), List.copyOf(fixes)));
    }

    void add(Finding finding) {
        if (!areFull()) found.add(finding);
    }

    /** Whether nothing more is taken: then there is no use in looking further. */
    public boolean areFull() {
        return found.size() >= MOST;
    }

    List<Finding> found() {
        return found;
    }
}
