package fi.luukku.channel.email;

import org.jspecify.annotations.Nullable;

/** How a mailbox is opened. Never shown: pages learn only which kind it is. */
public sealed interface Credentials {

    /** @param smtp null where the server takes mail without a password */
    record Passwords(String imap, @Nullable String smtp) implements Credentials {
        @Override
        public String toString() {
            return "Passwords";
        }
    }

    /**
     * OAuth 2: a refresh token is changed for access tokens (RFC 6749, 6), which open IMAP and SMTP by XOAUTH2.
     */
    record Oauth(OauthClient client, String refreshToken) implements Credentials {

        Oauth turnedTo(String next) {
            return new Oauth(client, next);
        }

        @Override
        public String toString() {
            return "Oauth";
        }
    }
}
