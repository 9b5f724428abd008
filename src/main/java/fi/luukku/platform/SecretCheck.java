package fi.luukku.platform;

import fi.luukku.platform.database.StartFailure;
import java.security.MessageDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every node, and every start, has the secret this database was begun with. With another one nothing that
 * is kept encrypted could be read, and it would show much later.
 */
@Component
class SecretCheck {

    private static final String TEXT = "the secret of this installation";

    SecretCheck(JdbcClient db, Secrets secrets) {
        var mark = secrets.mark(TEXT);
        // Of nodes that begin at the same moment the first decides.
        db.sql("insert into secret_check (mark) values (?) on conflict do nothing").param(mark).update();
        var kept = db.sql("select mark from secret_check").query(byte[].class).single();
        if (!MessageDigest.isEqual(kept, mark)) throw StartFailure.secretDiffers();
    }
}
