package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.kernel.Problem;

/** Choices of forms: what is not offered can't be chosen. */
final class Choices {

    private Choices() {}

    static Role role(String code) {
        try {
            return Role.of(code);
        } catch (IllegalArgumentException notOffered) {
            throw new Problem.Invalid("role", "problem.required");
        }
    }
}
