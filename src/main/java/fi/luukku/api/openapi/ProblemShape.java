package fi.luukku.api.openapi;

import org.jspecify.annotations.Nullable;

@About("What went wrong.")
record ProblemShape(@About("Names the kind of problem; the same in every language.") String type,
                    @About("The status in English.") String title, int status,
                    @About("A sentence in the reader's language.") String detail,
                    @About("The field or parameter that is wrong.") @Nullable String field,
                    @About("For the one who runs the program: the log knows more under it.") @Nullable String requestId) {}
