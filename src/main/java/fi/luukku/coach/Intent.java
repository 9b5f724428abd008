package fi.luukku.coach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a customer contacts us about, where it is something that recurs. Those that tell more of the matter come first. */
public enum Intent {

    CANCELLATION, DATA_REQUEST, MISSING_ITEM, LATE_PARCEL, COMPLAINT;

    /** Such as "missing-item". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Intent> of(String code) {
        return Arrays.stream(values()).filter(intent -> intent.code().equals(code)).findFirst();
    }
}
