package fi.luukku.coach.rules;

import fi.luukku.coach.Factor;
import fi.luukku.coach.Finding.Fix;
import fi.luukku.coach.Findings;
import fi.luukku.coach.Rule;
import fi.luukku.coach.Severity;
import java.util.List;

/**
 * A rule about what must not be read by others. Mail, messages and text messages pass through many hands and stay in
 * many places, so this holds for every channel; quoted lines leave with the rest, so it holds for them too.
 */
abstract class SecretRule implements Rule {

    private final String id;

    SecretRule(String id) {
        this.id = id;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return Severity.STOP;
    }

    @Override
    public final Cost cost() {
        return new Cost(Factor.RESPONSIBILITY, 0.7);
    }

    /** Those are read by more people than the message, and stay in more places. */
    @Override
    public final boolean looksBeside() {
        return true;
    }

    /** What is found is never repeated in the sentence that tells it: that may be logged. */
    static void mask(int start, int end, String masked, Findings findings) {
        findings.add(start, end, "say", List.of(new Fix(masked, start, end)));
    }

    /** All but the last letters and digits as stars: a star is in the alphabet of text messages, a bullet is not. */
    static String masked(String secret, int kept) {
        var masked = new StringBuilder(secret);
        var left = secret.chars().filter(Character::isLetterOrDigit).count() - kept;
        for (int i = 0; i < masked.length() && left > 0; i++) {
            if (!Character.isLetterOrDigit(masked.charAt(i))) continue;
            masked.setCharAt(i, '*');
            left--;
        }
        return masked.toString();
    }
}
