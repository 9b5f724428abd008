package fi.luukku.coach;

import java.util.Locale;

/** What a reply's score is the product of. */
public enum Factor {

    /** Mistakes are owned and regretted. */
    SINCERITY,
    /** Personal, warm, in the customer's own manner and language. */
    CARING,
    /** What happens next, who does it, by when. */
    RESPONSIBILITY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
