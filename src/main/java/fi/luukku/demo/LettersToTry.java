package fi.luukku.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class LettersToTry {

    private final List<LetterToTry> all;

    LettersToTry(Clock clock) throws IOException {
        var time = new StoryTime(clock.instant(), ZoneId.of("Europe/Helsinki"));
        all = Yaml.list("replies-to-try.yaml").stream().map(letter -> LetterToTry.of(letter, time)).toList();
    }

    /** Those that can be sent now: an answer needs something to answer in its writer's mailbox. */
    List<LetterToTry> among(List<CustomerMailbox> mailboxes) {
        return all.stream().filter(letter -> !letter.isAnswer() || mailboxes.stream()
            .anyMatch(mailbox -> mailbox.address().equals(letter.from().address()) && mailbox.toAnswer().isPresent())).toList();
    }

    Optional<LetterToTry> of(@Nullable String key) {
        return all.stream().filter(letter -> letter.key().equals(key)).findFirst();
    }
}
