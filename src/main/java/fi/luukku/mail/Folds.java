package fi.luukku.mail;

import java.util.List;
import java.util.Locale;

/** Decides what of a text is folded: quoted history, then the signature above it, but never everything. */
final class Folds {

    /** History of longer texts is not looked for beyond this. */
    private static final int MOST_LINES = 50_000;

    private static final List<String> CLOSINGS = List.of(
            "terveisin", "ystävällisin terveisin", "parhain terveisin", "t. ", "t:", "yst. terv",
            "mvh", "med vänlig", "vänliga hälsningar",
            "best regards", "kind regards", "regards", "br,", "sincerely");

    private Folds() {
    }

    /** @param forwarded whether the subject says that the mail passes on another one */
    static Folding of(BodyText body, boolean forwarded) {
        String text = body.text();
        var lines = new Lines(text);
        if (lines.count() > MOST_LINES) return Folding.nothing(text.length());
        var quote = QuoteFinder.find(lines, body.marks().quote());
        var signature = SignatureFinder.find(lines, quote.line(), body.marks().signature());
        int quoteStart = lines.start(quote.line());
        int signatureStart = Math.min(quoteStart, lines.start(signature.line()));
        String own = text.substring(0, signatureStart);
        // Under a mere closing, what was passed on is the message itself.
        if (own.isBlank() || forwarded && startsWithClosing(own)) return Folding.nothing(text.length());
        return new Folding(signatureStart, quoteStart, signature.rule(), quote.rule());
    }

    private static boolean startsWithClosing(String own) {
        String lower = own.strip().toLowerCase(Locale.ROOT);
        return CLOSINGS.stream().anyMatch(lower::startsWith);
    }
}
