package fi.luukku.mail;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the mail looks like, noted while it is written. */
final class MailLooks {

    private final Deque<Table> tables = new ArrayDeque<>();
    private boolean remotePictures;
    private boolean pictures;
    private boolean dataTable;
    private boolean backgrounds;
    private boolean colours;

    /** Rows with several filled cells are what plain text loses; tables for layout have few of them. */
    private static final class Table {
        private int filledCells;
        private int fullRows;
        private boolean cellFilled;
    }

    void element(String name, Style style) {
        if (name.equals("table")) tables.push(new Table());
        if (!tables.isEmpty() && SafeElements.isCell(name)) tables.peek().cellFilled = false;
        if (style.isEmpty()) return;
        var background = style.get("background-color");
        var colour = style.get("color");
        if (background != null && !Shade.of(background).isBlank()) backgrounds = true;
        if (colour != null && !name.equals("a") && !Shade.of(colour).isInk()) colours = true;
    }

    void text(String text) {
        if (!tables.isEmpty() && !text.isBlank() && !text.equals("\u00A0")) tables.peek().cellFilled = true;
    }

    void close(String name) {
        if (tables.isEmpty()) return;
        if (SafeElements.isCell(name)) closeCell(tables.peek());
        else if (name.equals("tr")) closeRow(tables.peek());
        else if (name.equals("table")) dataTable |= tables.pop().fullRows > 1;
    }

    private static void closeCell(Table table) {
        if (table.cellFilled) table.filledCells++;
        table.cellFilled = false;
    }

    private static void closeRow(Table table) {
        if (table.filledCells > 1) table.fullRows++;
        table.filledCells = 0;
    }

    void picture(Picture picture) {
        if (picture instanceof Picture.Remote) remotePictures = true;
        pictures |= picture instanceof Picture.Remote || picture instanceof Picture.Enclosed;
    }

    boolean hasRemotePictures() {
        return remotePictures;
    }

    boolean isRich() {
        return pictures || dataTable || backgrounds;
    }

    /** Its colours were chosen for white paper, and are unreadable on anything else. */
    boolean onPaper() {
        return backgrounds || colours;
    }
}
