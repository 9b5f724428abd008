package fi.luukku.portal;

import fi.luukku.channel.form.ContactForm;
import fi.luukku.channel.form.ContactTopic;
import fi.luukku.channel.form.Submitted.Fault;
import fi.luukku.channel.form.Typed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contact form, empty or with what was typed.
 *
 * @param filesLost files were chosen, and the browser must be given them again
 */
public record ContactPage(Counter counter, ContactForm form, Typed typed, String token, List<Fault> faults, boolean crowded,
                          boolean filesLost) {

    static ContactPage empty(Counter counter, ContactForm form, String token) {
        return new ContactPage(counter, form, Typed.NOTHING, token, List.of(), false, false);
    }

    public @Nullable Fault fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst().orElse(null);
    }

    public boolean isWrong(String field) {
        return fault(field) != null;
    }

    public boolean isChosen(ContactTopic topic) {
        return topic.id().toString().equals(typed.topic());
    }

    /** The ids of what explains a field to a screen reader. */
    public @Nullable String describedBy(String field, boolean hint) {
        var ids = Optional.of((hint ? field + "-hint " : "") + (isWrong(field) ? field + "-error" : "")).map(String::strip);
        return ids.filter(text -> !text.isEmpty()).orElse(null);
    }

    /** The address as far as its at sign: there a narrow card may break it. */
    public String addressName() {
        var address = String.valueOf(form.address());
        return address.substring(0, address.indexOf('@') + 1);
    }

    public String addressPlace() {
        var address = String.valueOf(form.address());
        return address.substring(address.indexOf('@') + 1);
    }
}
