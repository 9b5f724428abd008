package fi.luukku.search;

/**
 * What a piece of text is found by.
 *
 * @param lexeme as it stands in the index
 * @param start  where the letters that it stands for begin in the text, in UTF-16 units
 * @param end    where they end, exclusive
 */
record Term(String lexeme, int start, int end) {

    Term movedBy(int offset) {
        return new Term(lexeme, start + offset, end + offset);
    }
}
