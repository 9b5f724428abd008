package fi.luukku.brand;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The brands of this installation. */
@Service
public class Brands {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    private final JdbcClient db;

    Brands(JdbcClient db) {
        this.db = db;
    }

    public Brand create(String slug, String name, int hue, List<Language> languages, ZoneId zone) {
        if (name.isBlank()) throw new Problem.Invalid("name", "problem.required");
        if (!SLUG.matcher(slug).matches()) throw new Problem.Invalid("slug", "problem.slug");
        if (bySlug(slug).isPresent()) throw new Problem.Invalid("slug", "problem.taken");
        return db.sql("""
                insert into brand (slug, name, hue, languages, zone)
                values (:slug, :name, :hue, cast(:languages as text[]), :zone) returning *""")
            .param("slug", slug).param("name", name.strip()).param("hue", Math.floorMod(hue, 360))
            .param("languages", languages.stream().map(Language::code).toArray(String[]::new))
            .param("zone", zone.getId())
            .query(Brands::brand).single();
    }

    public List<Brand> all() {
        return db.sql("select * from brand order by id").query(Brands::brand).list();
    }

    public Brand get(Id<Brand> id) {
        return db.sql("select * from brand where id = ?").param(id.value()).query(Brands::brand).optional()
            .orElseThrow(Problem.NotFound::new);
    }

    public Optional<Brand> bySlug(String slug) {
        return db.sql("select * from brand where slug = ?").param(slug).query(Brands::brand).optional();
    }

    private static Brand brand(ResultSet row, int number) throws SQLException {
        var languages = Arrays.stream((String[]) row.getArray("languages").getArray()).map(Language::of).toList();
        return new Brand(Id.of(row.getLong("id")), row.getString("slug"), row.getString("name"), row.getInt("hue"),
            languages, ZoneId.of(row.getString("zone")));
    }
}
