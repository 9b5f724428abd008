package fi.luukku.coach;

import fi.luukku.kernel.Language;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reply before it leaves, and what is known about it.
 *
 * @param customer     the message it answers
 * @param customerName as the customer gave it
 * @param firstReply   whether it is our first in the thread
 * @param signed       whether a signature is put below it when it leaves
 * @param playbook     the kind of matter, such as "complaint", where it has been chosen
 * @param language     of the draft, as a tag; absent, it is found out
 * @param now          when it is read: dates such as "tomorrow" are reckoned from it
 */
public record ReplyDraft(
    String text,
    ReplyChannel channel,
    @Nullable Incoming customer,
    @Nullable String customerName,
    boolean firstReply,
    boolean signed,
    @Nullable String playbook,
    @Nullable String language,
    @Nullable String subject,
    List<File> attachments,
    List<Term> glossary,
    @Nullable OrderFacts order,
    Instant now
) {

    /** What is longer than any letter is read this far. */
    private static final int LONGEST = 100_000;

    /**
     * A letter that is longer than any is cut here, so that no rule reads more of it.
     *
     * @param language as a tag, where it is surely known; absent, it is found out
     * @param expected that of the conversation, which decides what the text itself leaves open
     * @param answered what we have answered to it already; empty when nothing
     */
    public record Incoming(String text, @Nullable String language, @Nullable Language expected, String answered) {

        public Incoming {
            text = cut(text);
            answered = cut(answered);
        }

        public Incoming(String text, @Nullable String language) {
            this(text, language, null, "");
        }
    }

    /** @param languages in which its text is, as far as that is known; empty when it is not */
    public record File(String name, Set<Language> languages) {

        public static File named(String name) {
            return new File(name, Set.of());
        }
    }

    /** What was answered before, read against the same message. */
    ReplyDraft before() {
        return new ReplyDraft(customer == null ? "" : customer.answered, channel, customer == null ? null : new Incoming(customer.text, customer.language, customer.expected, ""), customerName, firstReply, signed,
            playbook, null, subject, List.of(), glossary, order, now);
    }

    /**
     * @param plain    what to say instead of the term; empty when the house has no word for it, null when the term will do
     * @param language in which it is a term; null in all
     * @param said     by customers, for the same thing
     */
    public record Term(String term, @Nullable String plain, @Nullable Language language, List<String> said) {

        public Term(String term, String plain, @Nullable Language language) {
            this(term, plain, language, List.of());
        }

        public boolean isOf(Language one) {
            return language == null || language == one;
        }
    }

    static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    public static ReplyDraft of(String text, Instant now) {
        return new ReplyDraft(text, ReplyChannel.EMAIL, null, null, true, false, null, null, null, List.of(), List.of(), null, now);
    }
}
