package fi.luukku.coach;

import java.util.Locale;

/** Where a reply goes, as far as its style depends on it. */
public enum ReplyChannel {

    EMAIL, FORM, CHAT, SMS, PHONE, WHATSAPP, MESSENGER, INSTAGRAM, TELEGRAM, X, FACEBOOK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Read by anyone. */
    public boolean isPublic() {
        return this == X || this == FACEBOOK;
    }

    /** Written as a letter, with a greeting and a name below; what came by a form is answered by e-mail. */
    public boolean isLetter() {
        return this == EMAIL || this == FORM;
    }
}
