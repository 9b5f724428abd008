package fi.luukku.channel.email;

import java.util.regex.Pattern;

/** Plain text as simple HTML: paragraphs, line breaks, links. Nothing of the text can become markup. */
public final class PlainHtml {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private PlainHtml() {
    }

    public static String of(String text) {
        var html = new StringBuilder();
        for (var paragraph : text.strip().split("\n{2,}")) {
            html.append("<p>").append(linked(paragraph).replace("\n", "<br>\n")).append("</p>\n");
        }
        return html.toString();
    }

    static String page(String language, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"></head>\n<body>\n" + body + "</body></html>\n";
    }

    private static String linked(String text) {
        var html = new StringBuilder();
        var links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            var link = escaped(links.group());
            html.append(escaped(text.substring(from, links.start())));
            html.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
            from = links.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
