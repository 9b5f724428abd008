package fi.luukku.portal;

/**
 * It did not go on from here.
 *
 * @param which part of the texts' keys: {@code contact.halt.missing}
 */
public record HaltPage(String which) {

    public String title() {
        return "contact.halt." + which;
    }

    public String next() {
        return "contact.halt." + which + ".next";
    }
}
