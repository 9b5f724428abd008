package fi.luukku.platform;

/** A setting that Luukku can't start with. The message is all that is printed: what is wrong with it and what to write. */
public final class WrongSetting extends RuntimeException {

    public WrongSetting(String message) {
        super(message);
    }
}
