package fi.luukku.channel.email;

/**
 * Something that is wrong with a mailbox, or right.
 *
 * @param key    of the texts, which say it in plain words
 * @param server host and port it is about (argument 0 of the text)
 * @param detail what the other side said, as it said it; may be empty (argument 1)
 */
public record Finding(boolean fine, String key, String server, String detail) {

    static Finding wrong(String key, Server server, String detail) {
        return new Finding(false, key, server.shown(), detail);
    }

    static Finding fine(String key, Server server) {
        return new Finding(true, key, server.shown(), "");
    }
}
