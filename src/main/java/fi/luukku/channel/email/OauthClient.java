package fi.luukku.channel.email;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What we are to a provider that lets mailboxes be opened by OAuth 2: a registration of the store's own.
 *
 * @param secret        empty where the provider gives none
 * @param authorization where its keeper consents; may hold parameters of the provider's (RFC 6749, 3.1). Null when the
 *                      refresh token was got by other means
 * @param endpoint      where codes and refresh tokens are changed for access tokens
 * @param scope         what to ask for; null leaves it to the provider
 */
public record OauthClient(String id, String secret, @Nullable URI authorization, URI endpoint, @Nullable String scope) {

    /** Whether a secret or token of one may be shown to the other. */
    public boolean isSameAs(OauthClient other) {
        return id.equals(other.id) && endpoint.equals(other.endpoint);
    }

    @Override
    public String toString() {
        return "OauthClient " + endpoint;
    }
}
