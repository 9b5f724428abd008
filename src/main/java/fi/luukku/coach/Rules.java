package fi.luukku.coach;

import fi.luukku.coach.rules.AllRules;
import java.util.List;

/** The product's rules with their files. */
final class Rules {

    /** @param file what it says */
    record Known(Rule rule, RuleFile file) {}

    static final List<Known> ALL = AllRules.list().stream().map(rule -> new Known(rule, RuleFile.of(rule.id()))).toList();

    private Rules() {}
}
