package fi.luukku.coach;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The automatic-reply bingo over one reply, or over some together: how much of it anybody could have been sent.
 *
 * @param statements that came true; of one reply at most one of the first two, of some together perhaps both
 */
public record Bingo(Set<Statement> statements) {

    public Bingo {
        statements = Set.copyOf(statements);
    }

    /** The game as it is played on some ten replies: a statement comes true when it does of any of them. */
    public static Bingo over(Collection<Bingo> replies) {
        return new Bingo(replies.stream().flatMap(reply -> reply.statements.stream()).collect(Collectors.toSet()));
    }

    Bingo without(Statement statement) {
        return new Bingo(statements.stream().filter(each -> each != statement).collect(Collectors.toSet()));
    }

    /** 0 to 6 of one reply, 0 to 7 of some together. */
    public int points() {
        return statements.stream().mapToInt(Statement::points).sum();
    }

    public String level() {
        return level(points());
    }

    /** personal (0–2), typical (3–4), template (5–6), bingo (7) */
    public static String level(long points) {
        return points <= 2 ? "personal" : points <= 4 ? "typical" : points <= 6 ? "template" : "bingo";
    }
}
