package fi.luukku.admin;

/** A link that lets someone in, to be handed to them. */
public record InvitationLink(String email, String url) {}
