package fi.luukku.coach.signs;

import fi.luukku.coach.RuleFile;
import java.util.Locale;
import java.util.Set;

/** Words that make a name no person's but a company's, a school's, an association's. */
final class OrganisationWords {

    private static final RuleFile FILE = RuleFile.of("customer-name");
    private static final Set<String> COMPANY = WordLists.words(FILE, "company");
    private static final Set<String> OTHERS = WordLists.words(FILE, "organisation");
    /** Alone or as the last part of a compound, also without a dictionary: no last name ends so. */
    private static final Set<String> ENDS = WordLists.words(FILE, "organisation-end");
    private static final int SHORTEST_START = 2;

    private OrganisationWords() {}

    static boolean has(String word) {
        var lower = word.toLowerCase(Locale.ROOT).replace(".", "");
        return COMPANY.contains(lower) || OTHERS.contains(lower) || ENDS.contains(lower) || ENDS.stream().anyMatch(end -> lower.endsWith(end) && lower.length() >= end.length() + SHORTEST_START);
    }
}
