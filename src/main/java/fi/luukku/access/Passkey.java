package fi.luukku.access;

import java.time.Instant;

/** A key that lives in a phone, computer or security stick and signs its owner in without a password. */
public record Passkey(long id, String name, Instant created, Instant used) {}
