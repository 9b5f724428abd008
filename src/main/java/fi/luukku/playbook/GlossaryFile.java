package fi.luukku.playbook;

import fi.luukku.kernel.Csv;
import fi.luukku.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A glossary as a table (RFC 4180) with the columns language, term, plain, note, customers: semicolons between, as Finnish spreadsheets have them. */
final class GlossaryFile {

    private static final String HEAD = "language;term;plain;note;customers";
    private static final Set<String> HEADS = Set.of("language", "kieli", "språk");

    /**
     * @param number of the line in the file, from 1; a line without a language or a word is faulty
     * @param said   by customers; null where the table does not tell
     */
    record Line(int number, @Nullable Language language, String term, String plain, String note, @Nullable List<String> said) {

        boolean isFaulty() {
            return language == null;
        }

        List<String> words() {
            return said == null ? List.of() : said;
        }
    }

    private GlossaryFile() {}

    static String write(List<GlossaryTerm> terms) {
        var file = new StringBuilder(HEAD).append("\r\n");
        for (var term : terms) {
            file.append(Csv.line(term.language().code(), term.term(), term.plain(), term.note(), term.saidLine()));
        }
        return file.toString();
    }

    static List<Line> read(String csv) {
        var rows = rows(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < rows.size(); i++) {
            var cells = rows.get(i);
            if (cells.stream().allMatch(String::isBlank) || i == 0 && HEADS.contains(cells.getFirst().strip().toLowerCase(Locale.ROOT))) continue;
            lines.add(new Line(i + 1, Language.of(at(cells, 0)), at(cells, 1), at(cells, 2), at(cells, 3), cells.size() < 5 ? null : CustomersWords.read(at(cells, 4))));
        }
        return lines;
    }

    private static String at(List<String> cells, int column) {
        var text = column < cells.size() ? cells.get(column).strip() : "";
        return text.startsWith("'") && Csv.beginsFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static List<List<String>> rows(String csv) {
        var separator = csv.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : csv.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
        var rows = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            var letter = csv.charAt(i);
            if (quoted && letter == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') cell.append(csv.charAt(++i));
            else if (letter == '"' && (quoted || cell.toString().isBlank())) quoted = !quoted;
            else if (!quoted && letter == separator) cut(cell, cells);
            else if (!quoted && letter == '\n') {
                cut(cell, cells);
                rows.add(List.copyOf(cells));
                cells.clear();
            } else if (letter != '\r' || quoted) cell.append(letter);
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cut(cell, cells);
            rows.add(List.copyOf(cells));
        }
        return rows;
    }

    private static void cut(StringBuilder cell, List<String> cells) {
        cells.add(cell.toString());
        cell.setLength(0);
    }
}
