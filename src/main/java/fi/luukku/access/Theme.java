package fi.luukku.access;

import java.util.Locale;

/** How the screens look: as the machine does, or always one way. */
public enum Theme {
    AUTO, LIGHT, DARK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Theme of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
