package fi.luukku.access;

/** By what a request proved whom it is made for. */
public sealed interface Via {

    /** @param strong proved by more than a password: a second factor or a passkey */
    record Session(long id, boolean strong) implements Via {}

    record Token(long id) implements Via {}

    default String label() {
        return switch (this) {
            case Session(var id, _) -> "session:" + id;
            case Token(var id) -> "token:" + id;
        };
    }
}
