package fi.luukku.coach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a draft can be seen to do. Only what can be told with certainty is told: of the rest its writer knows best. */
public enum Shown {

    REGRET, THANKS,
    /** It says back what has happened to the customer, in their own words. */
    UNDERSTANDING,
    /** Why it happened. */
    REASON,
    /** It asks the customer for their reason. */
    ASKS_WHY,
    /** Something that we have done or will do. */
    SOLUTION,
    /** Money back, a voucher, a discount, something new for what was lost. */
    COMPENSATION,
    /** It is cancelled, erased, received. */
    CONFIRMATION,
    /** What the customer is to do, or can. */
    INSTRUCTION,
    /** By when we do it. */
    DEADLINE,
    /** Where the parcel is, or its code. */
    TRACKING,
    /** How we make sure who asks. */
    IDENTITY_CHECK,
    /** What the customer has a right to, and whom they can turn to. */
    RIGHTS,
    /** Something else instead of what can't be had. */
    WAY_ON,
    /** How to come back if this was not enough. */
    WAY_BACK;

    /** Such as "asks-why". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Shown> of(String code) {
        return Arrays.stream(values()).filter(shown -> shown.code().equals(code)).findFirst();
    }
}
