package fi.luukku.channel.email;

import fi.luukku.mail.Mail;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of the order a mail is about, where it says so in words. */
final class OrderNumber {

    private static final Pattern NAMED = Pattern.compile(
        "(?:tilau(?:s|ksen|ksesta|kseen)|tilausn(?:umero|ro)\\p{L}*|order(?:n(?:umber|ummer|r))?|beställning(?:snummer|en)?)"
            + "(?:\\s*(?:n(?:umero|ro|umber|ummer|o|r)\\p{L}*))?[\\s:.#№]{0,3}(?:on |is |är )?#?((?:[A-Z]{1,4}-?)?\\d{4,12})\\b",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LOOK = 20_000;

    private OrderNumber() {
    }

    static @Nullable String in(Mail mail) {
        var own = mail.ownText();
        var found = NAMED.matcher(mail.subject() + "\n" + own.substring(0, Math.min(LOOK, own.length())));
        return found.find() ? found.group(1) : null;
    }
}
