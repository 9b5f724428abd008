package fi.luukku.channel.form;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactTopicTable {

    private final JdbcClient db;

    ContactTopicTable(JdbcClient db) {
        this.db = db;
    }

    List<ContactTopic> of(Id<Brand> brand) {
        return db.sql("select * from contact_topic where brand_id = ? order by position, id").param(brand.value())
            .query(ContactTopicTable::topic).list();
    }

    Optional<ContactTopic> get(Id<ContactTopic> id) {
        return db.sql("select * from contact_topic where id = ?").param(id.value()).query(ContactTopicTable::topic).optional();
    }

    ContactTopic insert(Id<Brand> brand, Map<Language, String> names, Id<Team> team) {
        return db.sql("""
                insert into contact_topic (brand_id, position, name_fi, name_sv, name_en, team_id)
                values (:brand, (select coalesce(max(position) + 1, 0) from contact_topic where brand_id = :brand), :fi, :sv, :en, :team)
                returning *""")
            .param("brand", brand.value()).param("fi", names.get(Language.FI)).param("sv", names.get(Language.SV))
            .param("en", names.get(Language.EN)).param("team", team.value())
            .query(ContactTopicTable::topic).single();
    }

    void update(Id<ContactTopic> id, Map<Language, String> names, Id<Team> team) {
        db.sql("update contact_topic set name_fi = ?, name_sv = ?, name_en = ?, team_id = ? where id = ?")
            .params(names.get(Language.FI), names.get(Language.SV), names.get(Language.EN), team.value(), id.value()).update();
    }

    void order(List<Id<ContactTopic>> order) {
        db.sql("""
                update contact_topic t set position = o.place
                from unnest(cast(? as bigint[])) with ordinality as o (id, place) where t.id = o.id""")
            .param(order.stream().map(Id::value).toArray(Long[]::new)).update();
    }

    void delete(Id<ContactTopic> id) {
        db.sql("delete from contact_topic where id = ?").param(id.value()).update();
    }

    private static ContactTopic topic(ResultSet row, int number) throws SQLException {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var name = row.getString("name_" + language.code());
            if (name != null) names.put(language, name);
        }
        return new ContactTopic(Id.of(row.getLong("id")), Id.of(row.getLong("brand_id")), names, Id.of(row.getLong("team_id")));
    }
}
