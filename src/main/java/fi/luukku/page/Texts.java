package fi.luukku.page;

import fi.luukku.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The texts of the screens in one language: {@code messages_{fi,sv,en}.properties}, with {@code {0}} for arguments.
 * A text that depends on a number has two keys, {@code name.one} and {@code name.other}.
 */
public final class Texts {

    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) ALL.put(language, new Texts(language));
    }

    private final Language language;
    private final Properties texts = new Properties();

    private Texts(Language language) {
        this.language = language;
        var file = "/messages_" + language.code() + ".properties";
        try (var in = Texts.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Texts in(Language language) {
        return ALL.get(language);
    }

    /** In the first of our languages that the browser or program asks for; Finnish otherwise. */
    public static Texts askedBy(HttpServletRequest request) {
        return in(Frames.asked(request));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of a key; the key itself when there is none, so that a lack is seen but breaks nothing. */
    public String of(String key, Object... arguments) {
        var text = texts.getProperty(key, key);
        for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        return text;
    }

    /**
     * Why a mail did not leave: what Luukku found out, kept as "mailbox.wrong.port smtp.posti.example:587 Connection refused",
     * in the reader's words; what the other side said as it said it.
     */
    public String reason(String why) {
        var parts = why.split(" ", 3);
        if (!parts[0].startsWith("mailbox.wrong.") || !has(parts[0])) return why;
        return of(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "").strip();
    }

    /** The text for a number of things: {@code key.one} for 1, else {@code key.other}; {@code {0}} is the number. */
    public String count(String key, long number) {
        return of(key + (number == 1 ? ".one" : ".other"), number);
    }

    /**
     * A time of day on a clock: "9.00", and "24.00" for the midnight that ends the day.
     *
     * @param minutes after midnight, 0–1440
     */
    public String clock(int minutes) {
        var text = LocalTime.of(minutes / 60 % 24, minutes % 60).format(DateTimeFormatter.ofPattern(of("time.pattern.clock"), language.locale()));
        return minutes < 24 * 60 ? text : text.replaceFirst("^0+", "24");
    }

    /** "to 24.12.2026". */
    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(of("time.pattern.weekday-date"), language.locale()));
    }

    /** The size of a file in words: "12 kt", "3,4 Mt". */
    public String size(long bytes) {
        if (bytes < 1_000_000) return of("size.kilobytes", Math.max(1, bytes / 1000));
        return of("size.megabytes", String.format(language.locale(), bytes < 10_000_000 ? "%.1f" : "%.0f", bytes / 1e6));
    }
}
