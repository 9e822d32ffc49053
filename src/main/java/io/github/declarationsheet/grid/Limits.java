package io.github.declarationsheet.grid;

/**
 * What a file may cost at most. What exceeds a limit is refused by name (R-LIMIT). Immutable and thread-safe.
 *
 * @param fileBytes size of the file
 * @param entries parts of the package
 * @param partBytes size of one part, inflated
 * @param totalBytes size of all parts that are read, inflated
 * @param cells non-empty cells of the workbook
 * @param textLength characters of one text
 * @param merges merged ranges of a sheet
 * @param depth nesting of XML elements
 */
public record Limits(
        long fileBytes,
        int entries,
        long partBytes,
        long totalBytes,
        int cells,
        int textLength,
        int merges,
        int depth) {

    /** What a heap of 256 MiB carries. */
    public static final Limits STANDARD =
            new Limits(50L << 20, 10_000, 64L << 20, 128L << 20, 500_000, 100_000, 100_000, 64);
}
