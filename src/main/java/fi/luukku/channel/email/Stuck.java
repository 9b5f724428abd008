package fi.luukku.channel.email;

import java.time.Instant;

/**
 * Mail that a mailbox can't get rid of.
 *
 * @param mails how many have been tried and wait for another try
 * @param since when the oldest of them was to leave
 * @param why   what the other side said last
 */
public record Stuck(long mails, Instant since, String why) {}
