package fi.luukku.channel.form;

import fi.luukku.channel.form.Submitted.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What must be right before a submission is taken. Kept few: every rule is a wall for someone with a worry. */
@Component
class Checks {

    static final int LONGEST_MESSAGE = 20_000;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_ORDER = 60;
    /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*\\p{L}");

    private final FormProperties limits;

    Checks(FormProperties limits) {
        this.limits = limits;
    }

    List<Fault> faults(Typed typed, List<Upload> files) {
        var faults = new ArrayList<Fault>();
        message(typed.message(), faults);
        email(typed.email().strip(), faults);
        files(files, faults);
        return faults;
    }

    private static void message(String message, List<Fault> faults) {
        if (Clean.text(message).isEmpty()) faults.add(Fault.of("message", "contact.error.message"));
        else if (message.length() > LONGEST_MESSAGE) faults.add(Fault.of("message", "contact.error.message-long", LONGEST_MESSAGE));
    }

    private static void email(String email, List<Fault> faults) {
        if (email.isEmpty()) faults.add(Fault.of("email", "contact.error.email"));
        else if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) faults.add(Fault.of("email", "contact.error.email-wrong"));
    }

    private void files(List<Upload> files, List<Fault> faults) {
        var bytes = files.stream().mapToLong(Upload::size).sum();
        if (files.size() > limits.maxFiles()) faults.add(Fault.of("files", "contact.error.files-many", limits.maxFiles()));
        else if (bytes > limits.maxSize().toBytes()) faults.add(Fault.of("files", "contact.error.files-large", limits.maxSize().toMegabytes()));
    }
}
