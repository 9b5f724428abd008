package fi.luukku.admin;

/** The wizard's page with a mailbox's form on it. */
public record SetupMailboxPage(SetupPage setup, MailboxSheet sheet) {}
