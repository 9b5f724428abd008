package fi.luukku.account;

import org.jspecify.annotations.Nullable;

/** The page of a link that lets someone choose a password. */
public record LinkPage(String token, String email, String name, @Nullable Refusal refusal) {}
