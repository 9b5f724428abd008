package fi.luukku.finnish.format;

import org.jspecify.annotations.Nullable;

/**
 * The code a parcel is followed by.
 *
 * @param code    in capitals and without spaces
 * @param carrier null where neither the code nor a word near it tells
 * @param sure    whether form or check digit alone make it one; otherwise a word beside it does
 */
public record TrackingCode(String code, @Nullable Carrier carrier, boolean sure) {
}
