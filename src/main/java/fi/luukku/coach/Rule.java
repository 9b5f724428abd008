package fi.luukku.coach;

/** One thing that can be wrong with a reply. */
public interface Rule {

    /** Fixed: other programs, settings and the record of what was dismissed know rules by it. */
    String id();

    Severity severity();

    /** What it costs. Only warnings and stops cost in full; a hint costs half. */
    Cost cost();

    /** Looks at a reply, and tells what it finds. A rule that has nothing to say in the draft's language says nothing. */
    void check(Situation at, Findings findings);

    /** Whether it looks at the subject and the names of files, too, as if each were a reply: it then has words for both. */
    default boolean looksBeside() {
        return false;
    }

    /**
     * @param factor of the score that it moves
     * @param weight from 0 (nothing) to 1 (the factor falls to zero)
     */
    record Cost(Factor factor, double weight) {}
}
