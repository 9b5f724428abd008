package fi.luukku.coach;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a score and the bingo of findings. What each rule costs stands at the rule, and in docs/coach.md. */
final class Scoring {

    /** Each further finding of one rule costs this share of the first, up to as many more. */
    private static final double FURTHER = 0.25;
    private static final int MOST_FURTHER = 2;
    private static final double HINT = 0.5;
    private static final int RAISE = 2;

    private static final Set<String> VAGUE = Set.of("deadline.vague", "hedge", "generic.noun");
    private static final Set<String> BY_HEART = Set.of("canned.phrase", "calque");

    private final Map<Rule, List<Finding>> found;

    /** @param found what the rules found, without those that found nothing */
    Scoring(Map<Rule, List<Finding>> found) {
        this.found = found;
    }

    Score score() {
        var factors = factors(found);
        return new Score(factors.get(Factor.SINCERITY), factors.get(Factor.CARING), factors.get(Factor.RESPONSIBILITY), raise());
    }

    /** Those without which the whole would rise most; where several factors are at zero no one rule raises it, and what costs most comes first. */
    private List<String> raise() {
        return found.entrySet().stream().filter(each -> cost(each.getKey(), each.getValue()) > 0)
            .sorted(Comparator.<Map.Entry<Rule, List<Finding>>>comparingDouble(each -> -total(without(each.getKey())))
                .thenComparingDouble(each -> -cost(each.getKey(), each.getValue())).thenComparing(each -> each.getKey().id()))
            .limit(RAISE).map(each -> each.getKey().id()).toList();
    }

    private Map<Rule, List<Finding>> without(Rule rule) {
        return found.entrySet().stream().filter(each -> each.getKey() != rule).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static double total(Map<Rule, List<Finding>> found) {
        return factors(found).values().stream().reduce(1.0, (a, b) -> a * b);
    }

    private static Map<Factor, Double> factors(Map<Rule, List<Finding>> found) {
        var factors = new EnumMap<Factor, Double>(Factor.class);
        for (var factor : Factor.values()) factors.put(factor, 1.0);
        found.forEach((rule, findings) -> factors.merge(rule.cost().factor(), -cost(rule, findings), Double::sum));
        factors.replaceAll((factor, left) -> Math.max(0, left));
        return factors;
    }

    private static double cost(Rule rule, List<Finding> findings) {
        var share = switch (findings.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow()) {
            case STOP, WARN -> 1.0;
            case HINT -> HINT;
            case INFO -> 0.0;
        };
        return rule.cost().weight() * share * (1 + FURTHER * Math.min(MOST_FURTHER, findings.size() - 1));
    }

    /** Of the first two at most one: who does not greet at all is not also told that the name is missing. */
    Bingo bingo() {
        var ids = found.keySet().stream().map(Rule::id).collect(Collectors.toSet());
        var statements = EnumSet.noneOf(Statement.class);
        if (ids.contains("greeting.missing")) statements.add(Statement.NO_GREETING);
        else if (ids.contains("greeting.no-name")) statements.add(Statement.NO_NAME);
        if (ids.stream().anyMatch(VAGUE::contains)) statements.add(Statement.VAGUE);
        if (ids.contains("tone.mismatch")) statements.add(Statement.OTHER_MANNER);
        if (ids.contains("question.unanswered")) statements.add(Statement.QUESTIONS_LEFT);
        if (ids.stream().anyMatch(BY_HEART::contains)) statements.add(Statement.BY_HEART);
        return new Bingo(statements);
    }
}
