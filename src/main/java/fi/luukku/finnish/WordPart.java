package fi.luukku.finnish;

/**
 * A part of a compound; a simple word has one.
 *
 * @param start where it begins in the word, in UTF-16 units
 * @param end   where it ends there, exclusive; the hyphen between two parts belongs to neither
 * @param lemma its base form: <em>lomake</em> in <em>palautuslomakkeella</em>
 */
public record WordPart(int start, int end, String lemma) {}
