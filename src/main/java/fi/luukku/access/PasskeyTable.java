package fi.luukku.access;

import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

import static fi.luukku.access.Sql.utc;

@Repository
class PasskeyTable implements UserCredentialRepository {

    private final JdbcClient db;

    PasskeyTable(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void save(CredentialRecord key) {
        db.sql("""
                insert into passkey (credential, handle, name, public_key, signature_count, user_verified, transports, backup_eligible,
                  backed_up, attestation, attestation_client, created_at, used_at)
                values (:credential, :handle, :name, :publicKey, :count, :verified, cast(:transports as text[]), :eligible,
                  :backedUp, :attestation, :attestationClient, :created, :used)
                on conflict (credential) do update set signature_count = :count, user_verified = :verified, backed_up = :backedUp, used_at = :used
                where passkey.handle = :handle""")
            .param("credential", key.getCredentialId().getBytes()).param("handle", key.getUserEntityUserId().getBytes())
            .param("name", key.getLabel()).param("publicKey", key.getPublicKey().getBytes()).param("count", key.getSignatureCount())
            .param("verified", key.isUvInitialized()).param("transports", transports(key)).param("eligible", key.isBackupEligible())
            .param("backedUp", key.isBackupState()).param("attestation", bytes(key.getAttestationObject()))
            .param("attestationClient", bytes(key.getAttestationClientDataJSON())).param("created", utc(key.getCreated()))
            .param("used", utc(key.getLastUsed())).update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return db.sql("select * from passkey where credential = ?").param(id.getBytes()).query(PasskeyTable::key).optional().orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql("select * from passkey where handle = ?").param(handle.getBytes()).query(PasskeyTable::key).list();
    }

    @Override
    public void delete(Bytes id) {
        db.sql("delete from passkey where credential = ?").param(id.getBytes()).update();
    }

    List<Passkey> of(Id<Agent> agent) {
        return db.sql("""
                select k.* from passkey k join passkey_user u using (handle) where u.agent_id = ? order by k.created_at, k.id""")
            .param(agent.value()).query((row, _) -> new Passkey(row.getLong("id"), row.getString("name"),
                row.getTimestamp("created_at").toInstant(), row.getTimestamp("used_at").toInstant())).list();
    }

    boolean delete(long id, Id<Agent> agent) {
        return db.sql("delete from passkey k using passkey_user u where u.handle = k.handle and k.id = ? and u.agent_id = ?")
            .params(id, agent.value()).update() == 1;
    }

    boolean deleteAll(Id<Agent> agent) {
        return db.sql("delete from passkey k using passkey_user u where u.handle = k.handle and u.agent_id = ?").param(agent.value()).update() > 0;
    }

    private static CredentialRecord key(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .credentialId(new Bytes(row.getBytes("credential"))).userEntityUserId(new Bytes(row.getBytes("handle")))
            .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key"))).signatureCount(row.getLong("signature_count"))
            .uvInitialized(row.getBoolean("user_verified")).transports(transports(row)).backupEligible(row.getBoolean("backup_eligible"))
            .backupState(row.getBoolean("backed_up")).attestationObject(bytes(row, "attestation"))
            .attestationClientDataJSON(bytes(row, "attestation_client")).label(row.getString("name"))
            .created(row.getTimestamp("created_at").toInstant()).lastUsed(row.getTimestamp("used_at").toInstant()).build();
    }

    private static String[] transports(CredentialRecord key) {
        return key.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new);
    }

    private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("transports").getArray()).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : new Bytes(bytes);
    }
}
