package fi.luukku.mail;

/** Decides what of a text is folded: quoted history, then the signature above it, but never everything. */
final class Folds {

    /** History of longer texts is not looked for beyond this. */
    private static final int MOST_LINES = 50_000;

    private Folds() {
    }

    static Folding of(BodyText body) {
        String text = body.text();
        var lines = new Lines(text);
        if (lines.count() > MOST_LINES) return Folding.nothing(text.length());
        var quote = QuoteFinder.find(lines, body.marks().quote());
        var signature = SignatureFinder.find(lines, quote.line(), body.marks().signature());
        int quoteStart = lines.start(quote.line());
        int signatureStart = Math.min(quoteStart, lines.start(signature.line()));
        if (text.substring(0, signatureStart).isBlank()) return Folding.nothing(text.length());
        return new Folding(signatureStart, quoteStart, signature.rule(), quote.rule());
    }
}
