package fi.luukku.platform;

/** A file is gone from the disk. Told within the transaction that settles it, so that what was known of it goes too. */
public record FileRemoved(byte[] sha256) {}
