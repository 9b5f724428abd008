package fi.luukku.channel.email;

/** How handing a mail to a server went. */
sealed interface Sent {

    /** A server that refuses a letter may quote the link in it, which is nobody's to read. */
    default Sent of(OutboxEntry entry) {
        if (entry.kind() != OutboxEntry.Kind.LETTER) return this;
        return switch (this) {
            case Taken taken -> taken;
            case Refused(var forGood, var why) -> new Refused(forGood, LinkLetter.withoutLinks(why));
            case Unknown(var why) -> new Unknown(LinkLetter.withoutLinks(why));
        };
    }

    record Taken() implements Sent {}

    /** It was not taken. @param forGood and will not be, however often it is tried */
    record Refused(boolean forGood, String why) implements Sent {}

    /** The line broke after the mail had been handed over, before the server said whether it took it. */
    record Unknown(String why) implements Sent {}
}
