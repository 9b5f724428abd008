package fi.luukku.privacy;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text names one of some addresses, as a whole: "maija@posti.fi" is not in "anna-maija@posti.fi". */
final class Mentions {

    private final Pattern addresses;

    Mentions(Collection<String> addresses) {
        this.addresses = Pattern.compile(addresses.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\w.+-])(?:", ")(?![\\w-]|\\.\\w)")));
    }

    boolean in(String text) {
        return addresses.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
