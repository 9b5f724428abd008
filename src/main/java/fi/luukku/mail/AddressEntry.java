package fi.luukku.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of an address list before normalising: a name, still encoded, and what stood for the address.
 *
 * @param bracketed whether the address stood in angle brackets
 */
record AddressEntry(String name, String email, boolean bracketed) {

    static List<AddressEntry> split(String header) {
        return new Splitting(header).run();
    }

    private static final class Splitting {

        private final String header;
        private final List<AddressEntry> entries = new ArrayList<>(4);
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder comment = new StringBuilder();
        private final StringBuilder angle = new StringBuilder();
        private boolean bracketed;
        private int i;

        Splitting(String header) {
            this.header = header;
        }

        List<AddressEntry> run() {
            for (; i < header.length(); i++) {
                char c = header.charAt(i);
                switch (c) {
                    case '"' -> quoted();
                    case '(' -> comment();
                    case '<' -> angle();
                    case ',', ';' -> end();
                    case ':' -> colon();
                    default -> words.append(c);
                }
            }
            end();
            return entries;
        }

        private void quoted() {
            var text = new StringBuilder();
            int close = i + 1;
            while (close < header.length() && header.charAt(close) != '"') {
                if (header.charAt(close) == '\\' && close + 1 < header.length()) close++;
                text.append(header.charAt(close++));
            }
            boolean isLocalPart = close + 1 < header.length() && header.charAt(close + 1) == '@';
            words.append(isLocalPart ? '"' + text.toString() + '"' : text);
            i = close;
        }

        private void comment() {
            int close = header.indexOf(')', i);
            if (close < 0) {
                words.append('(');
                return;
            }
            comment.append(header, i + 1, close);
            i = close;
        }

        private void angle() {
            int close = header.indexOf('>', i);
            int end = close < 0 ? header.length() : close;
            int next = header.indexOf('<', i + 1);
            // "<<a@b.fi>>" and "Name <nick> <a@b.fi>": the last brackets hold the address.
            if (bracketed && angle.indexOf("@") < 0) words.append(angle);
            if (!bracketed || angle.indexOf("@") < 0) {
                angle.setLength(0);
                angle.append(header, next > 0 && next < end ? next + 1 : i + 1, end);
            }
            bracketed = true;
            i = end;
        }

        /** A group's name ends in a colon; "mailto:" looks the same. */
        private void colon() {
            if (bracketed) return;
            words.setLength(0);
            comment.setLength(0);
        }

        private void end() {
            if (bracketed) entries.add(new AddressEntry(name(words.toString()), angle.toString(), true));
            else if (!words.toString().isBlank()) entries.add(bare(words.toString()));
            words.setLength(0);
            comment.setLength(0);
            angle.setLength(0);
            bracketed = false;
        }

        private String name(String text) {
            return text.isBlank() ? comment.toString().strip() : text.strip();
        }

        /** "Matti Meikäläinen matti@example.fi": the word with the at sign is the address. */
        private AddressEntry bare(String text) {
            String stripped = text.strip();
            int at = stripped.lastIndexOf('@');
            if (at < 0) return new AddressEntry(stripped, "", false);
            int start = stripped.charAt(0) == '"' ? 0 : stripped.lastIndexOf(' ', at) + 1;
            int end = stripped.indexOf(' ', at);
            String email = stripped.substring(start, end < 0 ? stripped.length() : end);
            return new AddressEntry(name(stripped.substring(0, start)), email, false);
        }
    }
}
