package fi.luukku.search;

import java.time.Instant;

/**
 * A line of the index that fits, within the viewer's reach.
 *
 * @param ticket that it is on; of a customer the newest that the viewer may see
 */
record Found(long entry, Kind kind, long ref, long ticket, Instant at, double score) {}
