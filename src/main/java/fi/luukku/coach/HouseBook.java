package fi.luukku.coach;

import fi.luukku.brand.Brand;
import fi.luukku.coach.HouseRules.Phrase;
import fi.luukku.coach.HouseRules.Setting;
import fi.luukku.hours.Hours;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each brand has decided of the coach: how much a rule matters, and what not to write in this house. */
@Service
public class HouseBook {

    private static final int LONGEST = 200;
    private static final int MOST_PHRASES = 500;

    /** A phrase with its place in the book. */
    public record Kept(long id, Phrase phrase) {}

    private record Decided(Map<String, Setting> severities, List<Kept> phrases) {

        static final Decided NOTHING = new Decided(Map.of(), List.of());
    }

    private final JdbcClient db;
    private final Hours hours;
    private final Remembered<Map<Long, Decided>> every;

    HouseBook(JdbcClient db, Hours hours, Live live) {
        this.db = db;
        this.hours = hours;
        this.every = new Remembered<>(live, "house-rules", this::read);
    }

    public HouseRules of(Id<Brand> brand, Set<String> muted) {
        var decided = decided(brand);
        return new HouseRules(decided.severities, decided.phrases.stream().map(Kept::phrase).toList(), muted, hours.of(brand));
    }

    public List<Kept> phrases(Id<Brand> brand) {
        return decided(brand).phrases;
    }

    public Map<String, Setting> settings(Id<Brand> brand) {
        return decided(brand).severities;
    }

    /** @param setting null for the rule's own */
    @Transactional
    public void decide(Id<Brand> brand, String rule, @Nullable Setting setting) {
        if (RuleList.all().stream().noneMatch(known -> known.id().equals(rule))) throw new Problem.NotFound();
        if (setting == null) db.sql("delete from coach_setting where brand_id = ? and rule = ?").params(brand.value(), rule).update();
        else db.sql("insert into coach_setting (brand_id, rule, setting) values (?, ?, ?) on conflict (brand_id, rule) do update set setting = excluded.setting")
            .params(brand.value(), rule, setting.name().toLowerCase(Locale.ROOT)).update();
        every.changed();
    }

    @Transactional
    public void add(Id<Brand> brand, Phrase phrase) {
        check("text", phrase.text());
        check("why", phrase.why());
        if (phrase.instead() != null && phrase.instead().length() > LONGEST) throw new Problem.Invalid("instead", "problem.too-long", LONGEST);
        if (phrase.severity() == Severity.INFO) throw new Problem.Invalid("severity", "problem.required");
        if (phrases(brand).size() >= MOST_PHRASES) throw new Problem.Invalid("text", "problem.too-many", MOST_PHRASES);
        db.sql("insert into house_phrase (brand_id, text, instead, why, severity) values (?, ?, ?, ?, ?)")
            .params(brand.value(), phrase.text().strip(), phrase.instead() == null || phrase.instead().isBlank() ? null : phrase.instead().strip(), phrase.why().strip(), phrase.severity().code()).update();
        every.changed();
    }

    @Transactional
    public void remove(Id<Brand> brand, long id) {
        if (db.sql("delete from house_phrase where brand_id = ? and id = ?").params(brand.value(), id).update() == 0) throw new Problem.NotFound();
        every.changed();
    }

    private static void check(String field, String text) {
        if (text.isBlank()) throw new Problem.Invalid(field, "problem.required");
        if (text.length() > LONGEST) throw new Problem.Invalid(field, "problem.too-long", LONGEST);
    }

    private Decided decided(Id<Brand> brand) {
        return every.get().getOrDefault(brand.value(), Decided.NOTHING);
    }

    private Map<Long, Decided> read() {
        var severities = new HashMap<Long, Map<String, Setting>>();
        db.sql("select * from coach_setting").query(row -> {
            severities.computeIfAbsent(row.getLong("brand_id"), any -> new HashMap<>()).put(row.getString("rule"), Setting.valueOf(row.getString("setting").toUpperCase(Locale.ROOT)));
        });
        var phrases = new HashMap<Long, List<Kept>>();
        db.sql("select * from house_phrase order by id").query(row -> {
            phrases.computeIfAbsent(row.getLong("brand_id"), any -> new ArrayList<>())
                .add(new Kept(row.getLong("id"), new Phrase(row.getString("text"), row.getString("instead"), row.getString("why"), Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)))));
        });
        var decided = new HashMap<Long, Decided>();
        severities.forEach((brand, of) -> decided.put(brand, new Decided(Map.copyOf(of), List.of())));
        phrases.forEach((brand, of) -> decided.merge(brand, new Decided(Map.of(), List.copyOf(of)), (a, b) -> new Decided(a.severities, b.phrases)));
        return Map.copyOf(decided);
    }
}
