package fi.luukku.admin;

import fi.luukku.brand.Brand;
import fi.luukku.coach.Dismissals;
import fi.luukku.coach.Factor;
import fi.luukku.coach.HouseBook;
import fi.luukku.coach.HouseRules.Setting;
import fi.luukku.coach.RuleList;
import fi.luukku.coach.Severity;
import fi.luukku.kernel.Language;
import fi.luukku.promise.Promises;
import java.util.List;
import java.util.Map;

/**
 * What a brand has decided of the coach.
 *
 * @param mayDecide whether the viewer may change it; leads look
 * @param dismissed what writers put aside
 * @param promises  what was found of them, and how much of it in error
 * @param language  of the viewer
 */
public record CoachPage(Brand brand, List<Brand> brands, List<RuleList.Entry> rules, Map<String, Setting> settings, List<HouseBook.Kept> phrases, List<Dismissals.Count> dismissed,
                        Promises.Found promises, boolean mayDecide, boolean dictionary, Language language, Form form) {

    /** What a phrase of the house's own can be, the usual first. */
    public static final List<Severity> SEVERITIES = List.of(Severity.WARN, Severity.HINT, Severity.STOP);

    public List<RuleList.Entry> of(Factor factor) {
        return rules.stream().filter(rule -> rule.factor() == factor).toList();
    }

    /** Of a hundred that were found, rounded. */
    public long noPromises() {
        return Math.round(100.0 * promises.none() / promises.all());
    }

    public String path() {
        return "/admin/coach/" + brand.id().value();
    }

    /** As the choices of the form name it; empty for the rule's own. */
    public String chosen(RuleList.Entry rule) {
        var setting = settings.get(rule.id());
        return setting == null ? "" : setting.name().toLowerCase();
    }

    public String title(String rule) {
        return RuleList.title(rule, language);
    }
}
