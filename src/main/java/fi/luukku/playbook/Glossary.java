package fi.luukku.playbook;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words that the house uses and customers don't, and those that customers use, brand by brand. Leads keep it. */
@Service
public class Glossary {

    private static final int LONGEST = 100;
    private static final int LONGEST_NOTE = 500;
    /** More than any house's jargon, and little enough to look through at every draft. */
    private static final int MOST = 2000;

    /** @param faulty numbers of the lines that could not be read, from 1 */
    public record Imported(int added, int changed, List<Integer> faulty) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Remembered<List<GlossaryTerm>> every;

    Glossary(JdbcClient db, Clock clock, Live live) {
        this.db = db;
        this.clock = clock;
        this.every = new Remembered<>(live, "glossary",
            () -> db.sql("select * from glossary_term order by brand_id, array_position(array['fi', 'sv', 'en'], language), lower(term)").query(Glossary::term).list());
    }

    /** A brand's terms, by language and in the order of the alphabet. */
    public List<GlossaryTerm> of(Id<Brand> brand) {
        return every.get().stream().filter(term -> term.brand().equals(brand)).toList();
    }

    /** Of every brand. */
    List<GlossaryTerm> all() {
        return every.get();
    }

    public GlossaryTerm get(Id<GlossaryTerm> id) {
        return every.get().stream().filter(term -> term.id().equals(id)).findFirst().orElseThrow(Problem.NotFound::new);
    }

    /** @param said by customers, with commas between; absent for none */
    @Transactional
    public void add(Viewer viewer, Id<Brand> brand, Language language, String term, String plain, String note, String... said) {
        viewer.require(Role.LEAD);
        bring(brand, language, term, plain, note, said);
    }

    /** The same for words brought from elsewhere. */
    @Transactional
    public void bring(Id<Brand> brand, Language language, String term, String plain, String note, String... said) {
        var words = CustomersWords.read(String.join(",", said));
        check(term, plain, note, words);
        if (of(brand).size() >= MOST) throw new Problem.Invalid("term", "problem.glossary-full", MOST);
        try {
            db.sql("insert into glossary_term (brand_id, language, term, plain, note, customers_say, changed_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(brand.value(), language.code(), term.strip(), plain.strip(), note.strip(), array(words), Timestamp.from(clock.instant())).update();
            every.changed();
        } catch (DuplicateKeyException taken) {
            throw new Problem.Invalid("term", "problem.taken");
        }
    }

    @Transactional
    public void change(Viewer viewer, Id<GlossaryTerm> id, Language language, String term, String plain, String note, String... said) {
        viewer.require(Role.LEAD);
        var words = CustomersWords.read(String.join(",", said));
        check(term, plain, note, words);
        try {
            var rows = db.sql("update glossary_term set language = ?, term = ?, plain = ?, note = ?, customers_say = ?, changed_at = ? where id = ?")
                .params(language.code(), term.strip(), plain.strip(), note.strip(), array(words), Timestamp.from(clock.instant()), id.value()).update();
            if (rows == 0) throw new Problem.NotFound();
            every.changed();
        } catch (DuplicateKeyException taken) {
            throw new Problem.Invalid("term", "problem.taken");
        }
    }

    @Transactional
    public void remove(Viewer viewer, Id<GlossaryTerm> id) {
        viewer.require(Role.LEAD);
        if (db.sql("delete from glossary_term where id = ?").param(id.value()).update() == 0) throw new Problem.NotFound();
        every.changed();
    }

    /** Takes in a table of terms: what is known changes, the rest is added. Lines that can't be read are told and left out. */
    @Transactional
    public Imported take(Viewer viewer, Id<Brand> brand, String csv) {
        viewer.require(Role.LEAD);
        var lines = GlossaryFile.read(csv);
        var faulty = new ArrayList<Integer>();
        var added = 0;
        var changed = 0;
        var room = MOST - of(brand).size();
        for (var line : lines) {
            if (line.isFaulty() || !fits(line)) faulty.add(line.number());
            else if (replace(brand, line)) changed++;
            else if (added < room && insert(brand, line)) added++;
            else faulty.add(line.number());
        }
        every.changed();
        return new Imported(added, changed, faulty);
    }

    /** A table without the customers' words leaves those that are known. */
    private boolean replace(Id<Brand> brand, GlossaryFile.Line line) {
        return db.sql("""
                update glossary_term set plain = ?, note = ?, customers_say = coalesce(cast(? as text[]), customers_say), changed_at = ?
                where brand_id = ? and language = ? and lower(term) = lower(?)""")
            .params(Arrays.asList(line.plain(), line.note(), line.said() == null ? null : array(line.said()), Timestamp.from(clock.instant()), brand.value(), line.language().code(), line.term()))
            .update() > 0;
    }

    private boolean insert(Id<Brand> brand, GlossaryFile.Line line) {
        return db.sql("insert into glossary_term (brand_id, language, term, plain, note, customers_say, changed_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(brand.value(), line.language().code(), line.term(), line.plain(), line.note(), array(line.words()), Timestamp.from(clock.instant())).update() > 0;
    }

    /** A brand's terms as a table that {@link #take} reads back. */
    public String file(Id<Brand> brand) {
        return GlossaryFile.write(of(brand));
    }

    private static void check(String term, String plain, String note, List<String> said) {
        if (term.isBlank()) throw new Problem.Invalid("term", "problem.required");
        if (plain.isBlank() && said.isEmpty()) throw new Problem.Invalid("plain", "problem.glossary-for-nothing");
        if (term.strip().length() > LONGEST) throw new Problem.Invalid("term", "problem.long", LONGEST);
        if (plain.strip().length() > LONGEST) throw new Problem.Invalid("plain", "problem.long", LONGEST);
        if (note.strip().length() > LONGEST_NOTE) throw new Problem.Invalid("note", "problem.long", LONGEST_NOTE);
        if (said.size() > CustomersWords.MOST) throw new Problem.Invalid("said", "problem.glossary-many", CustomersWords.MOST);
        if (said.stream().anyMatch(word -> word.length() > LONGEST)) throw new Problem.Invalid("said", "problem.long", LONGEST);
    }

    private static boolean fits(GlossaryFile.Line line) {
        try {
            check(line.term(), line.plain(), line.note(), line.words());
            return true;
        } catch (Problem.Invalid unfit) {
            return false;
        }
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }

    private static GlossaryTerm term(ResultSet row, int number) throws SQLException {
        var language = Language.of(row.getString("language"));
        return new GlossaryTerm(Id.of(row.getLong("id")), Id.of(row.getLong("brand_id")), language == null ? Language.FI : language,
            row.getString("term"), row.getString("plain"), row.getString("note"), List.of((String[]) row.getArray("customers_say").getArray()));
    }
}
