package fi.luukku.mail;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Decides where a picture is shown from. */
final class PictureRule {

    private static final int MAX_DATA = 1024 * 1024;
    private static final Pattern DATA = Pattern.compile("data:image/(?:png|jpe?g|gif|webp);base64,", Pattern.CASE_INSENSITIVE);
    private static final Pattern TINY = Pattern.compile("0*[01](?:\\.\\d+)?(?:px)?");

    /** Keeps every address as the mail has it: for reading the result anew. */
    static final PictureRule KEEPING = new PictureRule(contentId -> "cid:" + contentId, true);

    private final SafeHtml.Inline inline;
    private final boolean remote;

    private PictureRule(SafeHtml.Inline inline, boolean remote) {
        this.inline = inline;
        this.remote = remote;
    }

    static PictureRule showing(SafeHtml.Pictures pictures) {
        return new PictureRule(pictures.inline(), pictures.remote());
    }

    Picture of(Element image, Style style) {
        var source = SafeLink.withoutGaps(image.attr("src"));
        if (isTiny(image, style)) return new Picture.Tracker();
        if (source.regionMatches(true, 0, "cid:", 0, 4)) return new Picture.Enclosed(inline.address(contentId(source.substring(4))));
        if (source.regionMatches(true, 0, "data:", 0, 5)) return enclosed(data(source.replace("%20", "")));
        var link = SafeLink.of(source);
        return link != null && link.isWeb() ? new Picture.Remote(remote ? link.href() : null) : new Picture.Broken();
    }

    private static Picture enclosed(@Nullable String data) {
        return data == null ? new Picture.Broken() : new Picture.Enclosed(data);
    }

    private static boolean isTiny(Element image, Style style) {
        return isTiny(image.attr("width")) || isTiny(image.attr("height")) || isTiny(style.get("width")) || isTiny(style.get("height"))
                || isTiny(style.get("max-width")) || isTiny(style.get("max-height"));
    }

    private static boolean isTiny(@Nullable String size) {
        return size != null && TINY.matcher(size.strip()).matches();
    }

    private static String contentId(String written) {
        try {
            var decoded = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            return CleanText.line(decoded).replaceAll("[<>]", "");
        } catch (IllegalArgumentException notEncoded) {
            return CleanText.line(written);
        }
    }

    private static @Nullable String data(String source) {
        var start = DATA.matcher(source);
        if (!start.lookingAt() || source.length() > MAX_DATA) return null;
        for (int i = start.end(); i < source.length(); i++) {
            char c = source.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=')) return null;
        }
        return source;
    }
}
