package fi.luukku.search;

/**
 * Something to be read anew.
 *
 * @param kind {@code MESSAGE} for notes too, {@code TICKET} for its order's number as well
 */
record Due(long id, Kind kind, long ref) {}
