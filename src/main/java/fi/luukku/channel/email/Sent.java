package fi.luukku.channel.email;

/** How handing a mail to a server went. */
sealed interface Sent {

    record Taken() implements Sent {}

    /** It was not taken. @param forGood and will not be, however often it is tried */
    record Refused(boolean forGood, String why) implements Sent {}

    /** The line broke after the mail had been handed over, before the server said whether it took it. */
    record Unknown(String why) implements Sent {}
}
