package fi.luukku.page;

/** What went wrong, in a sentence. */
public record ProblemPage(int status, String sentence) {}
