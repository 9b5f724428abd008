package fi.luukku.access;

import fi.luukku.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a password must be: long and not the first to be guessed. No rules on which characters (NIST SP 800-63B 3.1.1). */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final int DIFFERENT = 5;
    // A name in a password is no harm when this much else is there.
    private static final int BESIDES_NAME = 8;

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    static void check(String password, String name, String email) {
        if (password.length() < SHORTEST) throw new Problem.Invalid("password", "problem.password-short", SHORTEST);
        if (password.length() > LONGEST) throw new Problem.Invalid("password", "problem.password-long", LONGEST);
        var plain = password.toLowerCase(Locale.ROOT);
        if (isCommon(plain)) throw new Problem.Invalid("password", "problem.password-common");
        if (isOwn(plain, name, email)) throw new Problem.Invalid("password", "problem.password-own");
    }

    private static boolean isCommon(String password) {
        var letters = password.replaceAll("[^\\p{L}]", "");
        return password.codePoints().distinct().count() < DIFFERENT || COMMON.contains(password) || COMMON.contains(letters)
            || "01234567890123456789".contains(password) || "98765432109876543210".contains(password);
    }

    private static boolean isOwn(String password, String name, String email) {
        return words(name, email).anyMatch(word -> password.contains(word) && password.length() - word.length() < BESIDES_NAME);
    }

    private static Stream<String> words(String name, String email) {
        return Stream.concat(Arrays.stream(name.split("\\s+")), Stream.concat(Stream.of(email), Arrays.stream(email.split("[@.]"))))
            .map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> word.length() >= 4);
    }

    private static Set<String> read() {
        try (var in = PasswordRules.class.getResourceAsStream("/access/common-passwords.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                .map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
