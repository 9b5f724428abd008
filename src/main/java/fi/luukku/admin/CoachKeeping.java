package fi.luukku.admin;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.coach.HouseBook;
import fi.luukku.coach.HouseRules.Phrase;
import fi.luukku.coach.HouseRules.Setting;
import fi.luukku.coach.RuleList;
import fi.luukku.coach.Severity;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a brand decides of the coach, decided by admins. */
@Service
class CoachKeeping {

    private final HouseBook book;
    private final Audit audit;

    CoachKeeping(HouseBook book, Audit audit) {
        this.book = book;
        this.audit = audit;
    }

    @Transactional
    void decide(Id<Brand> brand, Form form, Viewer by) {
        by.require(Role.ADMIN);
        var before = book.settings(brand);
        var changed = new HashMap<String, Object>();
        for (var rule : RuleList.in(by.language())) {
            var setting = setting(form.value(rule.id()));
            if (Objects.equals(before.get(rule.id()), setting)) continue;
            book.decide(brand, rule.id(), setting);
            changed.put(rule.id(), setting == null ? "own" : setting.name().toLowerCase(Locale.ROOT));
        }
        if (!changed.isEmpty()) audit.record(by, "coach.decided", "brand:" + brand, changed);
    }

    private static @Nullable Setting setting(String code) {
        try {
            return code.isBlank() ? null : Setting.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Problem.Invalid(Form.WHOLE, "problem.required");
        }
    }

    @Transactional
    void add(Id<Brand> brand, Form form, Viewer by) {
        by.require(Role.ADMIN);
        var phrase = new Phrase(form.value("text"), form.value("instead"), form.value("why"), severity(form.value("severity")));
        book.add(brand, phrase);
        audit.record(by, "coach.phrase.added", "brand:" + brand, Map.of("text", phrase.text(), "severity", phrase.severity().code()));
    }

    private static Severity severity(String code) {
        return CoachPage.SEVERITIES.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow(() -> new Problem.Invalid("severity", "problem.required"));
    }

    @Transactional
    void remove(Id<Brand> brand, long phrase, Viewer by) {
        by.require(Role.ADMIN);
        book.remove(brand, phrase);
        audit.record(by, "coach.phrase.removed", "brand:" + brand, Map.of("phrase", phrase));
    }
}
