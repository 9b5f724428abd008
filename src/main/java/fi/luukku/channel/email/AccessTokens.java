package fi.luukku.channel.email;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.luukku.kernel.Id;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens mailboxes with what opens them just now: a password, or an access token fetched with the refresh token. */
@Component
class AccessTokens {

    private static final Duration MARGIN = Duration.ofMinutes(2);
    // Each holds a database connection while a provider thinks.
    private static final int AT_ONCE = 3;

    /** Opens a line with a password or token. */
    interface Opening<T> {
        T with(@Nullable String secret) throws MessagingException, IOException;
    }

    /** The server does not take the provider's token, not even a fresh one: it is for somebody else, or mail programs are shut out. */
    static final class NotLetIn extends AuthenticationFailedException {
        NotLetIn(AuthenticationFailedException why) {
            super(why.getMessage());
        }
    }

    private record Token(String value, Instant until, OauthClient client) {}

    private final Map<String, Token> held = new ConcurrentHashMap<>();
    /** Which refresh token came for which, when the one that is kept is dead: the mailbox was not saved yet, or the database was away. */
    private final Cache<String, String> turned = Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(1)).build();
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final MailboxTable mailboxes;
    private final TokenEndpoint endpoint;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccessTokens(MailboxTable mailboxes, TokenEndpoint endpoint, TransactionTemplate transaction, Clock clock) {
        this.mailboxes = mailboxes;
        this.endpoint = endpoint;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param id null for settings that are only tried */
    <T> T imap(MailboxSettings settings, @Nullable Id<Mailbox> id, Opening<T> opening) throws MessagingException, IOException {
        return switch (settings.credentials()) {
            case Credentials.Passwords(var imap, var smtp) -> opening.with(imap);
            case Credentials.Oauth oauth -> opened(oauth, id, opening);
        };
    }

    <T> T smtp(MailboxSettings settings, @Nullable Id<Mailbox> id, Opening<T> opening) throws MessagingException, IOException {
        return switch (settings.credentials()) {
            case Credentials.Passwords(var imap, var smtp) -> opening.with(smtp);
            case Credentials.Oauth oauth -> opened(oauth, id, opening);
        };
    }

    /** A token may end before its time, when its owner changes a password say: then once more with a fresh one. */
    private <T> T opened(Credentials.Oauth oauth, @Nullable Id<Mailbox> id, Opening<T> opening) throws MessagingException, IOException {
        var token = token(oauth, id);
        try {
            return opening.with(token.value);
        } catch (AuthenticationFailedException ended) {
            held.remove(key(oauth, id), token);
        }
        try {
            return opening.with(token(oauth, id).value);
        } catch (AuthenticationFailedException again) {
            throw new NotLetIn(again);
        }
    }

    /** What a consent brought, for trying the mailbox before it is saved. */
    void hold(Credentials.Oauth oauth, TokenEndpoint.Given given) {
        held.put(key(oauth, null), token(given, oauth.client()));
    }

    @TransactionalEventListener
    void changed(Mailboxes.Changed event) {
        held.clear();
    }

    private Token token(Credentials.Oauth oauth, @Nullable Id<Mailbox> id) throws IOException {
        var known = held(oauth, id);
        if (known != null) return known;
        if (id == null || kept(oauth, id).isEmpty()) return held(fetched(oauth), key(oauth, null));
        atOnce.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(transaction.execute(status -> fetchedInTurn(oauth, id)));
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        } finally {
            atOnce.release();
        }
    }

    private @Nullable Token held(Credentials.Oauth oauth, @Nullable Id<Mailbox> id) {
        var known = held.get(key(oauth, id));
        return known != null && known.client.equals(oauth.client()) && known.until.isAfter(clock.instant()) ? known : null;
    }

    /** What the mailbox has, when the settings are its own: its refresh token may have been turned since they were read. */
    private Optional<Credentials.Oauth> kept(Credentials.Oauth oauth, Id<Mailbox> id) {
        return mailboxes.get(id).map(mailbox -> mailbox.settings().credentials()).filter(Credentials.Oauth.class::isInstance)
            .map(Credentials.Oauth.class::cast).filter(kept -> kept.client().equals(oauth.client()));
    }

    /**
     * Some providers change the refresh token with every use, and the one that was used is dead. So whoever uses it
     * holds the mailbox's row until the next is written there: another node waits, and then has that one.
     */
    private Token fetchedInTurn(Credentials.Oauth oauth, Id<Mailbox> id) {
        mailboxes.lock(id);
        var kept = kept(oauth, id).orElseThrow(() -> new UncheckedIOException(new IOException("The mailbox was changed meanwhile")));
        var known = held(kept, id);
        if (known != null) return known;
        try {
            var token = fetched(kept);
            var newest = newest(kept);
            if (!newest.equals(kept)) mailboxes.credentials(id, newest);
            return held(token, key(oauth, id));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Token fetched(Credentials.Oauth oauth) throws IOException {
        var with = newest(oauth);
        var given = endpoint.refresh(with);
        if (given.refresh() != null && !given.refresh().equals(with.refreshToken())) turned.put(with.refreshToken(), given.refresh());
        return token(given, oauth.client());
    }

    private Token held(Token token, String key) {
        held.put(key, token);
        return token;
    }

    private Credentials.Oauth newest(Credentials.Oauth oauth) {
        var refresh = oauth.refreshToken();
        for (@Nullable String next; (next = turned.getIfPresent(refresh)) != null; ) refresh = next;
        return oauth.turnedTo(refresh);
    }

    private Token token(TokenEndpoint.Given given, OauthClient client) {
        return new Token(given.access(), clock.instant().plus(given.lasts()).minus(MARGIN), client);
    }

    private static String key(Credentials.Oauth oauth, @Nullable Id<Mailbox> id) {
        return id == null ? "tried " + oauth.refreshToken() : "mailbox " + id;
    }
}
