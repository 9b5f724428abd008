package fi.luukku.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the pages of the playground show. */
public final class PlayPages {

    private PlayPages() {}

    /**
     * The customers' mailboxes beside every page.
     *
     * @param state    changes whenever mail comes
     * @param open     the address whose mailbox is shown
     * @param password of the agents; null for a reader who must look it up where the demo was started
     */
    public record People(List<CustomerMailbox> mailboxes, String state, @Nullable String open, @Nullable String password) {

        public String news() {
            return "/demo/news";
        }
    }

    /** A new letter to the store, empty or as it was typed. */
    public record Write(People people, Typed typed, List<LetterToTry> tries, @Nullable LetterToTry tried, @Nullable String fault) {}

    public record Open(People people, CustomerMailbox mailbox, String typed, @Nullable LetterToTry tried, @Nullable String fault) {}

    public record Typed(String name, String address, String subject, String text) {

        static final Typed NOTHING = new Typed("", "", "", "");

        // A field that a form left out is an empty field.
        public Typed(@Nullable String name, @Nullable String address, @Nullable String subject, @Nullable String text) {
            this.name = Objects.requireNonNullElse(name, "");
            this.address = Objects.requireNonNullElse(address, "");
            this.subject = Objects.requireNonNullElse(subject, "");
            this.text = Objects.requireNonNullElse(text, "");
        }

        static Typed of(@Nullable LetterToTry letter) {
            return letter == null ? NOTHING
                : new Typed(letter.from().shown(), letter.from().address(), letter.subject(), letter.text());
        }
    }
}
