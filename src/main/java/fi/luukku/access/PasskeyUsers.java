package fi.luukku.access;

import fi.luukku.kernel.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Whom passkeys belong to, by a random handle. */
@Repository
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient db;
    private final Agents agents;

    PasskeyUsers(JdbcClient db, Agents agents) {
        this.db = db;
        this.agents = agents;
    }

    Optional<Agent> agent(Bytes handle) {
        return db.sql("select agent_id from passkey_user where handle = ?").param(handle.getBytes()).query(Long.class).optional()
            .map(id -> agents.get(Id.of(id)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return agent(handle).map(agent -> entity(agent, handle)).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return agents.byEmail(email).flatMap(agent -> handle(agent).map(handle -> entity(agent, handle))).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        var agent = agents.byEmail(user.getName()).orElseThrow();
        db.sql("insert into passkey_user (agent_id, handle) values (?, ?) on conflict do nothing")
            .params(agent.id().value(), user.getId().getBytes()).update();
    }

    @Override
    public void delete(Bytes handle) {
        db.sql("delete from passkey_user where handle = ?").param(handle.getBytes()).update();
    }

    private Optional<Bytes> handle(Agent agent) {
        return db.sql("select handle from passkey_user where agent_id = ?").param(agent.id().value()).query(byte[].class).optional().map(Bytes::new);
    }

    private static PublicKeyCredentialUserEntity entity(Agent agent, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder().id(handle).name(agent.email()).displayName(agent.name()).build();
    }
}
