package io.github.declarationsheet.write;

/**
 * How sheets are printed and guarded. Immutable and thread-safe.
 *
 * @param landscape whether pages lie on their side (横向); portrait else
 * @param paged whether a sheet is cut into pages for publishing, the levels drawn again on each page as the official
 *     documents do; for sheets that nobody edits any more
 * @param locked whether labels are locked (保护工作表) and inputs open, without a password; rows can still be inserted and
 *     deleted
 */
public record SheetSetup(boolean landscape, boolean paged, boolean locked) {

    /** A4 portrait, in one piece, nothing locked. */
    public static final SheetSetup PLAIN = new SheetSetup(false, false, false);
}
