package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail address.
 *
 * @param name  as shown to people, null when it says nothing beyond the address
 * @param email for comparing and sending: lower case, domain in its ASCII form, needless quotes off
 */
public record Address(@Nullable String name, String email) {

    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    public String local() {
        return email.substring(0, email.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return name == null ? email : name + " <" + email + ">";
    }
}
