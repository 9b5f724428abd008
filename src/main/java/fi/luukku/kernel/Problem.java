package fi.luukku.kernel;

/**
 * What can be wrong with a request, told as a key of the texts so that the reader gets it in their own language.
 * The pages and the API map each kind to one HTTP status.
 */
public abstract sealed class Problem extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    private Problem(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments;
    }

    /** It does not exist, or is out of the viewer's reach: outside, the two look the same. 404. */
    public static final class NotFound extends Problem {
        public NotFound() {
            super("problem.not-found");
        }
    }

    /** It was here, and has been let go of by a rule that the key tells. 410. */
    public static final class Gone extends Problem {
        public Gone(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The viewer's role does not allow it. 403. */
    public static final class Forbidden extends Problem {
        public Forbidden() {
            super("problem.forbidden");
        }
    }

    /** A field of the request is wrong. 422. */
    public static final class Invalid extends Problem {
        private final String field;

        public Invalid(String field, String key, Object... arguments) {
            super(key, arguments);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** It can't be done in the state things are in now. 409. */
    public static final class Conflict extends Problem {
        public Conflict(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Too often. 429. */
    public static final class TooMany extends Problem {
        public TooMany(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
