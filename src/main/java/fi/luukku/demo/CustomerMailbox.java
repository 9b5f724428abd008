package fi.luukku.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a customer has got and sent.
 *
 * @param letters oldest first
 */
public record CustomerMailbox(String address, String name, List<PlayedLetter> letters) {

    public String path() {
        return "/demo/mailboxes/" + address;
    }

    public Instant newestAt() {
        return letters.isEmpty() ? Instant.EPOCH : letters.getLast().at();
    }

    public PlayedLetter newest() {
        return letters.getLast();
    }

    /** What an answer answers: the store's newest letter, or one's own while the store has said nothing. */
    Optional<PlayedLetter> toAnswer() {
        return letters.reversed().stream().filter(PlayedLetter::isFromStore).findFirst()
            .or(() -> letters.isEmpty() ? Optional.empty() : Optional.of(newest()));
    }

    public String initials() {
        var words = name.strip().split("[\\s.@]+");
        return (words[0].substring(0, 1) + (words.length > 1 ? words[1].substring(0, 1) : "")).toUpperCase(java.util.Locale.ROOT);
    }
}
