package fi.luukku.admin;

import java.util.Locale;

/** The pages of the wizard, in order. */
public enum SetupStep {
    YOU, STORE, TEAM, MAILBOX, READY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return this == YOU ? "/setup" : "/setup/" + code();
    }

    public boolean isBefore(SetupStep other) {
        return compareTo(other) < 0;
    }

    SetupStep next() {
        return this == READY ? READY : values()[ordinal() + 1];
    }

    static SetupStep of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
