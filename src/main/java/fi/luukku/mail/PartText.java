package fi.luukku.mail;

import java.util.List;

/**
 * The decoded text of one part.
 *
 * @param truncated whether the part was longer than is ever decoded
 */
record PartText(String text, boolean truncated) {

    /** Of a text part no more than this is decoded; the text itself is cut much earlier. */
    private static final int MAX_BYTES = 6 * 1024 * 1024;

    static PartText of(Part part, List<Problem> problems) {
        Slice raw = part.content().raw();
        boolean tooLong = raw.length() > MAX_BYTES;
        Slice bounded = tooLong ? raw.between(raw.from(), raw.from() + MAX_BYTES) : raw;
        byte[] bytes = part.content().encoding().decode(bounded);
        Charsets.Decoded decoded = Charsets.decodeText(Slice.of(bytes), charset(part, bytes));
        if (decoded.problem() != null) problems.add(decoded.problem());
        return new PartText(isFlowed(part) ? unfolded(part, decoded.text()) : decoded.text(), tooLong);
    }

    private static String charset(Part part, byte[] bytes) {
        String stated = part.type().parameter("charset");
        return stated.isEmpty() && part.is("text/html") ? HtmlCharset.of(bytes) : stated;
    }

    private static boolean isFlowed(Part part) {
        return part.is("text/plain") && part.type().parameter("format").equalsIgnoreCase("flowed");
    }

    private static String unfolded(Part part, String text) {
        return new FlowedText(part.type().parameter("delsp").equalsIgnoreCase("yes")).unfold(text);
    }
}
