package fi.luukku.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table for spreadsheets (RFC 4180), with semicolons between the cells, as Finnish spreadsheets have them. */
public final class Csv {

    /** Spreadsheets take a file without it for one of another age, and break its letters. */
    public static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    public static String line(Object... cells) {
        return Arrays.stream(cells).map(cell -> cell(String.valueOf(cell))).collect(Collectors.joining(";")) + "\r\n";
    }

    /** Spreadsheets run what begins as a formula, whoever wrote it: unless it is just a number, it gets an apostrophe before it. */
    public static String cell(String text) {
        var safe = beginsFormula(text) && !text.matches("-\\d+([.,]\\d+)?") ? "'" + text : text;
        return safe.matches("(?s).*[;,\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    public static boolean beginsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
