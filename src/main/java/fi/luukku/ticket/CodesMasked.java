package fi.luukku.ticket;

import java.time.Instant;
import java.util.List;

/**
 * Messages came in that hold identity codes or card numbers. Told within the transaction: what else keeps them open is
 * to seal them with it.
 *
 * @param entries their rows in the ledger of raw messages
 * @param until   when the originals go
 */
public record CodesMasked(List<Long> entries, Instant until) {}
