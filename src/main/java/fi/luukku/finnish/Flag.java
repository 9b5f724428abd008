package fi.luukku.finnish;

/**
 * A flag diacritic: a condition on, or a change of, a feature that is remembered along a path of the transducer
 * (Beesley and Karttunen, <cite>Finite State Morphology</cite>, 2003, chapter 7).
 *
 * @param value 0 is neutral, 1 is any
 */
record Flag(Operation operation, int feature, short value) {

    static final short NEUTRAL = 0;
    static final short ANY = 1;

    enum Operation { P, C, U, R, D }

    boolean allows(short[] values) {
        var now = values[feature];
        return switch (operation) {
            case P, C -> true;
            case U -> now == NEUTRAL || now == value;
            case R -> value == ANY ? now != NEUTRAL : now == value;
            case D -> value == ANY ? now == NEUTRAL : now != value;
        };
    }

    short[] applied(short[] values) {
        return switch (operation) {
            case P -> with(values, value);
            case C -> with(values, NEUTRAL);
            case U -> values[feature] == NEUTRAL ? with(values, value) : values;
            case R, D -> values;
        };
    }

    private short[] with(short[] values, short value) {
        if (values[feature] == value) return values;
        var changed = values.clone();
        changed[feature] = value;
        return changed;
    }
}
