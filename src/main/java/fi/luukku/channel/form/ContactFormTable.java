package fi.luukku.channel.form;

import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactFormTable {

    private final JdbcClient db;

    ContactFormTable(JdbcClient db) {
        this.db = db;
    }

    void set(Id<Brand> brand, Id<Team> team, @Nullable String address) {
        db.sql("""
                insert into contact_form (brand_id, team_id, address) values (?, ?, ?)
                on conflict (brand_id) do update set team_id = excluded.team_id, address = excluded.address""")
            .params(brand.value(), team.value(), address).update();
    }

    Optional<String> address(Id<Brand> brand) {
        return db.sql("select address from contact_form where brand_id = ? and address is not null").param(brand.value())
            .query(String.class).optional();
    }

    /** Who takes what comes without a topic: the team that was set, else the first topic's, else the oldest team. */
    Optional<Id<Team>> team(Id<Brand> brand) {
        return db.sql("""
                select coalesce((select team_id from contact_form where brand_id = :brand),
                  (select team_id from contact_topic where brand_id = :brand order by position, id limit 1),
                  (select min(id) from team))""")
            .param("brand", brand.value()).query((row, n) -> Optional.ofNullable(Id.<Team>in(row, "coalesce"))).single();
    }
}
