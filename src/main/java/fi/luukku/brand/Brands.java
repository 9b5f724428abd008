package fi.luukku.brand;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The brands of this installation. */
@Service
public class Brands {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    private final JdbcClient db;
    private final Remembered<List<Brand>> every;

    Brands(JdbcClient db, Live live) {
        this.db = db;
        this.every = new Remembered<>(live, "brands", () -> db.sql("select * from brand order by id").query(Brands::brand).list());
    }

    @Transactional
    public Brand create(String slug, String name, int hue, List<Language> languages, ZoneId zone) {
        check(slug, name, languages);
        if (bySlug(slug).isPresent()) throw new Problem.Invalid("slug", "problem.taken");
        return changed(db.sql("""
                insert into brand (slug, name, hue, languages, zone)
                values (:slug, :name, :hue, cast(:languages as text[]), :zone) returning *"""), slug, name, hue, languages, zone);
    }

    /** With another slug, links to the old addresses lead nowhere. */
    @Transactional
    public Brand change(Id<Brand> id, String slug, String name, int hue, List<Language> languages, ZoneId zone) {
        check(slug, name, languages);
        if (bySlug(slug).filter(other -> !other.id().equals(id)).isPresent()) throw new Problem.Invalid("slug", "problem.taken");
        return changed(db.sql("""
                update brand set slug = :slug, name = :name, hue = :hue, languages = cast(:languages as text[]), zone = :zone
                where id = :id returning *""").param("id", get(id).id().value()), slug, name, hue, languages, zone);
    }

    private static void check(String slug, String name, List<Language> languages) {
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        if (!SLUG.matcher(slug).matches()) throw new Problem.Invalid("slug", "problem.slug");
        if (languages.isEmpty()) throw new Problem.Invalid("languages", "problem.required");
    }

    private Brand changed(StatementSpec sql, String slug, String name, int hue, List<Language> languages, ZoneId zone) {
        var brand = sql.param("slug", slug).param("name", name.strip()).param("hue", Math.floorMod(hue, 360))
            .param("languages", languages.stream().map(Language::code).toArray(String[]::new))
            .param("zone", zone.getId()).query(Brands::brand).single();
        every.changed();
        return brand;
    }

    public List<Brand> all() {
        return every.get();
    }

    public Brand get(Id<Brand> id) {
        return all().stream().filter(brand -> brand.id().equals(id)).findFirst().orElseThrow(Problem.NotFound::new);
    }

    public Optional<Brand> bySlug(String slug) {
        return all().stream().filter(brand -> brand.slug().equals(slug)).findFirst();
    }

    private static Brand brand(ResultSet row, int number) throws SQLException {
        var languages = Arrays.stream((String[]) row.getArray("languages").getArray()).map(Language::of).toList();
        return new Brand(Id.of(row.getLong("id")), row.getString("slug"), row.getString("name"), row.getInt("hue"),
            languages, ZoneId.of(row.getString("zone")));
    }
}
