package io.github.declarationsheet.grid;

/** The fast scanner met something it does not claim to understand; the slow path decides what it is. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood() {
        super(null, null, false, false);
    }
}
