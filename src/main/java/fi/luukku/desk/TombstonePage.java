package fi.luukku.desk;

import fi.luukku.ticket.Tombstone;
import org.jspecify.annotations.Nullable;

/** What is told of a deleted ticket. @param by name of whoever deleted it; null when it was Luukku */
public record TombstonePage(Tombstone stone, @Nullable String by) {}
