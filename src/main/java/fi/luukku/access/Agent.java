package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import java.util.Locale;

/**
 * A person who works here.
 *
 * @param email    signs in with it; lower case
 * @param language of the screens
 * @param active   false when they have left: their name stays on what they wrote
 */
public record Agent(Id<Agent> id, String name, String email, Role role, Language language, boolean active) {

    Agent as(Role other) {
        return new Agent(id, name, email, other, language, active);
    }

    public String firstName() {
        var space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    public String initials() {
        return initials(name);
    }

    /** At most two letters for the round badge: of the first and the last word. */
    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
