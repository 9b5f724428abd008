package fi.luukku.account;

import fi.luukku.access.SecondFactor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Taking an authenticator app into use, and what there is to do with one in use.
 *
 * @param passkeys whether a passkey is the second step instead, or as well
 * @param begun    the app to be confirmed; null before and after
 * @param required true when nothing else can be done before
 * @param codes    recovery codes just made: shown now and never again
 */
public record SecondFactorPage(boolean on, boolean passkeys, int codesLeft, SecondFactor.@Nullable Enrolment begun, boolean required,
                               List<String> codes, @Nullable Refusal refusal) {

    /** The secret in groups of four, to be typed by hand. */
    public String spelled() {
        return begun == null ? "" : begun.secret().replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String qr() {
        return begun == null ? "" : QrCode.svg(begun.uri());
    }
}
