package fi.luukku.privacy;

import org.jspecify.annotations.Nullable;

/**
 * How long a brand keeps things. Null keeps them for ever.
 *
 * @param closedMonths after this many months without a word, closed tickets are deleted
 * @param spamDays     after this many days, what was marked as spam is deleted
 * @param asideDays    after this many days, automatic mail, reports and duplicates in the ledger lose their bytes
 */
public record Retention(@Nullable Integer closedMonths, @Nullable Integer spamDays, @Nullable Integer asideDays) {

    /** Spam goes after a month, as every mail program has it; what customers wrote stays until the house decides. */
    public static final Retention DEFAULT = new Retention(null, 30, null);
}
