package fi.luukku.account;

import fi.luukku.access.Agent;
import fi.luukku.access.ApiToken;
import fi.luukku.access.Passkey;
import fi.luukku.access.Role;
import fi.luukku.access.Sessions;
import fi.luukku.access.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about oneself.
 *
 * @param tokens  null when the viewer may have none
 * @param roles   those a token of theirs can have
 * @param refusal what was wrong in the form that was sent
 * @param issued  a token just made: shown now and never again
 */
public record AccountPage(Agent agent, Theme theme, Factor factor, List<Passkey> passkeys, List<Sessions.Session> sessions,
                          @Nullable List<ApiToken> tokens, List<Role> roles, @Nullable Refusal refusal, @Nullable String issued) {

    /** @param codesLeft recovery codes not used yet */
    public record Factor(boolean on, int codesLeft) {}

    AccountPage refusing(Refusal refusal) {
        return new AccountPage(agent, theme, factor, passkeys, sessions, tokens, roles, refusal, issued);
    }

    AccountPage issuing(String token) {
        return new AccountPage(agent, theme, factor, passkeys, sessions, tokens, roles, refusal, token);
    }
}
