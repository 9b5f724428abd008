package fi.luukku.channel.email;

/**
 * Something that is wrong with a mailbox, or right.
 *
 * @param key    of the texts, which say it in plain words
 * @param server host and port it is about
 * @param detail what the other side said, as it said it; may be empty
 */
public record Finding(boolean fine, String key, String server, String detail) {

    static Finding wrong(String key, Server server, String detail) {
        return new Finding(false, key, server.host() + ":" + server.port(), detail);
    }

    static Finding fine(String key, Server server) {
        return new Finding(true, key, server.host() + ":" + server.port(), "");
    }
}
