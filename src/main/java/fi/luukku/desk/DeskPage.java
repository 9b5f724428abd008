package fi.luukku.desk;

import org.jspecify.annotations.Nullable;

/** The whole desk: views, a list, and a ticket when one is open. */
public record DeskPage(Rail rail, ListPanel list, @Nullable TicketPanel ticket, String topics) {}
