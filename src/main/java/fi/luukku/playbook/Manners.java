package fi.luukku.playbook;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which brands say te to a customer whose own manner is not known; the others say sinä. */
@Service
public class Manners {

    private final JdbcClient db;
    private final Remembered<Set<Id<Brand>>> formal;

    Manners(JdbcClient db, Live live) {
        this.db = db;
        this.formal = new Remembered<>(live, "manners", () -> Set.copyOf(db.sql("select brand_id from formal_brand").query((row, _) -> Id.<Brand>of(row.getLong(1))).list()));
    }

    public boolean formal(Id<Brand> brand) {
        return formal.get().contains(brand);
    }

    @Transactional
    public void choose(Viewer viewer, Id<Brand> brand, boolean te) {
        viewer.require(Role.LEAD);
        var sql = te ? "insert into formal_brand (brand_id) values (?) on conflict do nothing" : "delete from formal_brand where brand_id = ?";
        db.sql(sql).param(brand.value()).update();
        formal.changed();
    }
}
