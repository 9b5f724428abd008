package fi.luukku.mail;

/**
 * What may be folded away when a mail is shown.
 *
 * @param signatureRule the rule that found the signature, or empty
 * @param quoteRule     the rule that found the quoted history, or empty
 */
public record Folding(int signatureStart, int quoteStart, String signatureRule, String quoteRule) {

    static Folding nothing(int length) {
        return new Folding(length, length, "", "");
    }
}
