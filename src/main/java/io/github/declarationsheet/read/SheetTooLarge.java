package io.github.declarationsheet.read;

/** Thrown where a sheet would cost more than a reading may: it is refused by name instead. */
final class SheetTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final int limit;

    /** What there is too much of, as the messages of R-LIMIT call it, and how much there may be. */
    SheetTooLarge(String what, int limit) {
        super(what, null, false, false);
        this.what = what;
        this.limit = limit;
    }

    String what() {
        return what;
    }

    int limit() {
        return limit;
    }
}
